import Foundation
import Testing

@testable import guichet

@Suite("Batch files")
struct BatchFileTests {
    @Test("The two characters \\n are a line break, and an empty commune is none")
    func rows() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("batch-\(UUID().uuidString).tsv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("a1\tbonjour\\nj'ai une question\t77284\na2\tdeuxième\t\n".utf8).write(to: file)
        let rows = try BatchFile.rows(file.path)
        #expect(rows.map(\.id) == ["a1", "a2"])
        #expect(rows[0].text == "bonjour\nj'ai une question")
        #expect(rows[0].cell(2) == "77284")
        #expect(rows[1].cell(2) == nil)
    }

    @Test("The id comes first in the object of its line")
    func line() throws {
        #expect(String(decoding: try BatchFile.line(id: "a\"1", json: Data("{\"x\":1}".utf8)), as: UTF8.self) == #"{"id":"a\"1","x":1}"#)
        #expect(String(decoding: try BatchFile.line(id: "a", json: Data("{}".utf8)), as: UTF8.self) == #"{"id":"a"}"#)
    }

    @Test("A missing file is told in a sentence")
    func missing() {
        #expect(throws: CommandFailure.self) { try BatchFile.rows("/nulle/part.tsv") }
    }
}
