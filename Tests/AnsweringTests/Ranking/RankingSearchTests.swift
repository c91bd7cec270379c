import Foundation
import Testing

@testable import Answering

@Suite("Ranking")
struct RankingSearchTests {
    @Test(
        "the sheet asked for comes first",
        arguments: [
            ("j’ai perdu ma carte d’identité", "A1"),
            ("jai perdu ma cni", "A1"),
            ("carte identite perdue mineur", "A2"),
            ("carte d’identité perdue par un enfant", "A2"),
            ("combien coûte une carte d’identité perdue", "A1"),
            ("13 eme mois", "B1"),
            ("treizième mois", "B1"),
            ("ma boite veut me virer", "C1"),
            ("licensiement", "C1"),
            ("licencieemnt salarié", "C1"),
            ("évènement", "D1"),
            ("evenement", "D1"),
            ("événement", "D1"),
            ("echappées", "A1"),
        ])
    func first(question: String, id: String) {
        #expect(RankingSample.found(question).first == id)
    }

    @Test("my son is a minor, nobody else is")
    func speakers() {
        #expect(RankingSample.index.understand("la carte d’identité de mon fils").hints == .minor)
        #expect(RankingSample.index.understand("la carte d’identité").hints.isEmpty)
        #expect(RankingSample.index.understand("la carte d’identité d’un enfant").hints == .child)
    }

    @Test("a collectivité’s own sheet is found on its site alone")
    func sites() {
        #expect(RankingSample.found("inscription cantine", site: "meaux").first == "M1")
        #expect(!RankingSample.found("inscription cantine").contains("M1"))
        #expect(!RankingSample.found("inscription cantine", site: "torcy").contains("M1"))
    }

    @Test("the order of the documents changes nothing")
    func orderOfDocuments() {
        var random = SeededRandom(seed: 3)
        var shuffled = RankingSample.documents
        for position in shuffled.indices.reversed() { shuffled.swapAt(position, random.below(position + 1)) }
        let other = SearchIndex.build(shuffled, lexicon: RankingSample.lexicon)
        #expect(other.encoded() == RankingSample.index.encoded())
        for question in ["carte d’identité", "prime", "salarié mineur", "mairie"] {
            #expect(
                other.search(other.understand(question), top: 5)
                    == RankingSample.index.search(RankingSample.index.understand(question), top: 5))
        }
    }

    @Test("what is encoded answers as what was built")
    func coding() throws {
        let decoded = try SearchIndex(decoding: RankingSample.index.encoded())
        #expect(decoded.encoded() == RankingSample.index.encoded())
        #expect(
            decoded.search(decoded.understand("jai perdu ma cni"), top: 5)
                == RankingSample.index.search(RankingSample.index.understand("jai perdu ma cni"), top: 5))
    }

    @Test("a damaged index is refused, never read beyond its end")
    func damage() {
        let data = RankingSample.index.encoded()
        var random = SeededRandom(seed: 11)
        #expect(throws: IndexFormatError.otherVersion) { try SearchIndex(decoding: Data([1, 2, 3, 4])) }
        #expect(throws: IndexFormatError.truncated) { try SearchIndex(decoding: Data()) }
        for _ in 0..<60 {
            var damaged = data
            if random.below(2) == 0 { damaged = damaged.prefix(random.below(data.count)) }
            for _ in 0..<4 where !damaged.isEmpty { damaged[damaged.startIndex + random.below(damaged.count)] = UInt8(random.below(256)) }
            guard let index = try? SearchIndex(decoding: damaged) else { continue }
            _ = index.search(index.understand("carte d’identité perdue"), top: 3)
        }
    }

    @Test("an empty index finds nothing")
    func empty() {
        let index = SearchIndex.build([], lexicon: Lexicon())
        #expect(index.search(index.understand("carte"), top: 3).isEmpty)
    }

    @Test("each step of the ranking is told, and the steps add up")
    func explanation() throws {
        let question = RankingSample.index.understand("jai perdu ma cni")
        let explanation = RankingSample.index.explain(question, top: 2)
        let best = try #require(explanation.entries.first)
        #expect(best.id == "A1")
        #expect(abs(best.parts.reduce(0) { $0 + $1.value } - best.score) < 0.1)
        #expect(explanation.text.contains("sigle"))
    }

    @Test("a sentence that answers matches better than one that does not")
    func sentences() {
        let question = RankingSample.index.understand("timbre fiscal carte d’identité")
        var matcher = SentenceMatcher(RankingSample.index, question)
        #expect(matcher.match("Un timbre fiscal est demandé.").score > matcher.match("Le salaire est versé chaque mois.").score)
    }
}
