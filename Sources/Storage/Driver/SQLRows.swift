/// The rows of a statement that writes several at once, in few lengths (1 to 16, 20, 24 … 224, 256), so that each text is prepared once and
/// serves every batch.
enum SQLRows {
    /// What is put in a text, and its values.
    struct Part {
        let marks: String
        let values: [SQLValue]
    }

    private static let lengths = Array(1...16) + [16, 32, 64, 128].flatMap { octave in (5...8).map { octave / 4 * $0 } }

    /// All the rows, the last one said again until a length is reached: for statements to which a row said twice is a row said once.
    static func padded(_ rows: [[SQLValue]]) -> Part {
        guard let last = rows.last else { return Part(marks: "", values: []) }
        let length = lengths.first { $0 >= rows.count } ?? rows.count
        return part(rows + Array(repeating: last, count: length - rows.count))
    }

    /// Runs of rows of those lengths, longest first: for statements in which each row must be said once.
    static func pieces<Row>(_ rows: [Row]) -> [[Row]] {
        var pieces: [[Row]] = []
        var rest = rows[...]
        while !rest.isEmpty {
            let length = lengths.last { $0 <= rest.count } ?? 1
            pieces.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }

    /// `(?, ?), (?, ?)` and the values in order.
    static func part(_ rows: [[SQLValue]]) -> Part {
        let row = "(" + Array(repeating: "?", count: rows.first?.count ?? 0).joined(separator: ", ") + ")"
        return Part(marks: Array(repeating: row, count: rows.count).joined(separator: ", "), values: rows.flatMap(\.self))
    }
}
