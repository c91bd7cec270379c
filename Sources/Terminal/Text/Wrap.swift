/// Breaks text into rows of a given width, between words; a word longer than a row is cut.
enum Wrap {
    /// What the breaking looks at: a character or a cell.
    struct Unit {
        var width: Int
        var isBreak = false
        var isSpace = false
    }

    /// Rows as ranges of `units`. A line break is in no row; spaces hang past the edge.
    static func rows(_ units: [Unit], width columns: Int) -> [Range<Int>] {
        let columns = max(2, columns)
        var rows: [Range<Int>] = []
        var start = 0
        var width = 0
        var afterSpace: Int?
        for (index, unit) in units.enumerated() {
            if unit.isBreak {
                rows.append(start..<index)
                (start, width, afterSpace) = (index + 1, 0, nil)
                continue
            }
            while width + unit.width > columns, !unit.isSpace, index > start {
                let cut = afterSpace ?? index
                rows.append(start..<cut)
                width = units[cut..<index].reduce(0) { $0 + $1.width }
                (start, afterSpace) = (cut, nil)
            }
            width += unit.width
            if unit.isSpace { afterSpace = index + 1 }
        }
        rows.append(start..<units.count)
        return rows
    }

    /// Lines of `text`, at most `columns` wide.
    ///
    /// - Parameters:
    ///   - first: put before the first line.
    ///   - rest: put before the others.
    static func lines(_ text: String, width columns: Int, first: Line = Line(), rest: Line? = nil, style: Style = .plain) -> [Line] {
        let rest = rest ?? Line(String(repeating: " ", count: first.width))
        var lines: [Line] = []
        for paragraph in VisibleText.paragraphs(text) {
            let cells = Cell.cells(of: paragraph, style: style)
            for row in rows(units(cells.map(\.text), cells.map(\.width)), width: columns - max(first.width, rest.width)) {
                var kept = cells[row]
                while kept.last?.text == " " { kept.removeLast() }
                lines.append((lines.isEmpty ? first : rest) + Line(cells: kept))
            }
        }
        return lines
    }

    /// French typography: no break before « : ; ! ? » % € », nor after « « ».
    static func units(_ texts: [String], _ widths: [Int]) -> [Unit] {
        texts.indices.map { index in
            let isSpace = texts[index] == " "
            let next = index + 1 < texts.count ? texts[index + 1] : ""
            let glued = isSpace && (sticking.contains(next) || (index > 0 && texts[index - 1] == "«"))
            return Unit(width: widths[index], isBreak: texts[index] == "\n", isSpace: isSpace && !glued)
        }
    }

    private static let sticking: Set<String> = [":", ";", "!", "?", "»", "%", "€"]
}
