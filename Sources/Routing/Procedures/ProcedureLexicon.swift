import Knowledge

/// The procedures whose rule of silence is certain, by their signs in citizens’ words. A sign is no proof that the message is such a request:
/// whoever tells the rule says « s’il s’agit de ».
package struct ProcedureLexicon: Sendable {
    /// Longer ones are mistakes of the file: the code knows none beyond two years.
    private static let months = 1...24

    private var signs = SignSet()
    private var rules: [(code: String, rule: SilenceRule)] = []

    /// Recognises nothing.
    package init() {}

    /// - Throws: `RuleError` at the first line that cannot be read.
    package init(text: String, file: String = "procedures.tsv") throws(RuleError) {
        var reader = RuleReader(RuleFile(name: file, text: text))
        for row in reader.file.rows {
            if row.cells[0] == "procedure" {
                try add(reader.file.cells(row, count: 9), row, &reader)
            } else {
                try reader.read(row)
            }
        }
        signs = reader.signs
        signs.seal()
    }

    /// Rules of the procedures that a text names, in the order of the file; none when it names none.
    package func rules(in text: String) -> [SilenceRule] {
        let message = Message(text)
        let named = Set(signs.reading(message).signs(in: 0..<message.words.count).map(\.label))
        return rules.filter { named.contains($0.code) }.map(\.rule)
    }

    private mutating func add(_ cells: [String], _ row: RuleFile.Row, _ reader: inout RuleReader) throws(RuleError) {
        guard let effect = SilenceRule.Effect(rawValue: cells[3]) else { throw reader.file.malformed(row, "effet inconnu : \(cells[3])") }
        guard let months = Int(cells[4]), Self.months.contains(months) else {
            throw reader.file.malformed(row, "nombre de mois illisible : \(cells[4])")
        }
        guard cells.allSatisfy({ !$0.isEmpty }) else { throw reader.file.malformed(row, "colonne vide") }
        guard !rules.contains(where: { $0.code == cells[1] }) else { throw reader.file.malformed(row, "démarche déjà lue : \(cells[1])") }
        let rule = SilenceRule(
            procedure: cells[2], effect: effect, outcome: cells[5], months: months, source: cells[6],
            caveat: cells[7] == Self.nothing ? nil : cells[7])
        rules.append((cells[1], rule))
        try reader.add(cells[1], weight: 1, cells[8], row)
    }

    private static let nothing = "-"
}
