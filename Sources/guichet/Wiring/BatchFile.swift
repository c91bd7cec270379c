import Foundation

/// TSV files of messages: `id⇥text[⇥…]`, one message a line, the two characters « \n » for a line break inside it.
enum BatchFile {
    struct Row {
        var cells: [String]

        var id: String { cells[0] }
        var text: String { cells.count > 1 ? cells[1].replacing("\\n", with: "\n") : "" }

        /// Nothing when the column is absent or empty.
        func cell(_ index: Int) -> String? { cells.count > index && !cells[index].isEmpty ? cells[index] : nil }
    }

    /// « - » reads standard input.
    static func rows(_ path: String) throws -> [Row] {
        let data: Data
        if path == "-" {
            data = FileHandle.standardInput.readDataToEndOfFile()
        } else {
            guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
                throw CommandFailure("Impossible de lire « \(path) ».")
            }
            data = bytes
        }
        return String(decoding: data, as: UTF8.self)
            .split(whereSeparator: \.isNewline)
            .map { Row(cells: $0.components(separatedBy: "\t")) }
    }

    /// One JSON object on one line, with `"id"` first.
    static func line(id: String, json: Data) throws -> Data {
        let key = try JSONEncoder().encode(id)
        let rest = json.dropFirst()
        return Data("{\"id\":".utf8) + key + (rest.first == UInt8(ascii: "}") ? Data() : Data(",".utf8)) + rest
    }
}
