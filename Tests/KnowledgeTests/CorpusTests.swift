import Foundation
import Testing

@testable import Knowledge

@Suite("Corpus d'un guichet")
struct CorpusTests {
    private func guide(_ titles: [String: String], site: String? = nil) -> Guide {
        GuideImport(site: site).read(
            titles.sorted { $0.key < $1.key }.map { ("\($0.key).xml", Data(OfficialFile.fiche(id: $0.key, title: $0.value).utf8)) })
    }

    private func corpus() throws -> Corpus {
        let national = try GuideArchive(GuideArchive.encode(guide(["F1": "Déchets", "F2": "Passeport"])))
        return Corpus(
            national: national,
            sites: [
                "ville": guide(["F1": "Déchets de la ville", "L1": "Cantine"], site: "ville"),
                "bourg": guide(["L1": "Piscine"], site: "bourg"),
            ])
    }

    @Test func `entries are numbered, the national guide first`() throws {
        let corpus = try corpus()
        #expect(corpus.summaries.map(\.title) == ["Déchets", "Passeport", "Piscine", "Déchets de la ville", "Cantine"])
        #expect(corpus.summaries.indices.map { corpus.fiche(at: $0)?.title } == corpus.summaries.map(\.title))
        #expect(corpus.fiche(at: 5) == nil && corpus.fiche(at: -1) == nil)
    }

    @Test func `a site's own sheet replaces the national one for that site alone`() throws {
        let corpus = try corpus()
        #expect(corpus.fiche("F1", site: "ville")?.title == "Déchets de la ville")
        #expect(corpus.fiche("F1", site: "bourg")?.title == "Déchets")
        #expect(corpus.fiche("F1")?.title == "Déchets")
        #expect(corpus.fiche("L1", site: "bourg")?.title == "Piscine")
        #expect(corpus.fiche("L1") == nil)
    }

    @Test func `a site sees its own sheets and the national ones that it does not replace`() throws {
        let corpus = try corpus()
        let visible = { (site: String?) in corpus.summaries.indices.filter { corpus.isVisible($0, to: site) } }
        #expect(visible(nil) == [0, 1])
        #expect(visible("bourg") == [0, 1, 2])
        #expect(visible("ville") == [1, 3, 4])
        #expect(!corpus.isVisible(9, to: nil))
    }

    @Test func `what two archives of the guide do not share is listed`() throws {
        let old = try GuideArchive(GuideArchive.encode(guide(["F1": "A", "F2": "B", "F3": "C"])))
        let new = try GuideArchive(GuideArchive.encode(guide(["F2": "B", "F3": "C changé", "F4": "D"])))
        let difference = GuideDifference(from: old, to: new)
        #expect((difference.new, difference.changed, difference.gone) == (["F4"], ["F3"], ["F1"]))
        #expect(abs(difference.loss - 1.0 / 3) < 0.001)
        #expect(GuideDifference(from: GuideArchive(), to: new).loss == 0)
    }
}
