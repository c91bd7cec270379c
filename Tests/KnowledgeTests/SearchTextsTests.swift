import Foundation
import Testing

@testable import Knowledge

@Suite("Ce que le guide dit d'une fiche")
struct SearchTextsTests {
    private func link(_ id: String, _ words: String) -> String {
        "<LienInterne LienPublication=\"\(id)\" type=\"x\">\(words)</LienInterne>"
    }

    private func guide(knownIDs: Set<String> = []) -> Guide {
        let first = OfficialFile.fiche(
            id: "F1", title: "Carte d'identité",
            """
            <DossierPere ID="N1"><Titre>D</Titre><Fiche ID="F1">CNI</Fiche><Fiche ID="F2">Passeport perdu</Fiche></DossierPere>\
            <Texte><Paragraphe>\(link("F2", "passeport")) \(link("F2", "passeport")) \(link("F1", "ici")) \(link("F9", "absent"))</Paragraphe></Texte>
            """)
        let second = OfficialFile.fiche(
            id: "F2", title: "Passeport",
            """
            <DossierPere ID="N1"><Titre>D</Titre><Fiche ID="F1">CNI</Fiche><Fiche ID="F2">Passeport</Fiche></DossierPere>\
            <Texte><Paragraphe>\(link("R5", "sigle"))</Paragraphe></Texte>\
            <QuestionReponse ID="F1"><Titre>Comment refaire sa carte ?</Titre></QuestionReponse><QuestionReponse ID="F8"><Titre>Q</Titre></QuestionReponse>
            """)
        return GuideImport(knownIDs: knownIDs).read([("F1.xml", Data(first.utf8)), ("F2.xml", Data(second.utf8))])
    }

    @Test func `anchors are counted by their words, and links from elsewhere too`() {
        let texts = guide().searchTexts
        #expect(texts["F2"]?.anchors == [SearchTexts.Anchor(text: "passeport", count: 2)])
        #expect(texts["F2"]?.inLinks == 2)
        #expect(texts["F1"]?.inLinks == 0)
    }

    @Test func `menu titles and wordings come from any file, the title itself excepted`() {
        let texts = guide().searchTexts
        #expect(texts["F1"]?.menuTitles == ["CNI"])
        #expect(texts["F2"]?.menuTitles == ["Passeport perdu"])
        #expect(texts["F1"]?.wordings == ["Comment refaire sa carte ?"])
        #expect(texts["F8"] == nil)
    }

    @Test func `the report of an import counts what was read`() {
        let report = guide().counts.report
        #expect(report.first == GuideCounts.Line(label: "Fichiers lus", count: 2))
        #expect(report.contains(GuideCounts.Line(label: "Fiches d’information", count: 2)))
        #expect(report.contains(GuideCounts.Line(label: "Liens internes", count: 5)))
        #expect(report.last == GuideCounts.Line(label: "Liens vers une fiche R absente", count: 1))
    }

    @Test func `dead links are counted by the kind of their target, those held elsewhere excepted`() {
        #expect(guide().counts.deadLinks == ["F": 1, "R": 1])
        #expect(guide(knownIDs: ["F9"]).counts.deadLinks == ["R": 1])
    }
}
