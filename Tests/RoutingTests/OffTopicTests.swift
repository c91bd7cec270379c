import Foundation
import Routing
import Testing

@Suite("Off topic")
struct OffTopicTests {
    @Test("The tables are large enough to mean something")
    func size() {
        #expect(OffTopicSentences.refused.count >= 150)
        #expect(OffTopicSentences.accepted.count >= 200)
    }

    @Test("What is not for a public body gets its kind of refusal")
    func refused() throws {
        let router = try Lexicons.router()
        for (kind, text) in OffTopicSentences.refused { #expect(router.refusal(text)?.rawValue == kind, "\(text)") }
    }

    @Test("Public matters are answered, whatever their words and their tone")
    func accepted() throws {
        let router = try Lexicons.router()
        for text in OffTopicSentences.accepted { #expect(router.refusal(text) == nil, "\(text)") }
    }

    @Test("The development set is refused as labelled", .enabled(if: FileManager.default.fileExists(atPath: Lexicons.questions.path)))
    func developmentSet() throws {
        let kinds = [
            "out_of_scope": "outOfScope", "medical_refusal": "medical", "legal_refusal": "legal", "foreign": "foreign",
            "ignore_injection": "injection", "ask_rephrase": "rephrase", "polite_boundary": "boundary", "refuse_harmful": "harmful",
        ]
        let router = try Lexicons.router()
        for row in try Lexicons.rows(Lexicons.questions.appendingPathComponent("offtopic15.tsv")) {
            #expect(router.refusal(row["text"] ?? "")?.rawValue == kinds[row["expected"] ?? ""], "\(row["text"] ?? "")")
        }
    }

    /// 500 of the labour queries, evenly spaced, and every citizen question.
    @Test("No question of the development sets is refused", .enabled(if: FileManager.default.fileExists(atPath: Lexicons.questions.path)))
    func questions() throws {
        let router = try Lexicons.router()
        let queries = try String(contentsOf: Lexicons.questions.appendingPathComponent("cdtn.dev.queries.tsv"), encoding: .utf8)
            .split(separator: "\n").map { String($0.split(separator: "\t").last ?? "") }
        let asked = try ["citizen40.tsv", "facts20.tsv"].flatMap { try Lexicons.rows(Lexicons.questions.appendingPathComponent($0)) }
            .compactMap { $0["question"] }
        for text in asked + stride(from: 0, to: queries.count, by: max(1, queries.count / 500)).map({ queries[$0] }) {
            #expect(router.refusal(text) == nil, "\(text)")
            #expect(router.emergencies.recognise(text) == nil, "\(text)")
        }
    }
}
