/// How a cell looks. Never the only sign of anything: a monochrome screen says as much.
struct Style: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Style(rawValue: 1)
    static let dim = Style(rawValue: 2)
    static let reverse = Style(rawValue: 4)
    /// Red where there are colours.
    static let alert = Style(rawValue: 8)
    static let plain: Style = []
}

/// One character and its marks. Made from visible text only: a frame cannot carry a control character.
struct Cell: Hashable, Sendable {
    let text: String
    /// 1 or 2 columns.
    let width: Int
    var style: Style

    /// Marks kept on one character; the pile that some writers heap up would spill over the lines around.
    private static let mostMarks = 3

    private init(text: String, width: Int, style: Style) {
        self.text = text
        self.width = width
        self.style = style
    }

    static func cells(of written: String, style: Style = .plain) -> [Cell] {
        var cells: [Cell] = []
        var current = String.UnicodeScalarView()
        var width = 0
        func end() { if width > 0 { cells.append(Cell(text: String(current), width: width, style: style)) } }
        for scalar in VisibleText.line(written).unicodeScalars {
            let wide = CellWidth.of(scalar)
            if wide > 0 {
                end()
                current = String.UnicodeScalarView([scalar])
                width = wide
            } else if width == 0 {
                current = String.UnicodeScalarView(["◌", scalar])
                width = 1
            } else if current.count <= mostMarks {
                current.append(scalar)
            }
        }
        end()
        return cells
    }

    static func blank(_ style: Style = .plain) -> Cell { Cell(text: " ", width: 1, style: style) }
}
