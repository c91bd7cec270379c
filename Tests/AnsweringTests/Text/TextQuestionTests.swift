import Testing

@testable import Answering

@Suite("Question reading")
struct TextQuestionTests {
    private let index = RankingSample.index

    @Test("greetings weigh nothing and the question outweighs the story")
    func parts() {
        let text =
            "Bonjour. Mon employeur convoque le salarié pour un entretien préalable. Combien coûte la carte d’identité perdue ? Merci d’avance, cordialement."
        let question = index.understand(text)
        #expect(question.parts.map(\.role) == [.courtesy, .context, .question, .courtesy])
        #expect(question.kind.contains(.amount))
        let story = question.words.first { $0.folded == "entretien" }
        let asked = question.words.first { $0.folded == "identite" }
        #expect((story?.weight ?? 1) < (asked?.weight ?? 0))
    }

    @Test("two questions in one message are two")
    func several() {
        let text =
            "J’ai perdu ma carte d’identité, combien coûte une autre ? Et aussi : combien de jours avant le licenciement d’un salarié ?"
        #expect(index.questions(in: index.understand(text)).count == 2)
        #expect(index.questions(in: index.understand("combien coûte la carte d’identité ?")).count == 1)
    }

    @Test("the groups of a question share its weight")
    func weights() {
        let question = index.understand("perte de la carte d’identité d’un mineur")
        #expect(abs(question.groups.reduce(0) { $0 + $1.weight } - 1) < 0.001)
    }

    @Test("a word the corpus knows is never corrected")
    func known() {
        #expect(index.understand("carte licenciement").words.allSatisfy { $0.corrections.isEmpty })
        #expect(index.understand("licencimeent").words[0].corrections.first?.form == "licenciement")
    }

    @Test("any bytes are read, however long")
    func fuzz() {
        var random = SeededRandom(seed: 5)
        for length in [0, 1, 7, 300, 4000, 100_000] {
            let bytes = (0..<length).map { _ in UInt8(random.below(256)) }
            let question = index.understand(String(decoding: bytes, as: UTF8.self))
            _ = index.search(question, top: 3)
            #expect(question.groups.count <= index.weights.groupLimit)
        }
    }

    @Test(
        "odd scripts and endless words are read",
        arguments: [
            "🙂🙂🙂", "שלום עולם مرحبا", "\u{202E}etirw", String(repeating: "a", count: 100_000), String(repeating: "é ", count: 50_000),
            String(repeating: "?", count: 10_000), "l'l'l'l'l'", "\0\0\0", "1 200 300 400 500",
        ])
    func oddities(text: String) {
        let question = index.understand(text)
        #expect(question.words.allSatisfy { $0.range.upperBound <= text.utf8.count })
        #expect(question.parts.allSatisfy { $0.range.upperBound <= text.utf8.count })
        _ = index.search(question, top: 3)
    }
}
