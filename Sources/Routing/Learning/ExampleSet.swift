import Knowledge

/// Messages as people write them, each with what it is about and what it does: what the router learns from.
///
/// Files `messages-*.tsv` of `knowledge/lexicon`, a message a line: subject ⇥ act ⇥ text, where « \n » is a line break of the message. A subject is the
/// code of a need (`needs.tsv`), of a danger (`emergencies.tsv`), a kind of refusal (`offtopic.tsv`), or `none`.
struct ExampleSet: Sendable {
    struct Example: Sendable {
        var subject: String
        var act: String
        var text: String
    }

    /// A public matter that is none of the needs.
    static let noNeed = "none"

    private(set) var examples: [Example] = []
    /// Questions for the guide: public matters, of no danger, whatever their need.
    private(set) var guideQuestions: [Message] = []

    /// One wording in so many teaches what the guide is asked.
    private static let wordingStep = 8

    /// Folded words that come at least twice in these questions.
    var guideWords: [String] {
        var counts: [String: Int] = [:]
        for question in guideQuestions { for word in question.words { counts[word, default: 0] += 1 } }
        return counts.filter { $0.value > 1 }.map(\.key).sorted()
    }

    init() {}

    /// - Parameter subjects: those that the other files define; any other is an error of the file.
    /// - Throws: `RuleError` at the first line that cannot be read.
    mutating func read(_ text: String, file: String, subjects: Set<String>) throws(RuleError) {
        let file = RuleFile(name: file, text: text)
        for row in file.rows {
            let cells = try file.cells(row, count: 3)
            guard subjects.contains(cells[0]) else { throw file.malformed(row, "sujet inconnu : \(cells[0])") }
            guard Act(rawValue: cells[1]) != nil else { throw file.malformed(row, "acte inconnu : \(cells[1])") }
            examples.append(Example(subject: cells[0], act: cells[1], text: cells[2].replacing("\\n", with: "\n")))
        }
    }

    /// Adds citizens' wordings of the guide's fiches (`wordings-*.tsv`: fiche ⇥ wording), some of them.
    mutating func readWordings(_ text: String, file: String) {
        let rows = RuleFile(name: file, text: text).rows
        guideQuestions += stride(from: 0, to: rows.count, by: Self.wordingStep).compactMap {
            rows[$0].cells.count == 2 ? Message(rows[$0].cells[1]) : nil
        }
    }
}
