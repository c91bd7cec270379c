import Foundation

/// A file of labelled questions, as `docs/evaluation.md` describes it. The kind is recognised by its header line; four columns without a
/// header (`id, query, fiche, grade`) are ranked questions whose intent is the part of the id before « - ».
enum QuestionSet {
    case ranked([RankedQuestion])
    case facts([FactQuestion])
    case offTopic([OffTopicText])
    case routes([RouteMessage])

    struct RankedQuestion {
        var id: String
        var text: String
        /// Questions of the same intent weigh together as one.
        var intent: String
        var grades: [String: Int]
    }

    struct FactQuestion {
        var id: String
        var text: String
        var mustMatch: String
        var mustNot: String?
    }

    struct OffTopicText {
        var id: String
        var text: String
        var expected: String
        var acceptable: Set<String>
    }

    struct RouteMessage {
        var id: String
        var text: String
        var commune: String?
        var sentTo: String?
        var decision: String
        var targets: [String]
        var acceptable: [String]
        var urgency: String
    }

    /// - Throws: `EvaluationError` naming the line when a row does not have the columns of its header, or the header is of no known kind.
    static func read(_ file: URL) throws -> QuestionSet {
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.first else { throw EvaluationError("\(file.lastPathComponent) : fichier vide") }
        let header = first.components(separatedBy: "\t")
        guard header.first == "id" else { return .ranked(try rankedWithoutHeader(lines)) }
        let rows = try lines.dropFirst().enumerated().map { offset, line in
            let cells = line.components(separatedBy: "\t")
            guard cells.count <= header.count else {
                throw EvaluationError("ligne \(offset + 2) : \(cells.count) colonnes au lieu de \(header.count)")
            }
            return Row(cells: Dictionary(uniqueKeysWithValues: zip(header, cells)))
        }
        if header.contains("must_match") { return .facts(rows.map(fact)) }
        if header.contains("decision") { return .routes(rows.map(route)) }
        if header.contains("expected") { return .offTopic(rows.map(offTopic)) }
        if header.contains("fiches") { return .ranked(rows.compactMap(ranked)) }
        throw EvaluationError("\(file.lastPathComponent) : en-tête inconnu « \(first) » (voir guichet evaluate --help)")
    }

    /// Cells by column name; the two characters « \n » stand for a line break.
    private struct Row {
        var cells: [String: String]

        subscript(_ name: String) -> String {
            (cells[name] ?? "").replacing("\\n", with: "\n").trimmingCharacters(in: .whitespaces)
        }

        var text: String { self["question"].isEmpty ? self["text"] : self["question"] }
    }

    private static func ranked(_ row: Row) -> RankedQuestion? {
        let grades = row["fiches"].split(separator: ";").compactMap { item -> (String, Int)? in
            let parts = item.split(separator: ":")
            return parts.first.map { (String($0), parts.count > 1 ? Int(parts[1]) ?? 1 : 1) }
        }
        guard !grades.isEmpty else { return nil }
        return RankedQuestion(
            id: row["id"], text: row.text, intent: row["id"], grades: Dictionary(grades, uniquingKeysWith: max))
    }

    private static func fact(_ row: Row) -> FactQuestion {
        FactQuestion(
            id: row["id"], text: row.text, mustMatch: row["must_match"], mustNot: row["must_not"].isEmpty ? nil : row["must_not"])
    }

    private static func offTopic(_ row: Row) -> OffTopicText {
        OffTopicText(
            id: row["id"], text: row.text, expected: row["expected"],
            acceptable: Set(row["acceptable"].split(separator: ";").map(String.init)))
    }

    private static func route(_ row: Row) -> RouteMessage {
        RouteMessage(
            id: row["id"], text: row.text, commune: row["insee"].isEmpty ? nil : row["insee"],
            sentTo: row["sent_to"].isEmpty ? nil : row["sent_to"], decision: row["decision"],
            targets: row["target"].components(separatedBy: "+"),
            acceptable: row["acceptable"].split(separator: ";").map(String.init), urgency: row["urgency"])
    }

    private static func rankedWithoutHeader(_ lines: [String]) throws -> [RankedQuestion] {
        var questions: [RankedQuestion] = []
        var positions: [String: Int] = [:]
        for (offset, line) in lines.enumerated() {
            let cells = line.components(separatedBy: "\t")
            guard cells.count == 4, let grade = Int(cells[3]) else {
                throw EvaluationError("ligne \(offset + 1) : quatre colonnes attendues (id, question, fiche, note)")
            }
            if let position = positions[cells[0]] {
                questions[position].grades[cells[2]] = max(grade, questions[position].grades[cells[2]] ?? 0)
            } else {
                positions[cells[0]] = questions.count
                let intent = cells[0].split(separator: "-").first.map(String.init) ?? cells[0]
                questions.append(RankedQuestion(id: cells[0], text: cells[1], intent: intent, grades: [cells[2]: grade]))
            }
        }
        return questions
    }
}

/// A question file that cannot be read; the sentence says where and why.
struct EvaluationError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
