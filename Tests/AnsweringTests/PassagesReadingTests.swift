import Knowledge
import Testing

@testable import Answering

@Suite("Lecture des passages")
struct PassagesReadingTests {
    @Test(arguments: [
        ("Un délai. Une exception.", ["Un délai.", "Une exception."]),
        ("Voir art. 12 du code. Fin.", ["Voir art. 12 du code.", "Fin."]),
        ("Faut-il payer ? Oui, 1 200 €.", ["Faut-il payer ?", "Oui, 1 200 €."]),
        ("", []),
    ])
    func `A paragraph is cut into sentences`(text: String, sentences: [String]) {
        #expect(Sentences.split(text) == sentences)
    }

    @Test func `No-break spaces become spaces and nothing else changes`() {
        #expect(PassageText.line("  25\u{A0}€ l’an\u{202F}: \u{200B}oui\n") == "25 € l’an : oui")
    }

    @Test(arguments: [
        ("au moins 2 ans", 730.0, Double.infinity), ("20 ans et plus", 7300, .infinity), ("de 18 à 65 ans", 6570, 23725),
        ("entre 6 mois et 2 ans", 182.4, 730), ("jusqu'à 16 ans", -.infinity, 5840), ("d'un an", 365, 365),
    ])
    func `Intervals of time are read in days`(text: String, lower: Double, upper: Double) throws {
        let bounds = try #require(Self.bounds(text).first)
        #expect(bounds.dimension == .time)
        #expect(abs(bounds.lower - lower) < 0.1 || bounds.lower == lower)
        #expect(abs(bounds.upper - upper) < 0.1 || bounds.upper == upper)
    }

    @Test func `Intervals that open leave their limit out`() {
        let known = Bounds(dimension: .money, lower: 74_966, upper: 74_966)
        #expect(Self.bounds("Plus de 74 966 €").first?.relation(to: known) == .outside)
        #expect(Self.bounds("Entre 74 966 € et 99 922 € inclus").first?.relation(to: known) == .inside)
        #expect(Self.bounds("Moins de 74 966 €").first?.relation(to: known) == .outside)
        #expect(Self.bounds("moins d'1 mois").first?.relation(to: Bounds(dimension: .time, lower: 21, upper: 21)) == .inside)
    }

    @Test(arguments: [
        ("né en mai 1961", "Entre le 1er janvier 1961 et le 31 août 1961", Bounds.Relation.inside),
        ("né en mai 1961", "À partir du 1er septembre 1961", .outside),
        ("née le 30 août 1961", "Entre le 1er janvier 1961 et le 31 août 1961", .inside),
        ("née le 1er septembre 1961", "Entre le 1er janvier 1961 et le 31 août 1961", .outside),
        ("né en 1961", "Entre le 1er janvier 1961 et le 31 août 1961", .unsure),
        ("né en 1962", "1962", .inside),
        ("né en mars 1962", "Avant 1962", .outside),
    ])
    func `A date is compared with the dates of a row, month by month`(said: String, row: String, relation: Bounds.Relation) throws {
        let known = try #require(Self.bounds(said).first)
        #expect(try #require(Self.bounds(row).first).relation(to: known) == relation)
    }

    @Test func `Decimals, percentages and ordinals are told apart`() {
        #expect(Self.quantities("3,77 € ou 7,5 %").map(\.value) == [3.77, 7.5])
        #expect(Self.quantities("3,77 € ou 7,5 %").map(\.unit) == [.euro, .percent])
        #expect(Self.quantities("le 2e enfant, le 1er mandat").isEmpty)
    }

    @Test func `Merged cells of a table are said wherever they apply`() {
        func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> Table.Cell {
            Table.Cell(blocks: [.paragraph(InlineText(text))], columnSpan: columns, rowSpan: rows)
        }
        let table = Table(
            title: "Tarifs", headerColumns: [],
            rows: [
                Table.Row(isHeader: true, cells: [cell("Don", rows: 2), cell("Dons par an", columns: 2), cell("Intervalle", rows: 2)]),
                Table.Row(isHeader: true, cells: [cell("Homme"), cell("Femme")]),
                Table.Row(isHeader: false, cells: [cell("Sang total"), cell("6"), cell("4"), cell("8 semaines")]),
                Table.Row(isHeader: false, cells: [cell("Plasma"), cell("24", columns: 2), cell("2 semaines")]),
            ])
        let rows = TableReading.rows(table)
        #expect(rows.count == 2)
        #expect(rows.first?.text(first: 2) == "Sang total – Intervalle : 8 semaines (Dons par an, Homme : 6 ; Dons par an, Femme : 4)")
        #expect(rows.last?.cells.map(\.value) == ["24", "2 semaines"])
    }

    @Test func `Branches of one fork are never admitted together`() throws {
        let outline = OutlineReader.outline(Self.fiche)
        let excerpt = try #require(outline.excerpts.first { $0.text.contains("10 €") })
        let settled = Settled(outline, node: excerpt.node, questionnaire: Self.fiche.questionnaire)
        let admitted = outline.excerpts.filter { settled.admits($0.node, $0.condition) }.map(\.text)
        #expect(admitted == ["Le tarif dépend du lieu.", "En ville, le tarif est de 10 €.", "Justificatif de domicile en ville"])
        #expect(settled.variables == ["ville": true, "mer": false])
    }

    /// Two places, told apart by a questionnaire whose variables govern another part of the fiche.
    private static var fiche: Fiche {
        func branch(_ title: String, _ variable: String, _ text: String) -> Section {
            Section(.branch, title: InlineText(title), condition: .isTrue(variable), blocks: [.paragraph(InlineText(text))])
        }
        func item(_ text: String, _ variable: String) -> Section {
            Section(.item, condition: .isTrue(variable), blocks: [.paragraph(InlineText(text))])
        }
        var fiche = Fiche(id: "X1", kind: .information, title: "Tarif")
        fiche.questionnaire = Questionnaire(questions: [
            Questionnaire.Question(
                title: "Où ?",
                choices: [
                    Questionnaire.Choice(title: "Ville", selectedTitle: "", sets: ["ville": true, "mer": false]),
                    Questionnaire.Choice(title: "Mer", selectedTitle: "", sets: ["mer": true, "ville": false]),
                ])
        ])
        fiche.body = [
            .paragraph(InlineText("Le tarif dépend du lieu.")),
            .alternatives(
                Alternatives(
                    .cases,
                    branches: [
                        branch("En ville", "ville", "En ville, le tarif est de 10 €."),
                        branch("À la mer", "mer", "À la mer, le tarif est de 20 €."),
                    ])),
            .list(numbered: false, items: [item("Justificatif de domicile en ville", "ville"), item("Permis de mouillage", "mer")]),
        ]
        return fiche
    }

    private static func quantities(_ text: String) -> [Quantity] {
        var text = text
        return text.withUTF8 { QuantityReader.quantities(WordScan($0), source: $0) }
    }

    private static func bounds(_ text: String) -> [Bounds] {
        var text = text
        return text.withUTF8 { source in
            let scan = WordScan(source)
            return BoundsReader.bounds(QuantityReader.quantities(scan, source: source), scan, source: source)
        }
    }
}
