import Knowledge

extension Fiche {
    /// A fiche with one of each kind of block, a questionnaire, a guided search, definitions and links.
    static let everything: Fiche = {
        var fiche = Fiche(id: "F90001", kind: .information, title: "Carte d'identité d'un majeur : en cas de perte")
        fiche.url = "https://www.service-public.example/F90001"
        fiche.theme = ThemeRef(id: "N90010", title: "Papiers – Citoyenneté")
        fiche.path = [ThemeRef(id: "N90010", title: "Papiers – Citoyenneté")]
        fiche.revised = RevisionDate(year: 2026, month: 5, day: 30)
        fiche.status = .updateComing
        fiche.warning = Fiche.Warning(title: "Nouveau tarif", date: nil, blocks: [.paragraph(InlineText("À partir du 1er janvier."))])
        fiche.introduction = [.paragraph(InlineText("Vous avez perdu votre carte ? Déclarez-le, puis demandez-en une autre."))]
        fiche.body = [.alternatives(Alternatives(.situations, branches: [inFrance, abroad]))]
        fiche.questionnaire = Questionnaire(questions: [
            Questionnaire.Question(
                title: "Avez-vous un passeport ?",
                choices: [
                    Questionnaire.Choice(title: "Oui", selectedTitle: "", sets: ["passeport": true]),
                    Questionnaire.Choice(title: "Non", selectedTitle: "", sets: ["passeport": false]),
                ])
        ])
        fiche.guidedBranches = [GuidedBranch(title: "Perte à l'étranger", question: "Où ?", targets: ["F90002", "F404"])]
        fiche.contacts = [Contact(id: "R10", role: .whereToGo, reach: .national, title: "Mairie", url: "https://annuaire.example/")]
        fiche.services = [
            ServiceLink(id: "R1", kind: .form, title: "Déclaration de perte", url: "https://forms.example/", cerfa: "14011*02")
        ]
        fiche.references = [Reference(kind: .law, title: "Décret n° 55-1397", url: "https://loi.example/")]
        fiche.terms = [
            Fiche.Term(id: "D1", title: "Timbre fiscal", isAbbreviation: false, blocks: [.paragraph(InlineText("Preuve d'un paiement."))])
        ]
        fiche.seeAlso = ["F90002", "F404"]
        return fiche
    }()

    static let passport: Fiche = {
        var fiche = Fiche(id: "F90002", kind: .information, title: "Passeport d'un majeur : en cas de perte")
        fiche.summary = "Déclarer la perte, refaire son passeport."
        fiche.theme = ThemeRef(id: "N90010", title: "Papiers – Citoyenneté")
        return fiche
    }()

    private static let inFrance = Section(
        .situation, title: InlineText("En France"),
        blocks: [
            .section(
                Section(
                    .chapter, title: InlineText("Acheter le timbre fiscal"),
                    blocks: [
                        .paragraph(
                            InlineText([
                                InlineRun("Le "), InlineRun("timbre fiscal", .definitionLink(id: "D1")), InlineRun(" coûte "),
                                InlineRun("25 €", .value), InlineRun(", voir "),
                                InlineRun("le passeport", .internalLink(id: "F90002")), InlineRun(", "),
                                InlineRun("une fiche absente", .internalLink(id: "F404")), InlineRun(" ou "),
                                InlineRun("un piège", .externalLink(url: "javascript:alert(1)")), InlineRun("."),
                            ])),
                        .table(prices),
                        .list(
                            numbered: true,
                            items: [
                                Section(.item, blocks: [.paragraph(InlineText("Achetez le timbre."))]),
                                Section(.item, blocks: [.paragraph(InlineText("Gardez le numéro."))]),
                            ]),
                        .note(Note(.warning, title: "", blocks: [.paragraph(InlineText("Un timbre n'est pas remboursé."))])),
                    ])),
            .section(
                Section(
                    .fragment, condition: .isTrue("passeport"), blocks: [.paragraph(InlineText("Présentez votre passeport."))])),
            .alternatives(
                Alternatives(
                    .cases,
                    branches: [
                        Section(.branch, title: InlineText("Avec passeport"), blocks: [.paragraph(InlineText("Rien de plus."))]),
                        Section(.branch, title: InlineText("Sans passeport"), blocks: [.paragraph(InlineText("Un acte de naissance."))]),
                    ])),
        ])

    private static let abroad = Section(
        .situation, title: InlineText("À l'étranger"), blocks: [.paragraph(InlineText("Adressez-vous au consulat."))])

    private static let prices = Table(
        title: "Tarifs", headerColumns: [true, false],
        rows: [
            Table.Row(
                isHeader: true,
                cells: [
                    Table.Cell(blocks: [.paragraph(InlineText("Lieu"))]),
                    Table.Cell(blocks: [.paragraph(InlineText("Montant"))], columnSpan: 2),
                ]),
            Table.Row(
                isHeader: false,
                cells: [Table.Cell(blocks: [.paragraph(InlineText("France"))]), Table.Cell(blocks: [.paragraph(InlineText("25 €"))])]),
        ])
}
