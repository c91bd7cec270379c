/// How a table is written: found in its first line.
struct TableDialect: Equatable {
    var separator: UInt8
    /// Bytes of the byte order mark.
    var markLength: Int
    /// The first line is « sep=; », which a spreadsheet writes for another.
    var hasSeparatorLine: Bool

    /// Nil for UTF-16, which the caller refuses.
    init?(firstLine: ArraySlice<UInt8>) {
        let bytes = Array(firstLine)
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), !bytes.prefix(8).contains(0) else { return nil }
        markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = bytes.dropFirst(markLength)
        hasSeparatorLine = text.count == 5 && text.prefix(4).elementsEqual(Array("sep=".utf8))
        separator = hasSeparatorLine ? text.last ?? UInt8(ascii: ";") : Self.commonest(in: text)
    }

    /// « ; », tabulation, « | » or « , »: the one met most outside quotes; of two, the first of this list, for a comma is also punctuation.
    private static func commonest(in line: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = Array(";\t|,".utf8)
        let most = candidates.map { counts[$0] ?? 0 }.max() ?? 0
        return candidates.first { counts[$0, default: 0] == most } ?? UInt8(ascii: ";")
    }

    /// « ; », « tabulation ».
    static func name(of separator: UInt8) -> String {
        separator == 0x09 ? "tabulation" : "« \(Character(Unicode.Scalar(separator))) »"
    }
}
