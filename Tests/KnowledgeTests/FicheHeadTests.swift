import Testing

@testable import Knowledge

@Suite("En-tête et menus d'une fiche")
struct FicheHeadTests {
    @Test func `title, summary, dates, audiences, targets and status are read`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                attributes:
                    "statut=\"miseAJourAVenir\" dateDerniereModificationImportante=\"2023-06-01T00:00:00\" spUrl=\"https://sp.test/F1\"",
                head: "<dc:date>modified 2024-02-29</dc:date><dc:description>En bref.</dc:description>",
                "<Audience>Particuliers</Audience><Audience>Associations</Audience><Cible>Parent, Jeune</Cible>")
        ).fiche
        #expect((fiche.id, fiche.title, fiche.summary, fiche.url) == ("F1", "Déclarer un changement", "En bref.", "https://sp.test/F1"))
        #expect((fiche.revised?.iso, fiche.majorChange?.iso, fiche.status) == ("2024-02-29", "2023-06-01", .updateComing))
        #expect(fiche.audiences == ["Particuliers", "Associations"])
        #expect(fiche.targets == ["Parent", "Jeune"])
    }

    @Test(arguments: ["0202-05-26", "0023-06-07", "2023-02-30", "2024-13-01", "hier"])
    func `a corrupt date is refused with a line, not guessed`(date: String) throws {
        let reading = try Reading(OfficialFile.fiche(head: "<dc:date>modified \(date)</dc:date>"))
        #expect(reading.fiche.revised == nil)
        let problem = try #require(reading.harvest.warnings.first)
        #expect(problem.sentence == "essai.xml, ligne 2 : la date « \(date) » (dc:date) n’est pas plausible ; elle est ignorée.")
        #expect(problem.severity == .warning)
    }

    @Test func `the path leaves out the home page and the sheet itself`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <FilDAriane><Niveau ID="Particuliers">Accueil particuliers</Niveau><Niveau ID="N1">Papiers</Niveau><Niveau ID="N2" type="Dossier">Passeport\
                </Niveau><Niveau ID="F1" type="x">Déclarer un changement</Niveau></FilDAriane><Theme ID="N1"><Titre>Papiers</Titre></Theme>\
                <SousThemePere ID="N3">Identité</SousThemePere><DossierPere ID="N2"><Titre>Passeport</Titre><SousDossier ID="N2-1"><Titre>Majeur</Titre>\
                <Fiche ID="F1">Changement</Fiche><Fiche ID="F2">Perte</Fiche></SousDossier></DossierPere>
                """))
        #expect(fiche.fiche.path == [ThemeRef(id: "N1", title: "Papiers"), ThemeRef(id: "N2", title: "Passeport")])
        #expect(fiche.fiche.theme == ThemeRef(id: "N1", title: "Papiers"))
        #expect(fiche.fiche.subtheme == ThemeRef(id: "N3", title: "Identité"))
        #expect(fiche.fiche.dossier == ThemeRef(id: "N2", title: "Passeport"))
        #expect(fiche.fiche.groups.isEmpty)
        #expect(fiche.harvest.menuTitles.map(\.text) == ["Changement", "Perte"])
    }

    @Test func `a theme lists dossiers and a dossier lists sheets, under their headings`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                id: "N1", type: "Dossier",
                "<SousDossier ID=\"N1-1\"><Titre>Majeur</Titre><Fiche ID=\"F1\">Perte</Fiche></SousDossier><Fiche ID=\"F2\">Vol</Fiche>")
        ).fiche
        #expect(fiche.kind == .dossier)
        #expect(
            fiche.groups == [
                Fiche.Group(title: "Majeur", members: [ThemeRef(id: "F1", title: "Perte")]),
                Fiche.Group(title: "", members: [ThemeRef(id: "F2", title: "Vol")]),
            ])
        #expect(fiche.children.map(\.id) == ["F1", "F2"])
    }

    @Test func `see also takes the title alone, without the theme glued to it`() throws {
        let reading = try Reading(
            OfficialFile.fiche(
                """
                <VoirAussi important="non"><Fiche ID="F2" audience="Particuliers"><Condition><estVrai var="T1"/></Condition><Titre>Perte</Titre>\
                <Theme ID="N1"><Titre>Papiers</Titre></Theme></Fiche><Dossier ID="N3"><Titre>Passeport</Titre></Dossier></VoirAussi>\
                <CommentFaireSi ID="F4"><Titre>Je déménage</Titre></CommentFaireSi>
                """))
        #expect(reading.fiche.seeAlso == ["F2", "N3", "F4"])
        #expect(reading.harvest.menuTitles.map(\.text) == ["Perte", "Passeport", "Je déménage"])
    }

    @Test func `questions about the sheet are wordings, the others are related`() throws {
        let reading = try Reading(
            OfficialFile.fiche(
                """
                <QuestionReponse ID="F1" audience="Particuliers"><Titre>Comment changer ?</Titre></QuestionReponse>\
                <QuestionReponse ID="F9" audience="Particuliers"><Titre>Et après ?</Titre></QuestionReponse>
                """))
        #expect(reading.fiche.wordings == ["Comment changer ?"])
        #expect(reading.fiche.relatedQuestions == [ThemeRef(id: "F9", title: "Et après ?")])
        #expect(reading.harvest.wordings.map(\.id) == ["F1", "F9"])
    }

    @Test func `warnings, definitions and abbreviations are kept`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <Avertissement ID="R1" date="2024-01-01"><Titre>La loi change</Titre><Texte><Paragraphe>Bientôt.</Paragraphe></Texte></Avertissement>\
                <Definition ID="R2"><Titre>Acte</Titre><Texte><Paragraphe>Écrit.</Paragraphe></Texte></Definition>\
                <Abreviation ID="R3" type="Sigle"><Titre>CNI</Titre><Texte><Paragraphe>Carte nationale d'identité</Paragraphe></Texte></Abreviation>
                """)
        ).fiche
        #expect(
            fiche.warning
                == Fiche.Warning(title: "La loi change", date: RevisionDate(year: 2024, month: 1, day: 1), blocks: [.plain("Bientôt.")]))
        #expect(
            fiche.terms == [
                Fiche.Term(id: "R2", title: "Acte", isAbbreviation: false, blocks: [.plain("Écrit.")]),
                Fiche.Term(id: "R3", title: "CNI", isAbbreviation: true, blocks: [.plain("Carte nationale d'identité")]),
            ])
    }

    @Test func `the list of questions keeps its headings`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                id: "questionsReponses", type: "Liste - Question-réponse",
                "<Groupe><Titre>Logement</Titre><QuestionReponse ID=\"F5\"><Titre>Qui paie ?</Titre></QuestionReponse></Groupe>")
        ).fiche
        #expect(fiche.kind == .list)
        #expect(fiche.groups == [Fiche.Group(title: "Logement", members: [ThemeRef(id: "F5", title: "Qui paie ?")])])
    }

    @Test func `Dublin Core names without their prefix are understood, as in the 3.5 schema`() throws {
        let xml = "<Publication ID=\"F1\" type=\"Fiche d'information\"><title>Titre</title><date>modified 2025-01-01</date></Publication>"
        let fiche = try Reading(xml).fiche
        #expect((fiche.title, fiche.kind, fiche.revised?.iso) == ("Titre", .information, "2025-01-01"))
    }
}
