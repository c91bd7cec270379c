/// Cells side by side.
struct Line: Hashable, Sendable {
    private(set) var cells: [Cell]

    init(_ text: String = "", _ style: Style = .plain) { cells = Cell.cells(of: text, style: style) }

    init(cells: some Sequence<Cell>) { self.cells = Array(cells) }

    /// Columns.
    var width: Int { cells.reduce(0) { $0 + $1.width } }

    var text: String { cells.map(\.text).joined() }

    static func + (left: Line, right: Line) -> Line { Line(cells: left.cells + right.cells) }

    /// Exactly `columns` wide: cut with « … », or filled with blanks.
    func fitted(_ columns: Int) -> Line {
        guard columns > 0 else { return Line() }
        let width = width
        if width <= columns { return Line(cells: cells + Array(repeating: Cell.blank(), count: columns - width)) }
        var kept: [Cell] = []
        var used = 0
        for cell in cells {
            guard used + cell.width <= columns - 1 else { break }
            kept.append(cell)
            used += cell.width
        }
        kept += Cell.cells(of: "…", style: cells.first?.style ?? .plain)
        return Line(cells: kept + Array(repeating: Cell.blank(), count: columns - used - 1))
    }

    /// This at the left edge, `right` at the other; the left gives way.
    func justified(_ right: Line, _ columns: Int) -> Line {
        guard right.width < columns else { return fitted(columns) }
        return fitted(columns - right.width) + right
    }

    func styled(_ style: Style) -> Line {
        Line(
            cells: cells.map { cell in
                var cell = cell
                cell.style.formUnion(style)
                return cell
            })
    }

    /// « ─ Title ───── ».
    static func rule(_ title: String, _ columns: Int) -> Line {
        let head = title.isEmpty ? Line() : Line("─ ", .dim) + Line(title, .bold) + Line(" ", .dim)
        let rest = max(0, columns - head.width)
        return (head + Line(String(repeating: "─", count: rest), .dim)).fitted(columns)
    }
}
