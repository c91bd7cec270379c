import Foundation
import Testing

@testable import Directory

@Suite("data.inclusion, schema v1")
struct ImportDataInclusionTests {
    private let text = """
        {"structures": [{"source": "dora", "id": "dora--s1", "nom": "Maison de Meaux", "date_maj": "2026-01-02", "code_insee": "77284",
          "code_postal": "77100", "commune": "Meaux", "adresse": "1 rue du Pont", "telephone": "0160099700", "horaires_accueil": "Mo-Fr 09:00-12:00; PH off",
          "reseaux_porteurs": ["france-service"], "latitude": 48.9, "longitude": 2.88, "siret": null}],
         "services": [{"source": "dora", "structure_id": "dora--s1", "id": "dora--v1", "nom": "Garde d'enfants", "description": "Accueil à horaires décalés",
          "date_maj": "2026-01-03", "thematiques": ["famille--garde-denfants"], "zone_eligibilite": ["77284", "77"], "horaires_accueil": "Apr-Oct Mo 09:00-12:00"},
          {"source": "dora", "structure_id": "dora--s1", "id": "dora--v1", "nom": "Double", "description": "x", "date_maj": "2026-01-03"}]}
        """

    @Test("gives bodies of structures, and services that take from them what they do not say")
    func records() throws {
        let data = Data(text.utf8)
        #expect(DirectoryFormat(start: data) == .dataInclusion)
        let (lines, summary) = DataInclusion().read(data)
        #expect(summary.interruption == nil)
        #expect(summary.refused == 1)
        let house = try #require(lines[0].body)
        #expect(house.kinds == ["france_services"])
        #expect(house.hours.weeklyText == "du lundi au vendredi, 9 h – 12 h")
        #expect(house.addresses.first?.position?.latitude == 48.9)
        let service = try #require(lines[1].body)
        #expect(service.kinds == ["petite_enfance"])
        #expect(service.phones.map(\.display) == ["01 60 09 97 00"])
        #expect(service.roles.first?.communes.map(\.text) == ["77284"])
        #expect(service.hours.comment == "Apr-Oct Mo 09:00-12:00")
        #expect(lines[2].reasons == ["même identifiant que l’enregistrement 2"])
    }

    @Test("cut short keeps what was read and says where")
    func truncated() {
        let (lines, summary) = DataInclusion().read(Data(text.utf8.prefix(600)))
        #expect(lines.count == 1)
        #expect(summary.interruption?.hasPrefix("JSON mal formé ou tronqué") == true)
    }

    @Test("is told from the national directory and from a table")
    func formats() {
        #expect(DirectoryFormat(start: Array("{\"service\": [{\"plage_ouverture\": []}]}".utf8)) == .national)
        #expect(DirectoryFormat(start: Array("\u{FEFF}nom;tel".utf8)) == .table)
    }
}
