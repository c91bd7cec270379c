import Testing

@testable import Knowledge

@Suite("Blocs d'une fiche")
struct BlockTests {
    @Test func `chapters and sub-chapters nest with their titles`() throws {
        let body = try Reading.body(
            """
            <Chapitre numerote="true"><Titre><Paragraphe>Où aller</Paragraphe></Titre><Paragraphe>En mairie.</Paragraphe>\
            <SousChapitre type="pieces"><Titre>Pièces</Titre><TitreAlternatif><Paragraphe>Quelles pièces</Paragraphe></TitreAlternatif>\
            <Paragraphe>Une photo.</Paragraphe></SousChapitre></Chapitre>
            """)
        var inner = Section(.subchapter, title: InlineText("Pièces"), blocks: [.plain("Une photo.")])
        inner.purpose = .documents
        inner.alternativeTitle = "Quelles pièces"
        var outer = Section(.chapter, title: InlineText("Où aller"), blocks: [.plain("En mairie."), .section(inner)])
        outer.isStep = true
        #expect(body == [.section(outer)])
    }

    @Test func `lists are numbered or not and nest`() throws {
        let body = try Reading.body(
            """
            <Liste type="numero"><Item><Paragraphe>Un</Paragraphe><Liste type="puce"><Item><Paragraphe>Deux</Paragraphe></Item></Liste></Item></Liste>
            """)
        let inner = Block.list(numbered: false, items: [Section(.item, blocks: [.plain("Deux")])])
        #expect(body == [.list(numbered: true, items: [Section(.item, blocks: [.plain("Un"), inner])])])
    }

    @Test(arguments: [
        ("ASavoir", Note.Kind.goodToKnow), ("ANoter", .note), ("Attention", .warning), ("Rappel", .reminder), ("Exemple", .example),
    ])
    func `each framed remark has its kind`(element: String, kind: Note.Kind) throws {
        let body = try Reading.body("<\(element)><Titre>Titre</Titre><Paragraphe>Texte</Paragraphe></\(element)>")
        #expect(body == [.note(Note(kind, title: "Titre", blocks: [.plain("Texte")]))])
    }

    @Test func `floating titles, complements and conditional fragments keep their order`() throws {
        let body = try Reading.body(
            """
            <TitreFlottant><Paragraphe>Cas</Paragraphe></TitreFlottant><FragmentConditionne><Condition><estVrai var="T1"/></Condition>\
            <Paragraphe>Si vrai.</Paragraphe></FragmentConditionne><Complement><Titre>En savoir plus</Titre><Paragraphe>Détail.</Paragraphe></Complement>
            """)
        #expect(
            body == [
                .heading(InlineText("Cas")), .section(Section(.fragment, condition: .isTrue("T1"), blocks: [.plain("Si vrai.")])),
                .section(Section(.complement, title: InlineText("En savoir plus"), blocks: [.plain("Détail.")])),
            ])
    }

    @Test func `merged cells and header rows and columns of a table are kept`() throws {
        let body = try Reading.body(
            """
            <Tableau><Titre>Montants</Titre><Colonne largeur="50" type="header"/><Colonne largeur="50" type="normal"/>\
            <Rangée type="header"><Cellule fusionHorizontale="2"><Paragraphe>Prix</Paragraphe></Cellule></Rangée>\
            <Rangée type="normal"><Cellule fusionVerticale="3"><Paragraphe>Adulte</Paragraphe></Cellule><Cellule>25 €</Cellule></Rangée></Tableau>
            """)
        let expected = Table(
            title: "Montants", headerColumns: [true, false],
            rows: [
                Table.Row(isHeader: true, cells: [Table.Cell(blocks: [.plain("Prix")], columnSpan: 2)]),
                Table.Row(
                    isHeader: false, cells: [Table.Cell(blocks: [.plain("Adulte")], rowSpan: 3), Table.Cell(blocks: [.plain("25 €")])]),
            ])
        #expect(body == [.table(expected)])
    }

    @Test func `an accented name is the same element whatever its Unicode composition`() throws {
        let decomposed = "Range\u{301}e"
        let body = try Reading.body("<Tableau><\(decomposed) type=\"normal\"><Cellule>a</Cellule></\(decomposed)></Tableau>")
        let row = Table.Row(isHeader: false, cells: [Table.Cell(blocks: [.plain("a")])])
        #expect(body == [.table(Table(title: "", headerColumns: [], rows: [row]))])
    }

    @Test func `a picture gives its title, caption and description as text`() throws {
        let body = try Reading.body(
            """
            <Video URL="https://video.test/1"><Titre>Film</Titre><Credits><Paragraphe>Service</Paragraphe></Credits>\
            <Description><Paragraphe>On voit.</Paragraphe><Liste type="puce"><Item><Paragraphe>Puis.</Paragraphe></Item></Liste></Description></Video>
            """)
        #expect(body == [.media(text: "Film\nOn voit.\nPuis.\nCrédits : Service", url: "https://video.test/1")])
    }

    @Test func `an unknown block keeps all its text under its name`() throws {
        let reading = try Reading(
            OfficialFile.fiche("<Texte><Carte><Titre>Titre</Titre><Zone>A</Zone><Paragraphe>B</Paragraphe></Carte><Carte/></Texte>"))
        #expect(reading.fiche.body == [.unknown(element: "Carte", text: "Titre\nA\nB"), .unknown(element: "Carte", text: "")])
        #expect(reading.harvest.unknownElements == ["Carte": 2, "Zone": 1])
    }

    @Test func `text outside any paragraph is not lost`() throws {
        #expect(try Reading.body("Nu <Valeur>3</Valeur> fois.<Paragraphe>Suite</Paragraphe>fin").count == 3)
    }

    @Test func `plain lines say what a reader sees`() throws {
        let body = try Reading.body(
            "<Chapitre><Titre>Coût</Titre><Tableau><Rangée type=\"normal\"><Cellule>Un</Cellule><Cellule>Deux</Cellule></Rangée></Tableau></Chapitre>"
        )
        #expect(body.flatMap(\.plainLines) == ["Coût", "Un | Deux"])
    }
}
