import Foundation

/// Lines of a TSV file of rules: comments (`#`) and empty lines left out, each with its number.
struct RuleFile {
    struct Row {
        let line: Int
        let cells: [String]
    }

    let name: String
    let rows: [Row]

    init(name: String, text: String) {
        self.name = name
        rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { offset, line in
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return Row(line: offset + 1, cells: cells.map { $0.trimmingCharacters(in: .whitespaces) })
        }
    }

    /// The cells of a row that must have `count` of them.
    func cells(_ row: Row, count: Int) throws(RuleError) -> [String] {
        guard row.cells.count == count else { throw malformed(row, "\(count) colonnes attendues, \(row.cells.count) lues") }
        return row.cells
    }

    func malformed(_ row: Row, _ reason: String) -> RuleError { .malformed(file: name, line: row.line, reason: reason) }
}
