import Testing

@testable import Storage

/// Statements of many rows have few texts.
@Suite struct Rows {
    @Test func `batches of any size need few texts, and lose or repeat nothing that matters`() {
        var texts: Set<String> = []
        for count in 1...256 {
            let rows = (0..<count).map { [SQLValue.int(Int64($0)), .null] }
            let part = SQLRows.padded(rows)
            texts.insert(part.marks)
            #expect(Array(part.values.prefix(2 * count)) == rows.flatMap { $0 })
            #expect(part.values.dropFirst(2 * count).allSatisfy { $0 == .int(Int64(count - 1)) || $0 == .null })
            #expect(part.values.count == part.marks.count { $0 == "?" })
            #expect(SQLRows.pieces(Array(0..<count)).flatMap { $0 } == Array(0..<count))
        }
        #expect(texts.count == 32)
        #expect(SQLRows.pieces([Int]()).isEmpty)
    }
}
