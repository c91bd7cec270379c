/// Cells that a spreadsheet would run as a formula (« =HYPERLINK(…) »): kept as the text they are, and made harmless when written to a file.
package enum FormulaGuard {
    /// Whether a spreadsheet may take it for a formula: it begins with = + - @, a tabulation or a carriage return.
    package static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first else { return false }
        return starts.contains(first)
    }

    /// With an apostrophe before it when it looks like a formula.
    package static func neutralised(_ cell: String) -> String { isFormula(cell) ? "'" + cell : cell }

    /// Without the apostrophe that `neutralised` put: what is exported comes back the same.
    package static func restored(_ cell: String) -> String {
        cell.hasPrefix("'") && isFormula(String(cell.dropFirst())) ? String(cell.dropFirst()) : cell
    }

    private static let starts = Array("=+-@\t\r".utf8)
}

/// One line of a table to be opened in a spreadsheet: cells separated by « ; », quoted where needed, formulas neutralised, no line end.
package func tableLine(_ cells: [String]) -> String {
    cells.map { cell in
        let text = FormulaGuard.neutralised(cell)
        guard text.utf8.contains(where: { Array(";\"\r\n".utf8).contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ";")
}
