/// The columns of a table, and the field each is read as.
package struct TableHeader: Sendable, Equatable {
    package struct Column: Sendable, Equatable {
        package var index: Int
        package var title: String
        package var field: TableField
    }

    /// Titles as written, in order.
    package var titles: [String]
    /// Columns that are read.
    package var columns: [Column] = []
    /// Titles that stand for no field.
    package var ignored: [String] = []
    /// What is odd about it, in French.
    package var notes: [String] = []

    /// `mapping`: titles (folded when compared) to fields, which win over synonyms.
    package init(titles: [String], mapping: [String: TableField] = [:]) {
        self.titles = titles.map { withoutControls($0).trimmed }
        let mapped = Dictionary(mapping.map { (foldedWords($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        var seen: [String: Int] = [:]
        for (index, title) in self.titles.enumerated() {
            let folded = foldedWords(title)
            if let first = seen[folded], !folded.isEmpty {
                notes.append("colonne « \(title) » en double (colonnes \(first + 1) et \(index + 1)) : la première est lue")
                continue
            }
            seen[folded] = index
            guard let field = mapped[folded] ?? TableField(header: title) else {
                if !title.isEmpty { ignored.append(title) }
                continue
            }
            if let other = columns.first(where: { $0.field == field }), !field.isRepeatable {
                notes.append("« \(title) » et « \(other.title) » donnent toutes deux « \(field.french) » : « \(other.title) » est lue")
                continue
            }
            columns.append(Column(index: index, title: title, field: field))
        }
        for title in mapping.keys.sorted() where seen[foldedWords(title)] == nil {
            notes.append("--map « \(title) » : aucune colonne ne porte ce nom")
        }
    }

    /// The file is one that an import wrote for the lines it refused.
    package var isOfRefusedLines: Bool { columns.contains { $0.field == .reason } }

    /// The values of a record by field; white space around dropped, what was neutralised restored, several columns of a field joined.
    func values(_ cells: [String]) -> [TableField: String] {
        var values: [TableField: String] = [:]
        for column in columns where column.index < cells.count {
            let text = FormulaGuard.restored(cells[column.index].trimmed).trimmed
            guard !text.isEmpty else { continue }
            values[column.field] = values[column.field].map { $0 + (column.field == .comment ? " " : ", ") + text } ?? text
        }
        return values
    }

    /// « téléphone ← « Tél. » » for the columns whose title is not the template's.
    package var renamed: [String] {
        columns.filter { foldedWords($0.title) != foldedWords($0.field.rawValue) }.map { "\($0.field.french) ← « \($0.title) »" }
    }
}
