import Answering
import Knowledge
import Testing

/// The traps of the national guide. They need `../shared/data`, which is not part of the project.
@Suite("Passages du guide national", .enabled(if: PassagesGuide.isHere, "../shared/data is absent"))
struct PassagesGoldenTests {
    private let guide: PassagesGuide.Loaded

    init() throws { guide = try #require(PassagesGuide.loaded) }

    @Test func `A lost identity card costs 25 euros and never nothing`() throws {
        let answer = try #require(guide.answer("F1344", "bonjour j'ai perdu ma carte d'identité hier combien ça coûte pour la refaire"))
        #expect(answer.passages.first?.text == "Vous devez acheter un timbre fiscal d'un montant de 25 € (12,50 € en Guyane).")
        #expect(answer.branch == ["En France"])
        #expect(answer.passages.allSatisfy { !$0.text.contains("gratuit") })
        #expect(answer.situation?.about == "Préparer les documents à présenter")
        #expect(answer.situation?.choices.map(\.branch).last == ["En France", "Vous n'avez pas de passeport"])
        #expect(answer.contacts.first?.title == "Mairie délivrant des cartes d'identité")
        #expect(answer.services.contains { $0.cerfa?.hasPrefix("14011") == true })
    }

    @Test func `The question alone never meets the free renewal`() {
        guard case .answered(let answer) = guide.find("j'ai perdu ma carte d'identité, combien ça coûte pour la refaire ?") else {
            Issue.record("not answered")
            return
        }
        #expect(answer.entry.id != "F21089" && answer.entry.id != "F1153")
        #expect(answer.passages.first?.text.contains("25 €") == true)
    }

    @Test(
        "who speaks of no child is an adult, and a child's papers are a minor's",
        arguments: [
            ("combien coûte une carte d'identité perdue", "F1344"),
            ("carte d'identité périmée combien ça coûte", "F21089"),
            ("passeport perdu", "F21246"),
            ("justificatif de domicile pour le passeport d'un enfant", "F32675"),
            ("mon neveu de 12 ans a perdu son passeport", "F21244"),
        ])
    func age(question: String, sheet: String) {
        guard case .answered(let answer) = guide.find(question) else {
            Issue.record("not answered")
            return
        }
        #expect(answer.entry.id == sheet)
    }

    @Test func `My daughter's card is a minor's`() {
        guard case .answered(let answer) = guide.find("ma fille de 9 ans a perdu sa carte d'identité, combien ça coûte ?") else {
            Issue.record("not answered")
            return
        }
        #expect(answer.entry.id == "F1153")
        #expect(answer.passages.first?.text.contains("25 €") == true)
    }

    @Test func `A chosen branch is shown in full and alone`() throws {
        let answer = try #require(
            guide.answer("F1344", "j'ai perdu ma carte d'identité", branch: ["En France", "Vous n'avez pas de passeport"]))
        #expect(answer.passages.map(\.role) == [.documents])
        #expect(answer.passages.first?.text.split(separator: "\n").count == 8)
        #expect(answer.passages.first?.text.contains("Votre passeport") == false)
        #expect(answer.passages.first?.path == ["En France", "Préparer les documents à présenter", "Vous n'avez pas de passeport"])
    }

    @Test func `An unknown branch is nothing`() {
        #expect(guide.answer("F1344", "carte perdue", branch: ["Sur la Lune"]) == nil)
        #expect(guide.answer("F0", "carte perdue") == nil)
    }

    @Test func `At 45 a hearing aid of class 1 is 950 euros, a child's price is nowhere`() throws {
        let answer = try #require(guide.answer("F34781", "J'ai 45 ans : prix maximum par oreille d'une aide auditive de classe 1 ?"))
        #expect(answer.passages.first?.text.contains("950 €") == true)
        #expect(answer.passages.allSatisfy { !$0.text.contains("1 400") && !$0.text.contains("1400") })
    }

    @Test func `Three years of seniority give two months of notice`() throws {
        let answer = try #require(guide.answer("F2855", "Licenciée après 3 ans d'ancienneté (cas général) : durée du préavis légal ?"))
        #expect(answer.passages.first?.text.contains("2 mois") == true)
        #expect(answer.passages.allSatisfy { !$0.text.contains("1 mois") })
        #expect(answer.branch == ["Cas général", "Au moins 2 ans"])
    }

    @Test func `A value of a table keeps its headers`() throws {
        let answer = try #require(guide.answer("F2376", "Combien de semaines entre deux dons de sang total ?"))
        let text = try #require(answer.passages.first?.text)
        #expect(text.contains("Don de sang total") && text.contains("8 semaines") && text.contains("emme"))
    }

    @Test func `The row of a table is chosen by the amount told`() throws {
        let question = "Nous avons 2 enfants et 85 000 € de ressources annuelles : combien d'allocations familiales par mois ?"
        let answer = try #require(guide.answer("F13213", question))
        #expect(answer.passages.first?.text.contains("71,00 €") == true)
        #expect(answer.passages.allSatisfy { !$0.text.contains("141,99") })
    }

    @Test func `In France is meant when nothing is said, abroad when it is`() throws {
        let abroad = try #require(guide.answer("F1344", "j'ai perdu ma carte d'identité, je vis à l'étranger, où m'adresser ?"))
        #expect(abroad.branch.first == "À l'étranger")
        let home = try #require(guide.answer("F1344", "j'ai perdu ma carte d'identité, où m'adresser ?"))
        #expect(home.branch.first == "En France")
    }

    @Test(arguments: [
        ("facts20.tsv", true, 18), ("PassagesFacts.tsv", false, 58), ("PassagesHeldOut.tsv", false, 36),
    ])
    func `Facts are in the short answer of their fiche`(file: String, isShared: Bool, least: Int) {
        var right = 0
        for row in PassagesGuide.rows(file, ofQuestions: isShared) {
            guard let question = row["question"], let fiche = row["fiche"], let answer = guide.answer(fiche, question) else { continue }
            let isWrong = answer.passages.contains { PassagesGuide.matches(row["must_not"], $0.text) }
            if PassagesGuide.matches(row["must_match"], answer.passages.first?.text ?? ""), !isWrong { right += 1 }
        }
        #expect(right >= least)
    }

    @Test func `Citizens are answered, and texts off the subject mostly refused`() {
        let answerable = PassagesGuide.rows("citizen40.tsv", ofQuestions: true).filter { $0["status"] == "answerable" }
        let refused = answerable.filter { isRefused($0["question"] ?? "") }
        #expect(refused.count <= 3)
        let offSubject = PassagesGuide.rows("PassagesOffSubject.tsv")
        #expect(offSubject.filter { isRefused($0["question"] ?? "") }.count * 3 >= offSubject.count * 2)
    }

    @Test func `What was refused by the citizen does not come back`() {
        let question = "j'ai perdu ma carte d'identité"
        guard case .answered(let answer) = guide.find(question) else { return }
        let others = guide.answerer.alternatives(to: guide.index.understand(question), site: nil, excluding: [answer.entry.id])
        #expect(others.count == 3 && !others.contains { $0.id == answer.entry.id })
        if case .answered(let next) = guide.answerer.find(guide.index.understand(question), site: nil, refused: [answer.entry.id]) {
            #expect(next.entry.id != answer.entry.id)
        }
    }

    @Test func `Every situation question leads to a branch that can be shown`() throws {
        for (fiche, question) in [
            ("F1344", "carte d'identité perdue"), ("F13213", "allocations familiales"), ("F2855", "durée du préavis"),
        ] {
            let answer = try #require(guide.answer(fiche, question))
            for choice in answer.situation?.choices ?? [] {
                let next = try #require(guide.answer(fiche, question, branch: choice.branch))
                #expect(!next.passages.isEmpty || next.situation != nil)
            }
        }
    }

    private func isRefused(_ text: String) -> Bool {
        if case .refused = guide.find(text) { true } else { false }
    }
}
