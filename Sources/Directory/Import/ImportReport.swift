/// The report of an import, for a municipal employee: what was read, what changes line by line, what was refused and why.
package struct ImportReport: Sendable {
    package var fileName: String
    package var summary: TableSummary
    package var comparison: ImportComparison
    /// « version 4 du 2 octobre », what is published now.
    package var previousVersion: String?
    /// Lines of changes shown; 0 for all.
    package var limit: Int

    package init(
        fileName: String, summary: TableSummary, comparison: ImportComparison, previousVersion: String? = nil, limit: Int = 0
    ) {
        self.fileName = fileName
        self.summary = summary
        self.comparison = comparison
        self.previousVersion = previousVersion
        self.limit = limit
    }

    /// Lines without their ends.
    package var lines: [String] { reading + counts + changes }

    /// What was read of the file.
    private var reading: [String] {
        var lines: [String] = []
        if summary.separator.isEmpty {
            lines.append("\(fileName) : \(summary.origin.rawValue), \(counted(summary.lines, "enregistrement"))")
        } else {
            let columns = counted(summary.header.columns.count, "colonne reconnue", "colonnes reconnues")
            lines.append(
                "\(fileName) : \(counted(summary.lines, "ligne")), \(summary.encoding), séparateur \(summary.separator), \(columns)")
        }
        let renamed = summary.header.renamed
        if !renamed.isEmpty { lines.append("  " + renamed.joined(separator: ", ")) }
        if let first = summary.header.ignored.first {
            let titles = summary.header.ignored.map { "« \($0) »" }.joined(separator: ", ")
            let word = summary.header.ignored.count == 1 ? "ignorée" : "ignorées"
            lines.append("  \(word) : \(titles) (ajoutez --map \"\(first)=…\" pour la lire)")
        }
        return lines + summary.notes.map { "  \($0)" }
    }

    private var counts: [String] {
        let counts = comparison.counts
        return [
            "nouveaux \(counts.new) · modifiés \(counts.changed) · inchangés \(counts.unchanged) · disparus \(counts.gone) · "
                + "refusés \(counts.refused)"
        ]
    }

    private var changes: [String] {
        let shown = comparison.entries.filter { $0.change != .unchanged }
        let listed = limit == 0 ? shown[...] : shown.prefix(limit)
        let rest = shown.count - listed.count
        return listed.flatMap(lines(of:)) + (rest > 0 ? ["  … et \(rest) autres (--problems 0 pour tout voir)"] : [])
    }

    private func lines(of entry: ImportComparison.Entry) -> [String] {
        let place = entry.line.map { "ligne \($0)" } ?? "—"
        let (word, details) = wording(entry)
        let head = "  " + column(place, 10) + column(word, 10) + column(entry.name, 24)
        guard let first = details.first else { return [trimmedEnd(head)] }
        return [head + first] + details.dropFirst().map { String(repeating: " ", count: 46) + $0 }
    }

    private func wording(_ entry: ImportComparison.Entry) -> (word: String, details: [String]) {
        switch entry.change {
        case .new:
            guard let other = entry.resemblance else { return ("nouveau", []) }
            let number = entry.line ?? 0
            let confirmation =
                other.place == .sameFile ? "deux lignes pour un seul service ?" : "--same \(number)=\(other.id) pour confirmer"
            return ("nouveau", ["(ressemble à « \(other.name) » de", "\(other.place.rawValue), \(other.why) : \(confirmation))"])
        case .changed(let fields):
            return ("modifié", fields.map { "\(column($0.label, 11))\(value($0.before)) → \(value($0.after))" })
        case .unchanged: return ("inchangé", [])
        case .gone: return ("disparu", previousVersion.map { ["(présent dans la \($0))"] } ?? [])
        case .refused(let reasons, let isKept): return ("refusé", reasons + (isKept ? ["(reste comme dans la version publiée)"] : []))
        }
    }

    private func value(_ text: String) -> String { text.isEmpty ? "(vide)" : text }

    private func counted(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
        "\(number) \(number > 1 ? plural ?? word + "s" : word)"
    }

    private func column(_ text: String, _ width: Int) -> String {
        text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
    }

    private func trimmedEnd(_ text: String) -> String {
        guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
        return String(text[...last])
    }
}
