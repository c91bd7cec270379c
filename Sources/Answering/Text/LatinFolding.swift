/// Letters of U+00C0…U+017F without their accents, as one or two ASCII bytes (œ gives « oe »).
///
/// French needs some thirty of them; the rest of the Latin alphabets is there because names of people and places come from everywhere.
enum LatinFolding {
    static let first: UInt32 = 0xC0

    /// For each code point from `first`: low byte, then high byte when two letters are needed; 0 when it is not a letter (× and ÷).
    static let table: [UInt16] = {
        let letters: [(String, String)] = [
            ("ÀÁÂÃÄÅàáâãäåĀāĂăĄą", "a"), ("Ææ", "ae"), ("ÇçĆćĈĉĊċČč", "c"), ("ÐðĎďĐđ", "d"), ("ÈÉÊËèéêëĒēĔĕĖėĘęĚě", "e"),
            ("ĜĝĞğĠġĢģ", "g"), ("ĤĥĦħ", "h"), ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİı", "i"), ("Ĳĳ", "ij"), ("Ĵĵ", "j"), ("Ķķĸ", "k"), ("ĹĺĻļĽľĿŀŁł", "l"),
            ("ÑñŃńŅņŇňŉŊŋ", "n"), ("ÒÓÔÕÖØòóôõöøŌōŎŏŐő", "o"), ("Œœ", "oe"), ("ŔŕŖŗŘř", "r"), ("ŚśŜŝŞşŠšſ", "s"), ("ß", "ss"), ("Þþ", "th"),
            ("ŢţŤťŦŧ", "t"), ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų", "u"), ("Ŵŵ", "w"), ("ÝýÿŶŷŸ", "y"), ("ŹźŻżŽž", "z"),
        ]
        var table = [UInt16](repeating: 0, count: 0x180 - Int(first))
        for (accented, plain) in letters {
            let bytes = Array(plain.utf8)
            let packed = UInt16(bytes[0]) | (bytes.count > 1 ? UInt16(bytes[1]) << 8 : 0)
            for scalar in accented.unicodeScalars { table[Int(scalar.value - first)] = packed }
        }
        return table
    }()
}
