import Routing
import Testing

@Suite("Lexicon files")
struct PatternTests {
    private func need(_ pattern: String, in text: String) throws -> Bool {
        try NeedLexicon(text: "need\tx\tX\tcaf\tnormal\t\(pattern)").need(in: text) != nil
    }

    @Test(
        "Patterns match what they say",
        arguments: [
            ("fuite eau", "une fuite d’eau", true), ("fuite .. eau", "fuite importante d’eau", true),
            ("fuite eau", "fuite importante d’eau", false),
            ("eau & fuite", "l’eau a une fuite", true), ("chat|chien perdu", "mon chien perdu", true), ("résili*", "résiliation", true),
            ("chat ! perdu", "un chat perdu", false), ("gaz / feu", "du feu", true), ("assurance_maladie|msa", "l’assurance maladie", true),
        ])
    func matching(_ pattern: String, _ text: String, _ expected: Bool) throws { #expect(try need(pattern, in: text) == expected) }

    @Test(
        "Telephone shorthand, elisions and one slip of the keyboard are undone",
        arguments: [
            ("je veut mourir", "jveux mourir"), ("y a feu", "ya le feu"), ("déchetterie", "la dechetterie"), ("incendie", "insendie"),
            ("incendie", "incnedie"), ("immeuble", "dans limmeuble"), ("rdv", "un rendez-vous"), ("#departementale", "sur la D 918"),
            ("#an", "en 2019"),
        ])
    func shorthand(_ pattern: String, _ text: String) throws { #expect(try need(pattern, in: text)) }

    @Test("A measure or a duration is no road")
    func notRoads() throws { #expect(try !need("#departementale", in: "moins d’15 jours, mur d’12 m")) }

    @Test("A bad line stops the reading, with its number")
    func badLines() {
        #expect(throws: RuleError.malformed(file: "needs.tsv", line: 2, reason: "groupe inconnu : @rien")) {
            try NeedLexicon(text: "# commentaire\nneed\tx\tX\tcaf\tnormal\t@rien")
        }
        #expect(throws: RuleError.self) { try NeedLexicon(text: "need\tx\tX") }
        #expect(throws: RuleError.self) { try EmergencyLexicon(text: "sign\tx\tbeaucoup\tfeu") }
        #expect(throws: RuleError.self) { try OffTopicLexicon(text: "sign\tinconnu\t5\tfeu") }
    }

    @Test("The shipped needs name a label and targets")
    func needs() throws {
        let router = try Lexicons.router()
        let found = try #require(router.needs.need(in: "ma poubelle jaune n’est pas ramassée"))
        #expect(found.need.label == "les déchets")
        #expect(found.need.targets == [.service("dechets")])
    }
}
