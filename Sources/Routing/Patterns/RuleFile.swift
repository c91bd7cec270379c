import Knowledge

/// Lines of a TSV file of rules.
struct RuleFile {
    typealias Row = TabRows.Row

    let name: String
    let rows: [Row]

    init(name: String, text: String) {
        self.name = name
        rows = TabRows.read(text)
    }

    /// The cells of a row that must have `count` of them.
    func cells(_ row: Row, count: Int) throws(RuleError) -> [String] {
        guard row.cells.count == count else { throw malformed(row, "\(count) colonnes attendues, \(row.cells.count) lues") }
        return row.cells
    }

    func malformed(_ row: Row, _ reason: String) -> RuleError { .malformed(file: name, line: row.line, reason: reason) }
}
