/// Reads the directory that a collectivité keeps in a table (CSV), or the national list of France services houses in theirs.
///
/// The file is read as it comes, never held whole; every line gives a body or the reasons why not, and none stops the others.
package struct TableImport {
    /// Titles of columns, and the fields they are read as whatever the synonyms say (`--map`).
    package var mapping: [String: TableField]
    package var places: PlaceTable
    /// Codes of local needs that exist; nil accepts any.
    package var needs: Set<String>?
    /// Communes that the bodies serve; empty: the commune where each is.
    package var territory: [InseeCode]
    package var limits: TableLimits

    package init(
        mapping: [String: TableField] = [:], places: PlaceTable = PlaceTable([]), needs: Set<String>? = nil, territory: [InseeCode] = [],
        limits: TableLimits = TableLimits()
    ) {
        self.mapping = mapping
        self.places = places
        self.needs = needs
        self.territory = territory
        self.limits = limits
    }

    /// Reads a table in memory.
    package func read(_ bytes: [UInt8]) -> (lines: [TableLine], summary: TableSummary) {
        var lines: [TableLine] = []
        do {
            let summary = try read(ByteChunks(bytes)) { lines.append($0) }
            return (lines, summary)
        } catch {
            // Bytes in memory are always there: only a file can fail.
            return (lines, TableSummary())
        }
    }

    /// Reads a table and hands over each line as it is read. Throws what the source of bytes throws.
    package func read(_ chunks: ByteChunks, each: (TableLine) -> Void) throws -> TableSummary {
        var rows = TableRows(chunks, limits: limits)
        var summary = TableSummary()
        guard try begin(&rows, &summary) else { return summary }
        let reader = lineReader(summary)
        var firstLine: [String: Int] = [:]
        var unclosed = 0
        while summary.interruption == nil, let row = try rows.next() {
            summary.lines += 1
            var line: TableLine
            switch row {
            case .cells(let record):
                count(record, &summary)
                let values = summary.header.values(record.cells)
                line = reader.read(values, line: record.line, cells: record.cells)
                if let standing = values[.reason].flatMap(StandingReason.read) { line.outcome = .refused([standing]) }
                if record.cells.count > summary.header.titles.count,
                    record.cells[summary.header.titles.count...].contains(where: { !$0.isEmpty })
                {
                    line.outcome = .refused(["\(record.cells.count) cellules pour \(summary.header.titles.count) colonnes"])
                }
            case .unclosed(let record):
                unclosed += 1
                line = refused(record, StandingReason.unclosedQuote)
            case .tooLong(let number):
                line = refused(TableRows.Record(line: number, cells: []), "ligne de plus de \(limits.record / 1024) Kio")
            }
            if line.body != nil, let first = firstLine[line.id] {
                line.outcome = .refused([StandingReason.same(line.hasOwnId ? "identifiant" : "nom et même commune", asLine: first)])
            } else if !line.id.isEmpty, firstLine[line.id] == nil {
                firstLine[line.id] = line.line
            }
            if line.body == nil { summary.refused += 1 }
            each(line)
            if rows.isBeyondLimit { summary.interruption = "fichier de plus de \(limits.bytes >> 20) Mio : la suite n’est pas lue" }
            if summary.lines >= limits.records { summary.interruption = "plus de \(limits.records) lignes : la suite n’est pas lue" }
            if unclosed >= limits.unclosedQuotes {
                summary.interruption = "\(unclosed) guillemets jamais fermés : ce fichier n’est pas un tableau"
            }
        }
        if summary.formulas > 0 {
            summary.notes.append("\(summary.formulas) cellules commencent comme une formule (= + - @) : gardées comme texte")
        }
        return summary
    }

    /// Reads the dialect and the header; false when there is no table.
    private func begin(_ rows: inout TableRows, _ summary: inout TableSummary) throws -> Bool {
        guard let dialect = TableDialect(firstLine: try rows.firstLine()) else {
            summary.interruption = "fichier en UTF-16 (« texte Unicode ») : enregistrez-le en CSV UTF-8"
            return false
        }
        rows.skip(dialect.markLength)
        rows.separator = dialect.separator
        if dialect.hasSeparatorLine { try rows.skipLine() }
        summary.separator = TableDialect.name(of: dialect.separator)
        guard case .cells(let record)? = try rows.next() else {
            summary.interruption = "fichier vide, ou dont la première ligne n’est pas une ligne de titres"
            return false
        }
        count(record, &summary)
        summary.header = TableHeader(titles: record.cells, mapping: mapping)
        summary.notes = summary.header.notes
        rows.width = record.cells.count
        if record.cells.contains(where: { foldedWords($0) == "id fs" }) { summary.origin = .franceServices }
        guard !summary.lacksName else {
            let titles = record.cells.prefix(12).map { "« \($0.trimmed) »" }.joined(separator: ", ")
            summary.interruption = "aucune colonne ne donne le nom : titres lus \(titles)"
            return false
        }
        return true
    }

    /// The list of France services: one kind, identifiers of its own, territories not told.
    private func lineReader(_ summary: TableSummary) -> LineReader {
        guard summary.origin == .franceServices else {
            return LineReader(places: places, needs: needs, territory: territory, source: .ownFile)
        }
        return LineReader(
            places: places, needs: nil, territory: [], source: .franceServices, idPrefix: "france-services-", kinds: ["france_services"])
    }

    private func count(_ record: TableRows.Record, _ summary: inout TableSummary) {
        for cell in record.cells where FormulaGuard.isFormula(cell) && !isNumber(cell) { summary.formulas += 1 }
        guard record.hasAccents else { return }
        if record.isWindows1252 {
            summary.windows1252Lines += 1
            if summary.firstWindows1252Lines.count < 10 { summary.firstWindows1252Lines.append(record.line) }
        } else {
            summary.utf8Lines += 1
        }
    }

    /// « -1,68 » and « +33 1 60 09 97 00 » are not formulas.
    private func isNumber(_ cell: String) -> Bool {
        cell.count > 1 && cell.dropFirst().allSatisfy { $0.isNumber || $0.isWhitespace || ".,()".contains($0) }
    }

    private func refused(_ record: TableRows.Record, _ reason: String) -> TableLine {
        let name = record.cells.first { !$0.trimmed.isEmpty }?.trimmed ?? "(ligne illisible)"
        return TableLine(
            line: record.line, cells: record.cells, name: String(withoutControls(name).prefix(60)), id: "", hasOwnId: false,
            outcome: .refused([reason]))
    }
}
