/// Text in Windows-1252 (the bytes 0x80 to 0x9F of the table published by Unicode, the others as ISO 8859-1). Never fails: the five
/// unassigned bytes become U+FFFD.
func windows1252(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
        switch byte {
        case 0x80..<0xA0: text.append(Unicode.Scalar(windows1252Table[Int(byte) - 0x80]) ?? "\u{FFFD}")
        default: text.append(Unicode.Scalar(byte))
        }
    }
    return String(text)
}

private let windows1252Table: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
