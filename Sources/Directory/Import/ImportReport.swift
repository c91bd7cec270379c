/// The report of an import, for a municipal employee: what was read, what changes line by line, what was refused and why.
package struct ImportReport: Sendable {
    /// Who reads it: what to do next is said with options of the command, or is on the page.
    package enum Reader: Sendable { case command, page }

    /// What becomes of one body.
    package struct Row: Sendable, Equatable {
        /// « ligne 19 », or « — » for a body that the file no longer has.
        package var place: String
        /// « nouveau », « modifié », « disparu », « refusé ».
        package var word: String
        package var name: String
        /// Field by field, or the reasons.
        package var details: [String]
    }

    package var fileName: String
    package var summary: TableSummary
    package var comparison: ImportComparison
    /// « version 4 du 2 octobre », what is published now.
    package var previousVersion: String?
    /// Lines of changes shown; 0 for all.
    package var limit: Int
    package var reader: Reader

    package init(
        fileName: String, summary: TableSummary, comparison: ImportComparison, previousVersion: String? = nil, limit: Int = 0,
        reader: Reader = .command
    ) {
        self.fileName = fileName
        self.summary = summary
        self.comparison = comparison
        self.previousVersion = previousVersion
        self.limit = limit
        self.reader = reader
    }

    /// Lines without their ends.
    package var lines: [String] { head + changes }

    /// What was read of the file, then the counts.
    package var head: [String] { reading + counts }

    /// Every body that changes or is refused, in the order of the file, up to the limit; and how many are left out.
    package var rows: (listed: [Row], rest: Int) {
        let shown = comparison.entries.filter { $0.change != .unchanged || !$0.overruled.isEmpty }
        let listed = limit == 0 ? shown[...] : shown.prefix(limit)
        return (listed.map(row), shown.count - listed.count)
    }

    /// What was read of the file.
    package var reading: [String] {
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
            let hint = reader == .command ? " (ajoutez --map \"\(first)=…\" pour la lire)" : ""
            lines.append("  \(word) : \(titles)\(hint)")
        }
        return lines + summary.notes.map { "  \($0)" }
    }

    private var counts: [String] {
        let counts = comparison.counts
        let agreed = comparison.agreedCorrections.count
        let line =
            "nouveaux \(counts.new) · modifiés \(counts.changed) · inchangés \(counts.unchanged) · disparus \(counts.gone) · "
            + "refusés \(counts.refused)"
        return [line]
            + (agreed == 0
                ? [] : [counted(agreed, "correction acceptée que le fichier reprend", "corrections acceptées que le fichier reprend")])
    }

    private var changes: [String] {
        let (listed, rest) = rows
        return listed.flatMap(lines(of:)) + (rest > 0 ? ["  … et \(rest) autres (--problems 0 pour tout voir)"] : [])
    }

    private func lines(of row: Row) -> [String] {
        let head = "  " + column(row.place, 10) + column(row.word, 10) + column(row.name, 24)
        guard let first = row.details.first else { return [trimmedEnd(head)] }
        return [head + first] + row.details.dropFirst().map { String(repeating: " ", count: 46) + $0 }
    }

    private func row(of entry: ImportComparison.Entry) -> Row {
        let (word, details) = wording(entry)
        let told = details + entry.overruled.map(\.sentence) + entry.notes
        return Row(place: entry.line.map { "ligne \($0)" } ?? "—", word: word, name: entry.name, details: told)
    }

    private func wording(_ entry: ImportComparison.Entry) -> (word: String, details: [String]) {
        switch entry.change {
        case .new:
            guard let other = entry.resemblance else { return ("nouveau", []) }
            return (
                "nouveau", ["(ressemble à « \(other.name) » de", "\(other.place.rawValue), \(other.why)\(confirmation(of: entry, other)))"]
            )
        case .changed(let fields):
            return ("modifié", fields.map { "\(column($0.label, 11))\($0.sentence)" })
        case .unchanged: return ("inchangé", [])
        case .gone: return ("disparu", previousVersion.map { ["(présent dans la \($0))"] } ?? [])
        case .refused(let reasons, let isKept): return ("refusé", reasons + (isKept ? ["(reste comme dans la version publiée)"] : []))
        }
    }

    private func confirmation(of entry: ImportComparison.Entry, _ other: Resemblance) -> String {
        if other.place == .sameFile { return " : deux lignes pour un seul service ?" }
        return reader == .command ? " : --same \(entry.line ?? 0)=\(other.id) pour confirmer" : ""
    }

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
