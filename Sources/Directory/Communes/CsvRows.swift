/// Rows of a delimited text (RFC 4180, with « , » or « ; »), for the reference tables of INSEE and La Poste.
///
/// The separator is the one the header has more of. A byte order mark is dropped; bytes that are not UTF-8 are read as Windows-1252.
struct CsvRows {
    /// Column names, folded: « code commune insee ».
    let header: [String]
    private let bytes: [UInt8]
    private let separator: UInt8
    private let start: Int

    /// Nil when there is no header.
    init?(_ bytes: [UInt8]) {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let line = bytes[position...].prefix { $0 != 0x0A }
        separator = line.count { $0 == UInt8(ascii: ";") } > line.count { $0 == UInt8(ascii: ",") } ? UInt8(ascii: ";") : UInt8(ascii: ",")
        let names = Self.row(bytes, separator, &position)
        guard names.count > 1 else { return nil }
        header = names.map { foldedWords($0) }
        self.bytes = bytes
        start = position
    }

    /// The index of the first column that bears one of these folded names.
    func column(_ names: String...) -> Int? {
        names.lazy.compactMap { name in header.firstIndex(of: name) }.first
    }

    /// Calls `visit` with the fields of each row and its line number (from 1, quoted line breaks not counted).
    func visitRows(_ visit: (_ fields: [String], _ row: Int) -> Void) {
        var position = start
        var row = 1
        while position < bytes.count {
            row += 1
            let fields = Self.row(bytes, separator, &position)
            if fields.count > 1 || fields.first?.isEmpty == false { visit(fields, row) }
        }
    }

    private static func row(_ bytes: [UInt8], _ separator: UInt8, _ position: inout Int) -> [String] {
        var fields: [String] = []
        while true {
            fields.append(field(bytes, separator, &position))
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        return fields
    }

    private static func field(_ bytes: [UInt8], _ separator: UInt8, _ position: inout Int) -> String {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            return text(bytes[start..<position])
        }
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") {
                position += 1
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
            }
            content.append(bytes[position])
            position += 1
        }
        while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        return text(content[...])
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
    }
}
