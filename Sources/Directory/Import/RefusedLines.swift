/// The file of the lines refused: the same header and one column more, « motif ». Corrected, it is imported like any other; the bodies that it
/// does not hold then stay as they are.
package enum RefusedLines {
    /// « services.csv » → « services.refus.csv », then « services.refus-2.csv »: a file under correction is never written over.
    package static func fileName(for name: String, attempt: Int = 1) -> String {
        let base = name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
        return base + ".refus" + (attempt > 1 ? "-\(attempt)" : "") + ".csv"
    }

    /// UTF-8 with a byte order mark (spreadsheets need it), « ; », formulas neutralised. Nil when nothing was refused.
    package static func text(header: TableHeader, lines: [TableLine]) -> String? {
        let refused = lines.filter { !$0.reasons.isEmpty }
        guard !refused.isEmpty, !header.titles.isEmpty else { return nil }
        let reasonColumn = header.columns.first { $0.field == .reason }?.index
        let width = header.titles.count
        let titles = reasonColumn == nil ? header.titles + [TableField.reason.rawValue] : header.titles
        let rows = refused.map { line -> String in
            var cells = line.cells.prefix(width).map { FormulaGuard.restored($0) }
            cells += Array(repeating: "", count: width - cells.count)
            let reason = line.reasons.joined(separator: " ; ")
            if let reasonColumn { cells[reasonColumn] = reason } else { cells.append(reason) }
            return tableLine(cells)
        }
        return "\u{FEFF}" + ([tableLine(titles)] + rows).map { $0 + "\r\n" }.joined()
    }
}
