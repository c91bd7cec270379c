/// Text being typed: characters, a cursor among them, and one step back.
struct TextEditor: Hashable, Sendable {
    private struct Snapshot: Hashable, Sendable {
        var characters: [Character]
        var cursor: Int
    }

    private enum Edit: Hashable, Sendable { case typing, erasing, other }

    /// Characters of one text; the hub accepts less than that, and says so.
    static let longest = 60_000

    private(set) var characters: [Character]
    /// Before which character the next one goes.
    private(set) var cursor: Int
    private var previous: Snapshot?
    private var lastEdit: Edit?

    init(_ text: String = "") {
        characters = Array(Self.kept(text))
        cursor = characters.count
    }

    var text: String { String(characters) }
    /// Nothing but blanks.
    var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

    // MARK: Editing

    mutating func insert(_ text: String) {
        let new = Array(Self.kept(text))
        guard !new.isEmpty, characters.count + new.count <= Self.longest else { return }
        remember(new.count == 1 && new != ["\n"] ? .typing : .other)
        replace(cursor..<cursor, by: new)
    }

    mutating func eraseBefore() { erase(max(0, cursor - 1)..<cursor, .erasing) }

    mutating func eraseAfter() { erase(cursor..<min(characters.count, cursor + 1), .erasing) }

    mutating func eraseWord() { erase(wordStart..<cursor, .other) }

    mutating func eraseToEnd() { erase(cursor..<lineEnd, .other) }

    mutating func clear() { erase(0..<characters.count, .other) }

    mutating func replaceAll(_ text: String) {
        remember(.other)
        replace(0..<characters.count, by: Array(Self.kept(text)))
    }

    /// Back to the text before the last run of edits; a second time comes back.
    mutating func undo() {
        guard let before = previous else { return }
        previous = Snapshot(characters: characters, cursor: cursor)
        (characters, cursor, lastEdit) = (before.characters, before.cursor, nil)
    }

    // MARK: Moving

    mutating func left() { move(to: cursor - 1) }
    mutating func right() { move(to: cursor + 1) }
    mutating func wordLeft() { move(to: wordStart) }
    mutating func wordRight() {
        var end = cursor
        while end < characters.count, characters[end].isWhitespace { end += 1 }
        while end < characters.count, !characters[end].isWhitespace { end += 1 }
        move(to: end)
    }
    mutating func home() { move(to: lineStart) }
    mutating func end() { move(to: lineEnd) }

    /// To the row above or below as the text is laid out in `columns`.
    mutating func moveRow(by step: Int, columns: Int) {
        let layout = layout(columns: columns)
        let row = layout.row + step
        guard layout.rows.indices.contains(row) else { return move(to: step < 0 ? 0 : characters.count) }
        var used = 0
        var index = layout.rows[row].lowerBound
        while index < layout.rows[row].upperBound, used + width(index) <= layout.column {
            used += width(index)
            index += 1
        }
        if index == layout.rows[row].upperBound, row + 1 < layout.rows.count, layout.rows[row + 1].lowerBound == index { index -= 1 }
        move(to: index)
    }

    // MARK: Layout

    struct Layout: Hashable, Sendable {
        var rows: [Range<Int>]
        var row: Int
        var column: Int
    }

    func layout(columns: Int) -> Layout {
        let texts = characters.map(String.init)
        let rows = Wrap.rows(Wrap.units(texts, characters.indices.map(width)), width: columns)
        let row = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
        let column = (rows[row].lowerBound..<max(rows[row].lowerBound, cursor)).reduce(0) { $0 + width($1) }
        return Layout(rows: rows, row: row, column: column)
    }

    func line(_ row: Range<Int>) -> Line { Line(String(characters[row])) }

    private func width(_ index: Int) -> Int {
        characters[index] == "\n" ? 0 : Cell.cells(of: String(characters[index])).reduce(0) { $0 + $1.width }
    }

    // MARK: Inside

    private var lineStart: Int { (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
    private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }
    private var wordStart: Int {
        var start = cursor
        while start > 0, characters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        return start
    }

    private mutating func move(to index: Int) {
        cursor = min(max(0, index), characters.count)
        lastEdit = nil
    }

    private mutating func erase(_ range: Range<Int>, _ edit: Edit) {
        guard !range.isEmpty else { return }
        remember(edit)
        replace(range, by: [])
    }

    private mutating func replace(_ range: Range<Int>, by new: [Character]) {
        characters.replaceSubrange(range, with: new)
        cursor = range.lowerBound + new.count
    }

    private mutating func remember(_ edit: Edit) {
        if edit != lastEdit || edit == .other { previous = Snapshot(characters: characters, cursor: cursor) }
        lastEdit = edit
    }

    /// Without control characters other than line breaks; a tab is four blanks.
    private static func kept(_ text: String) -> String {
        VisibleText.paragraphs(text.replacing("\t", with: "    "))
            .map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0.properties.generalCategory != .control })) }
            .joined(separator: "\n")
    }
}
