/// Lines of a text of tab-separated cells: comments (`#`) and empty lines left out, each with its number, spaces around cells trimmed.
package enum TabRows {
    /// One line: its number, from 1, and its cells.
    package struct Row: Sendable {
        /// Number of the line in the text, from 1.
        package let line: Int
        /// At least one.
        package let cells: [String]
    }

    /// - Complexity: linear in the bytes of the text.
    package static func read(_ text: String) -> [Row] {
        var text = text
        return text.withUTF8 { bytes in
            var rows: [Row] = []
            for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
                let line = trimmed(line)
                guard let first = line.first, first != UInt8(ascii: "#") else { continue }
                let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                rows.append(Row(line: number + 1, cells: cells.map { String(decoding: trimmed($0), as: UTF8.self) }))
            }
            return rows
        }
    }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) }) else {
            return bytes[bytes.endIndex...]
        }
        return bytes[start...end]
    }
}
