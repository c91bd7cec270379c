/// Numbers that French writes in words, and the ends of its ordinals.
enum NumberWords {
    /// « treize », « treizième » → « 13 ». « cent » and « mille » are left: they multiply.
    static let digits: [UInt64: [UInt8]] = {
        let cardinals = [
            "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze",
            "seize",
        ]
        let ordinals = [
            "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme", "dixieme", "onzieme",
            "douzieme", "treizieme", "quatorzieme", "quinzieme", "seizieme",
        ]
        var digits: [UInt64: [UInt8]] = [:]
        for (offset, word) in cardinals.enumerated() { digits[StableHash.of(word)] = Array(String(offset + 2).utf8) }
        for (offset, word) in ordinals.enumerated() { digits[StableHash.of(word)] = Array(String(offset + 2).utf8) }
        let others = [
            ("premier", "1"), ("premiere", "1"), ("vingt", "20"), ("trente", "30"), ("quarante", "40"), ("cinquante", "50"),
            ("soixante", "60"),
        ]
        for (word, value) in others { digits[StableHash.of(word)] = Array(value.utf8) }
        return digits
    }()

    /// First letters of the words of `digits`: a quick refusal.
    static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "d"), UInt8(ascii: "t"), UInt8(ascii: "q"), UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "h"),
            UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "v"):
            true
        default: false
        }
    }

    private static let endings: Set<[UInt8]> = Set(["e", "er", "re", "ere", "eme", "ieme", "me", "nd", "nde"].map { Array($0.utf8) })
    private static let loose: Set<[UInt8]> = Set(["eme", "ieme", "er", "ere"].map { Array($0.utf8) })

    /// What may follow the digits of an ordinal: « 13e », « 13eme », « 1er », « 2nde ».
    static func isOrdinalEnding(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count <= 4 && endings.contains(Array(bytes)) }

    /// The same after a space: « 13 eme ».
    static func isLooseOrdinalEnding(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count <= 4 && loose.contains(Array(bytes)) }
}
