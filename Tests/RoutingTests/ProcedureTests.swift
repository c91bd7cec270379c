import Directory
import Routing
import Testing

@Suite("Rule of silence of procedures")
struct ProcedureTests {
    private static let good = "procedure\tp\tpermis\tacceptation\t2\tpermis tacite\tart. R1\t-\tpermis .. démolir ! voisin*"

    @Test(
        "The shipped procedures are recognised in citizens’ words",
        arguments: [
            ("Je dépose un permis de construire pour ma maison", ["2 permis tacite", "3 permis tacite"]),
            ("ma déclaration préalable pour un abri de jardin", ["1 décision de non-opposition"]),
            ("Je demande un certificat d’urbanisme", ["1 certificat tacite", "2 certificat tacite"]),
            ("déclaration d’intention d’aliéner, maison 12 rue des Lilas", ["2 renonciation à préempter"]),
            ("je voudrais une attestation d’accueil pour mon cousin", ["1 refus"]),
            ("Je demande la communication des documents administratifs du marché", ["1 refus"]),
            ("autorisation pour une terrasse sur le trottoir", ["2 refus"]), ("je vous adresse un recours gracieux", ["2 rejet"]),
            ("permis de démolir", ["2 permis tacite"]),
            // Not such a request, or nothing that is sure.
            ("je veux contester le permis de construire de mon voisin", []), ("mon permis de conduire est perdu", []),
            ("la poubelle jaune n’est pas ramassée", []), ("", []),
        ])
    func shipped(words: String, rules: [String]) throws {
        let found = try Lexicons.router().procedures.rules(in: words)
        #expect(found.map { "\($0.months) \($0.outcome)" } == rules)
    }

    @Test("Every shipped rule can be reached, cites a text, and calls a refusal one")
    func sources() throws {
        let procedures = try Lexicons.router().procedures
        let words = """
            permis de construire, permis d’aménager, permis de démolir, déclaration préalable, certificat d’urbanisme, déclaration d’intention \
            d’aliéner, autorisation d’enseigne, cada, attestation d’accueil, échafaudage, salle en prêt pour une association, exhumation, subvention
            """
        let rules = procedures.rules(in: words) + procedures.rules(in: "recours gracieux")
        #expect(rules.count == 16)
        for rule in rules {
            #expect(rule.source.contains("art.") || rule.source.contains("décret"), "\(rule)")
            if rule.effect == .rejection { #expect(["rejet", "refus"].contains(rule.outcome), "\(rule)") }
        }
        #expect(SilenceRule.ordinary.effect == .rejection && SilenceRule.ordinary.months == 2)
    }

    @Test(
        "A bad line stops the reading, with its number",
        arguments: [
            ("procedure\tp\tpermis", "9 colonnes attendues, 3 lues"),
            (good.replacing("\tacceptation\t", with: "\taccord\t"), "effet inconnu : accord"),
            (good.replacing("\t2\t", with: "\tdeux\t"), "nombre de mois illisible : deux"),
            (good.replacing("\t2\t", with: "\t0\t"), "nombre de mois illisible : 0"),
            (good.replacing("\t2\t", with: "\t-2\t"), "nombre de mois illisible : -2"),
            (good.replacing("\t2\t", with: "\t99999999999999999999\t"), "nombre de mois illisible : 99999999999999999999"),
            (good.replacing("\tart. R1\t", with: "\t\t"), "colonne vide"),
            (good.replacing("permis .. démolir", with: "@rien"), "groupe inconnu : @rien"), ("règle\tp", "ligne inconnue : règle"),
        ])
    func badLines(line: String, reason: String) {
        #expect(throws: RuleError.malformed(file: "procedures.tsv", line: 2, reason: reason)) {
            try ProcedureLexicon(text: "# commentaire\n\(line)")
        }
    }

    @Test("A procedure is written once")
    func twice() {
        #expect(throws: RuleError.malformed(file: "procedures.tsv", line: 2, reason: "démarche déjà lue : p")) {
            try ProcedureLexicon(text: "\(Self.good)\n\(Self.good)")
        }
    }

    @Test("Hostile words name nothing and take no time")
    func hostile() throws {
        let lexicon = try ProcedureLexicon(text: Self.good)
        for words in [String(repeating: "permis ", count: 200_000), String(repeating: "\u{0301}", count: 5_000), "\0\t\n|@ ! / .."] {
            #expect(lexicon.rules(in: words).isEmpty)
        }
        #expect(lexicon.rules(in: "permis de démolir").map(\.procedure) == ["permis"])
        #expect(ProcedureLexicon().rules(in: "permis de démolir").isEmpty)
    }

    @Test(
        "Months are counted to the same day, or to the last day of a shorter month",
        arguments: [
            ("2026-11-21", 2, "2027-01-21"), ("2026-12-31", 2, "2027-02-28"), ("2027-12-31", 2, "2028-02-29"),
            ("2026-08-31", 1, "2026-09-30"),
        ])
    func months(start: String, count: Int, due: String) throws {
        let day = try #require(CivilDate(iso: start))
        let rule = SilenceRule(procedure: nil, effect: .rejection, outcome: "rejet", months: count, source: "")
        #expect(rule.due(from: day).iso == due)
    }
}
