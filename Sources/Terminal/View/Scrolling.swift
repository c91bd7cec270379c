/// How many rows the screen can still be scrolled from where it starts; 0 where everything is shown.
func furthestScroll(_ model: Model) -> Int {
    let size = bodySize(model, model.size)
    switch model.top {
    case .sheet: return CaseLayout(model, size)?.furthest ?? 0
    case .history: return max(0, historyLines(model, size.columns).count - size.rows)
    case .help: return max(0, helpLines(size.columns).count - size.rows)
    default: return 0
    }
}

func scrolled(_ lines: [Line], _ model: Model, _ size: Size) -> Body {
    Body(lines: Array(lines.dropFirst(min(model.scroll, max(0, lines.count - size.rows)))))
}

extension Body {
    /// The title, then as much of the rest as fits in `rows`, these rows of it (counted with the title) among what is shown.
    func showing(_ wanted: Range<Int>, rows: Int) -> Body {
        let first = max(0, min(wanted.upperBound - rows, wanted.lowerBound - 1))
        return Body(
            lines: Array(lines.prefix(1)) + lines.dropFirst(1 + first),
            cursor: cursor.map { Frame.Position(row: $0.row - first, column: $0.column) })
    }
}
