import Testing

@testable import Knowledge

@Suite("Texte d'un paragraphe")
struct InlineTextTests {
    private func runs(_ xml: String) throws -> [InlineRun] {
        guard case .paragraph(let text) = try #require(try Reading.body("<Paragraphe>\(xml)</Paragraphe>").first) else { return [] }
        return text.runs
    }

    @Test func `spaces at the edges of marks are those of the file`() throws {
        let runs = try runs("Le coût est de <Valeur>25 €</Valeur> en <MiseEnEvidence>timbre fiscal</MiseEnEvidence> , payé une fois.")
        #expect(runs.map(\.text) == ["Le coût est de ", "25 €", " en ", "timbre fiscal", " , payé une fois."])
        #expect(runs.map(\.mark) == [.plain, .value, .plain, .emphasis, .plain])
    }

    @Test func `links keep their target and their words`() throws {
        let runs = try runs(
            """
            Voir <LienInterne LienPublication="F2" type="x">la suite</LienInterne>, <LienExterne URL="https://exemple.test/?a=1&amp;b=2">le site\
            </LienExterne> et <LienIntra LienID="R9" type="Définition de glossaire">le terme</LienIntra>
            """)
        #expect(runs[1] == InlineRun("la suite", .internalLink(id: "F2")))
        #expect(runs[3] == InlineRun("le site", .externalLink(url: "https://exemple.test/?a=1&b=2")))
        #expect(runs[5] == InlineRun("le terme", .definitionLink(id: "R9")))
    }

    @Test func `of nested marks the innermost is kept, and a link stays whole`() throws {
        let nested = try runs("<MiseEnEvidence>le 1<Exposant>er</Exposant> jour</MiseEnEvidence>")
        #expect(nested.map(\.mark) == [.emphasis, .superscript, .emphasis])
        let inside = try runs("<MiseEnEvidence><LienIntra LienID=\"R1\" type=\"x\">mot</LienIntra></MiseEnEvidence>")
        #expect(inside == [InlineRun("mot", .definitionLink(id: "R1"))])
    }

    @Test func `superscript, subscript, quotation, foreign words, dates and telephone numbers are read`() throws {
        let text =
            "<Indice>2</Indice><Citation>cité</Citation><TermeEtranger langue=\"en\">quote</TermeEtranger><Date>hier</Date><Tel>39 39</Tel>"
        #expect(try runs(text).map(\.mark) == [.subscript, .expression, .expression, .plain, .value])
    }

    @Test func `line breaks and indentation of the file are single spaces, no-break spaces stay`() throws {
        let runs = try runs("\n    Quel délai\u{A0}?\n    <Valeur>3 mois</Valeur>\n    au plus.\n  ")
        #expect(InlineText(runs).plain == "Quel délai\u{A0}? 3 mois au plus.")
    }

    @Test func `an image inside a paragraph comes after it`() throws {
        let body = try Reading.body("<Paragraphe>Avant <Image LienPublication=\"I1.jpg\"><Titre>Plan</Titre></Image>après</Paragraphe>")
        #expect(body == [.plain("Avant après"), .media(text: "Plan", url: "I1.jpg")])
    }

    @Test func `an element outside the vocabulary keeps its text in place and is counted`() throws {
        let reading = try Reading(OfficialFile.fiche("<Texte><Paragraphe>un <Nouveau>deux</Nouveau> trois</Paragraphe></Texte>"))
        #expect(reading.fiche.body == [.plain("un deux trois")])
        #expect(reading.harvest.unknownElements == ["Nouveau": 1])
    }
}
