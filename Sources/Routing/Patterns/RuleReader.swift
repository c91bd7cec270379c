import Knowledge

/// Reads the rows that every routing lexicon has: `group⇥name⇥phrases`, `words⇥spellings`, `sign⇥label⇥weight⇥pattern`.
struct RuleReader {
    let file: RuleFile
    private(set) var signs = SignSet()
    private var patterns = PatternReader()

    init(_ file: RuleFile) { self.file = file }

    mutating func read(_ row: RuleFile.Row) throws(RuleError) {
        switch row.cells[0] {
        case "group":
            let cells = try file.cells(row, count: 3)
            do throws(PatternFault) { try patterns.define(cells[1], cells[2]) } catch { throw file.malformed(row, error.reason) }
        case "words":
            signs.know(try file.cells(row, count: 2)[1].split(separator: " ").flatMap(Shorthand.patternWords))
        case "sign":
            let cells = try file.cells(row, count: 4)
            guard let weight = Int(cells[2]) else { throw file.malformed(row, "poids illisible : \(cells[2])") }
            try add(cells[1], weight: weight, cells[3], row)
        default: throw file.malformed(row, "ligne inconnue : \(row.cells[0])")
        }
    }

    mutating func add(_ label: String, weight: Int, _ pattern: String, _ row: RuleFile.Row) throws(RuleError) {
        do throws(PatternFault) {
            signs.add(label, weight: weight, try patterns.pattern(pattern))
        } catch { throw file.malformed(row, error.reason) }
    }
}
