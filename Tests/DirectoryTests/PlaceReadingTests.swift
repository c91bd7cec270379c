import Foundation
import Testing

@testable import Directory

@Suite(.enabled(if: RealData.isPresent, "the real data is not beside the project")) struct Places {
    private func names(_ message: String) throws -> [String] {
        PlaceReading.find(in: message, communes: try RealData.communes.get())?.match.communes.map(\.name) ?? []
    }

    @Test(
        arguments: [
            ("je suis à Meaux et j'ai perdu ma carte", "Meaux"), ("j'habite Évreux", "Évreux"),
            ("J'habite a evreux depuis 2 ans", "Évreux"),
            ("mairie de tours", "Tours"), ("la mairie de Sens est-elle ouverte", "Sens"), ("où se trouve la mdph à Évreux", "Évreux"),
            ("de quel collège dépend la rue Bayard à Toulouse", "Toulouse"), ("né à Meaux, je vis à Melun", "Melun"),
            ("je suis née à Dakar et j'habite Lyon 3e", "Lyon 3e Arrondissement"), ("12 rue de Paris 77100 Meaux", "Meaux"),
            ("Saint-Denis (93) mairie", "Saint-Denis"), ("je demenage de Lyon à Bordeaux", "Bordeaux"),
            ("mairie des sables d'olonne", "Les Sables-d'Olonne"),
            ("je vis au Havre", "Le Havre"), ("j'habite Le Port à la Réunion", "Le Port"), ("MAIRIE DE MEAUX HORAIRES", "Meaux"),
            ("une place en creche a paris", "Paris"), ("l'hay les roses", "L'Haÿ-les-Roses"), ("je suis aux ulis", "Les Ulis"),
            ("M. Martin, Meaux", "Meaux"), ("dans le 12e arrondissement de paris", "Paris 12e Arrondissement"), ("77284", "Meaux"),
            ("beautheil", "Beautheil-Saints"),
        ])
    func `a place said as a place is found`(message: String, name: String) throws {
        #expect(try names(message) == [name])
    }

    @Test(
        arguments: [
            "mon salaire est de 12000 euros", "il me doit 75000 €", "je vais dans le sens de la marche",
            "j'ai eu un PV vers 10h place de la gare",
            "au port du masque", "je cherche une place", "n° 77100 dossier", "mon numéro 06 12 34 56 78", "vienne que pourra",
            "déclarer mes impôts sur internet", "Monsieur Pierre Roche", "je paie à l'échelle", "né à Meaux", "12 avenue de Verdun",
            "cerfa n°14011",
            "école Saint-Joseph", "j'ai perdu ma carte d'identité hier combien ça coûte pour la refaire",
            "la marche à suivre pour un titre de séjour",
            "carte grise perdue", "à charge de famille", "bonjour", "mariage", "",
        ])
    func `ordinary words, sums, streets and birthplaces are not places`(message: String) throws {
        #expect(try names(message).isEmpty)
    }

    @Test func `several communes are asked back, and narrowed by what is said beside`() throws {
        #expect(try names("Mme T., 77100").count == 3)
        #expect(try names("77120").count == 9)
        #expect(try names("horaires de la mairie de saint denis").count == 4)
        #expect(try names("77120 Coulommiers") == ["Coulommiers"])
        #expect(try names("saint denis dans l'aude").count == 1)
    }

    @Test(
        arguments: [
            ("77100", 3), ("77284", 1), ("77100 Meaux", 1), ("meaux", 1), ("Saint-Denis (93)", 1), ("st denis réunion", 1), ("à Meaux", 1),
            ("Meaux 77", 1),
            ("j'habite à sens", 1), ("xyz", 0), ("", 0), ("2A004", 1), ("paris 12", 1),
        ])
    func `a whole answer is read as a place`(text: String, count: Int) throws {
        #expect(PlaceReading.answer(text, communes: try RealData.communes.get()).communes.count == count)
    }

    @Test func `five digits that mean both are read as asked`() throws {
        let communes = try RealData.communes.get()
        #expect(PlaceReading.answer("77120", communes: communes).communes.count == 9)
        #expect(PlaceReading.answer("77120", communes: communes, preferringInsee: true).communes.map(\.name) == ["Cocherel"])
    }

    @Test func `a message of 100 kB is read in bounded time and without a crash`() throws {
        let long = String(repeating: "saint denis de la réunion 77100 ", count: 3200)
        #expect(try names(long).isEmpty == false)
    }
}
