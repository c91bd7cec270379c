import Foundation

@testable import Sites

/// The settings of a site with nothing wrong, and the ways to read a variant of them.
enum SampleSettings {
    static let complete = """
        nom: Ville d’Essai
        genre: commune
        reference: ESS
        communes:
          - code: 2A004
            nom: Ajaccio
            codes_postaux: [20000, 20090]
        intercommunalite: pays
        contact:
          telephone: "0199001200"
          courriel: mairie@essai.example.org
          adresse: 1 place de la Mairie, 20000 Ajaccio
          site_web: https://essai.example.org
        agents:
          horaires:
            lundi: 8:30-12:00, 13:30-17:30
            samedi: 9h-12h
            dimanche: fermé
          fermetures: [2026-12-24]
          reponse_sous: 4 h
        astreinte:
          nom: l’astreinte
          telephone: 01 99 00 12 99
        competences:
          - besoin: dechets
            proprietaire: site:pays
            depuis: 2017-01-01
            jusqu_au: 2030-12-31
            source: Loi n° 2015-991
          - besoin: voirie
            mots: [départementale]
            proprietaire: genre:cg
            source: Code de la voirie routière
          - besoin: eau_assainissement
            proprietaire:
              operateur:
                nom: Eaux du Val
                telephone: 01 99 00 34 90
                site_web: https://eaux.example.org
            source: Délibération
          - besoin: urbanisme
            proprietaire: commune
            source: Code de l’urbanisme
        textes:
          accueil: Bonjour.
        """

    static let minimal = """
        nom: Ville d’Essai
        genre: commune
        reference: ESS
        communes: [{code: 91990, nom: Valmont}]
        agents: {horaires: {lundi: 9-12}}
        """

    static func read(_ yaml: String, slug: String = "essai") -> (site: Site?, problems: [SiteProblem]) {
        SiteFile.read(Data(yaml.utf8), slug: slug, folder: URL(fileURLWithPath: "/"))
    }

    /// Paths and reasons of the faults of `complete` once one of its lines is changed.
    static func faults(changing line: String, to other: String) -> [String] {
        read(complete.replacingOccurrences(of: line, with: other)).problems.map { "\($0.path) : \($0.reason)" }
    }
}
