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

    @Test("What citizens ask the guide, slang included, is hardly ever refused")
    func wordings() throws {
        let router = try Lexicons.router()
        let files = try FileManager.default.contentsOfDirectory(atPath: Lexicons.folder.path).filter { $0.hasPrefix("wordings-daily") }
        let asked = try files.sorted().flatMap { name in
            try String(contentsOf: Lexicons.folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n").compactMap {
                $0.split(separator: "\t").last.map(String.init)
            }
        }
        let some = stride(from: 0, to: asked.count, by: 25).map { asked[$0] }
        let refused = some.filter { router.refusal($0) != nil }
        #expect(some.count > 800 && refused.count * 100 < some.count, "\(refused)")
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
