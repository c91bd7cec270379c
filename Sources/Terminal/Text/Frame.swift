/// Columns and rows of the terminal.
struct Size: Hashable, Sendable {
    var columns: Int
    var rows: Int
}

/// What the whole screen shows at one instant.
struct Frame: Hashable, Sendable {
    struct Position: Hashable, Sendable {
        var row: Int
        var column: Int
    }

    /// As many as the screen has rows, each exactly as wide as the screen.
    let lines: [Line]
    /// Where the typed text goes; nothing while no text is typed.
    let cursor: Position?

    init(lines: [Line], cursor: Position? = nil, size: Size) {
        let missing = max(0, size.rows - lines.count)
        self.lines = (lines.prefix(size.rows) + Array(repeating: Line(), count: missing)).map { $0.fitted(size.columns) }
        self.cursor = cursor.flatMap { $0.row < size.rows ? Position(row: $0.row, column: min($0.column, size.columns - 1)) : nil }
    }

    /// The frame without its looks, trailing blanks cut; « ▏ » is not drawn for the cursor.
    var text: String {
        lines.map { line in
            var text = line.text[...]
            while text.last == " " { text.removeLast() }
            return String(text)
        }.joined(separator: "\n")
    }
}
