import Testing

@testable import Knowledge

@Suite("Cas, situations et conditions")
struct BranchTests {
    @Test func `cases stay apart at any depth`() throws {
        let body = try Reading.body(
            """
            <BlocCas affichage="radio"><Cas><Titre>Majeur</Titre><Aide><Paragraphe>18 ans ou plus</Paragraphe></Aide>\
            <BlocCas affichage="onglet"><Cas><Titre>En France</Titre><Paragraphe>A</Paragraphe></Cas>\
            <Cas><Titre>À l'étranger</Titre><Paragraphe>B</Paragraphe></Cas></BlocCas></Cas>\
            <Cas><Titre>Mineur</Titre><Paragraphe>C</Paragraphe></Cas></BlocCas>
            """)
        let inner = Alternatives(
            .cases,
            branches: [
                Section(.branch, title: InlineText("En France"), blocks: [.plain("A")]),
                Section(.branch, title: InlineText("À l'étranger"), blocks: [.plain("B")]),
            ])
        let help = Block.section(Section(.complement, blocks: [.plain("18 ans ou plus")]))
        let outer = Alternatives(
            .cases,
            branches: [
                Section(.branch, title: InlineText("Majeur"), blocks: [help, .alternatives(inner)]),
                Section(.branch, title: InlineText("Mineur"), blocks: [.plain("C")]),
            ])
        #expect(body == [.alternatives(outer)])
    }

    @Test func `situations carry their condition, introduction and text`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <ListeSituations affichage="onglet"><Situation><Titre>Cas général</Titre><Condition><ou><estVrai var="T1"/><et><estFaux var="T2"/>\
                <estIndefini var="T3"/></et></ou></Condition><Introduction><Texte><Paragraphe>Intro</Paragraphe></Texte></Introduction>\
                <Texte><Chapitre><Titre>Délai</Titre><Paragraphe>Un mois</Paragraphe></Chapitre></Texte></Situation></ListeSituations>
                """)
        ).fiche
        guard case .alternatives(let alternatives) = try #require(fiche.body.first) else { return }
        #expect(alternatives.kind == .situations)
        let branch = try #require(alternatives.branches.first)
        #expect(branch.kind == .situation)
        #expect(branch.condition == .any([.isTrue("T1"), .all([.isFalse("T2"), .isUndefined("T3")])]))
        #expect(branch.blocks == [.plain("Intro"), .section(Section(.chapter, title: InlineText("Délai"), blocks: [.plain("Un mois")]))])
    }

    @Test func `the negation of the 3.5 schema is the contrary of its test`() throws {
        let body = try Reading.body(
            "<FragmentConditionne><Condition><non><estVrai var=\"T1\"/><estIndefini var=\"T2\"/></non></Condition></FragmentConditionne>")
        guard case .section(let section) = try #require(body.first) else { return }
        let condition = try #require(section.condition)
        #expect(!condition.holds(["T1": true]))
        #expect(condition.holds(["T1": true, "T2": false]))
        #expect(condition.holds(["T1": false]))
        #expect(condition.holds([:]))
    }

    @Test func `a questionnaire sets variables`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <Questionnaire><Description><Paragraphe>Selon votre cas.</Paragraphe></Description><Question><Titre><Paragraphe>Où habitez-vous ?\
                </Paragraphe></Titre><Aide><Paragraphe>Domicile principal</Paragraphe></Aide><Choix><Titre><Paragraphe>Outre-mer</Paragraphe></Titre>\
                <IntituleSiSelectionne><Paragraphe>Vous habitez outre-mer</Paragraphe></IntituleSiSelectionne>\
                <SiSelectionne><affecteVrai var="T1"/><affecteFaux var="T2"/></SiSelectionne></Choix></Question></Questionnaire>
                """)
        ).fiche
        let choice = Questionnaire.Choice(title: "Outre-mer", selectedTitle: "Vous habitez outre-mer", sets: ["T1": true, "T2": false])
        let question = Questionnaire.Question(title: "Où habitez-vous ?", choices: [choice], help: [.plain("Domicile principal")])
        #expect(fiche.questionnaire == Questionnaire(questions: [question], introduction: [.plain("Selon votre cas.")]))
    }

    @Test func `a guided search leads by its branches to sheets`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                type: "Recherche guidée",
                """
                <Problematiques><Accueil><Paragraphe>Bienvenue</Paragraphe></Accueil><Problematique><Titre><Paragraphe>Véhicule</Paragraphe></Titre>\
                <TitreChoix><Paragraphe>Lequel ?</Paragraphe></TitreChoix><SiSelectionne><affecteVrai var="T5"/></SiSelectionne>\
                <Branche><Titre><Paragraphe>Moto</Paragraphe></Titre><LienInterne LienPublication="F7" type="x"/></Branche></Problematique></Problematiques>
                """)
        ).fiche
        let leaf = GuidedBranch(title: "Moto", targets: ["F7"])
        #expect(fiche.guidedBranches == [GuidedBranch(title: "Véhicule", question: "Lequel ?", sets: ["T5": true], children: [leaf])])
        #expect(fiche.introduction == [.plain("Bienvenue")])
        #expect(fiche.kind == .guidedSearch)
    }
}
