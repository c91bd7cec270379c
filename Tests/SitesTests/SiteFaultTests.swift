import Foundation
import Testing

@testable import Sites

@Suite("Faults of a site's settings")
struct SiteFaultTests {
    @Test(arguments: [
        ("astreinte:", "astriente:", "astriente : clé inconnue, vouliez-vous dire « astreinte » ?"),
        ("lundi: 8", "lunid: 8", "agents.horaires.lunid : clé inconnue, vouliez-vous dire « lundi » ?"),
        ("accueil:", "zzzzzzzz:", "textes.zzzzzzzz : clé inconnue."),
        (
            "genre: commune", "genre: comune",
            "genre : « comune » n’est pas un genre (commune, intercommunalite, centre), vouliez-vous dire « commune » ?"
        ),
        ("reference: ESS", "reference: Es", "reference : « Es » : attendu, trois lettres capitales sans accent."),
        ("nom: Ville d’Essai", "nom:", "nom : cette valeur est obligatoire."),
        ("code: 2A004", "code: 2C004", "communes[1].code : « 2C004 » n’est pas un code INSEE de cinq caractères."),
        ("[20000, 20090]", "[20000, 2009]", "communes[1].codes_postaux[2] : « 2009 » n’est pas un code postal de cinq chiffres."),
        ("\"0199001200\"", "douze", "contact.telephone : « douze » n’est pas un numéro de téléphone."),
        ("mairie@essai", "mairie essai", "contact.courriel : « mairie essai.example.org » n’est pas une adresse e-mail."),
        ("https://essai", "essai", "contact.site_web : « essai.example.org » n’est pas une adresse de site : elle commence par https://."),
        (
            "samedi: 9h-12h", "samedi: 8h-25h",
            "agents.horaires.samedi : « 8h-25h » : attendu, par exemple, 8:30-12:00, 13:30-17:30 (ou fermé)."
        ),
        ("[2026-12-24]", "[2026-02-30]", "agents.fermetures[1] : « 2026-02-30 » n’est pas un jour : attendu, par exemple, 2026-11-23."),
        ("4 h", "bientôt", "agents.reponse_sous : « bientôt » : attendu, par exemple, 4 h, 1 h 30 ou 90 min."),
        ("besoin: dechets", "besoin: dechet", "competences[1].besoin : besoin inconnu « dechet », vouliez-vous dire « dechets » ?"),
        (
            "genre:cg", "genre:prefectur",
            "competences[2].proprietaire : genre d’organisme inconnu « prefectur », vouliez-vous dire « prefecture » ?"
        ),
        ("jusqu_au: 2030-12-31", "jusqu_au: 2016-12-31", "competences[1].jusqu_au : ce jour vient avant « depuis »."),
        (
            "besoin: urbanisme", "besoin: eau_assainissement",
            "competences[4] : même besoin, mêmes mots et mêmes jours que competences[3] : un seul propriétaire à la fois."
        ),
    ])
    func `a fault gives its path, its reason and often the right word`(line: String, other: String, expected: String) {
        #expect(SampleSettings.faults(changing: line, to: other) == [expected])
    }

    @Test func `every fault is reported at once, and the file makes no site`() {
        let yaml = """
            nom: [liste]
            genre: ville
            reference: essai
            communes:
              - {code: 75056, nom: Paris}
              - {code: 75056, nom: Paris}
            agents: {horaires: {lundi: hier}}
            competences: [{besoin: tram}]
            inconnu: 1
            """
        let outcome = SampleSettings.read(yaml)
        #expect(outcome.site == nil)
        #expect(
            outcome.problems.map(\.path) == [
                "inconnu", "nom", "genre", "reference", "communes[2].code", "agents.horaires.lundi", "competences[1].besoin",
                "competences[1].proprietaire", "competences[1].source",
            ])
    }

    @Test func `a fault is said with its file`() throws {
        let problem = try #require(SampleSettings.read("nom: x\n").problems.first)
        #expect(problem.description.hasPrefix("essai/site.yaml : "))
    }

    @Test func `a folder's name is an address`() {
        #expect(SampleSettings.read(SampleSettings.minimal, slug: "Essai").problems.map(\.path) == [""])
    }

    @Test func `a commune's site has one commune`() {
        let two = "[{code: 91990, nom: A}, {code: 91991, nom: B}]"
        let yaml = SampleSettings.minimal.replacingOccurrences(of: "[{code: 91990, nom: Valmont}]", with: two)
        #expect(SampleSettings.read(yaml).problems.map(\.path) == ["communes"])
    }
}
