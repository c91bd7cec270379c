import Foundation
import Testing

@testable import Directory

private let header = "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n"

private func communes(_ rows: String, postal: String? = nil, movements: String? = nil) throws -> (
    communes: Communes, report: CommuneTables.Report
) {
    try CommuneTables(
        communes: Data((header + rows).utf8), postalCodes: postal.map { Data($0.utf8) },
        movements: movements.map { Data(("MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP\n" + $0).utf8) }
    ).read()
}

@Suite struct InseeCodes {
    @Test(arguments: ["00000", "01001", "2A004", "2B033", "75056", "97411", "98818", "99999"]) func `a code goes to a number and back`(
        text: String
    ) {
        #expect(InseeCode(text)?.text == text)
    }

    @Test func `codes sort as their text does`() {
        let texts = ["19001", "20001", "21001", "29999", "2A004", "2B033", "30001"]
        #expect(texts.compactMap { InseeCode($0) }.sorted().map(\.text) == texts)
    }

    @Test(arguments: ["", "7728", "772844", "7728x", "2C004", "A2004", "1A004", "７７２８４"]) func `anything else is refused`(text: String) {
        #expect(InseeCode(text) == nil)
    }

    @Test func `the département is read off the code`() {
        #expect(["77284", "2A004", "97411", "98735"].compactMap { InseeCode($0)?.department } == ["77", "2A", "974", "987"])
    }
}

@Suite struct Positions {
    @Test func `a position is kept to a millionth of a degree, and must be on the globe`() {
        #expect(Position(latitude: 48.95874741, longitude: 2.1)?.latitude == 48.958747)
        #expect(Position(latitude: 0, longitude: 1e-9) == nil && Position(latitude: 91, longitude: 0) == nil)
        #expect(Position(latitude: .nan, longitude: 0) == nil && Position(latitude: 1, longitude: .infinity) == nil)
    }

    @Test func `Paris is 392 km from Lyon`() throws {
        let paris = try #require(Position(latitude: 48.8566, longitude: 2.3522))
        let lyon = try #require(Position(latitude: 45.764, longitude: 4.8357))
        #expect(abs(paris.kilometres(to: lyon) - 392) < 2)
    }
}

@Suite struct CommuneTexts {
    @Test(
        arguments: [
            ("Meaux", "à Meaux", "de Meaux"), ("Évreux", "à Évreux", "d’Évreux"), ("Le Havre", "au Havre", "du Havre"),
            ("Les Ulis", "aux Ulis", "des Ulis"), ("La Rochelle", "à La Rochelle", "de La Rochelle"),
        ])
    func `a name contracts with its preposition`(name: String, at: String, of: String) throws {
        let commune = Commune(code: try #require(InseeCode("77284")), name: name)
        #expect(commune.at == at && commune.of == of)
    }
}

@Suite struct CommuneTablesReading {
    @Test(
        arguments: [
            "code_commune_insee;nom_de_la_commune;code_postal;ligne_5;libelle_d_acheminement;coordonnees_geographiques\n",
            "#Code_commune_INSEE;Nom_commune;Code_postal;Ligne_5;Libellé_d_acheminement;coordonnees_gps\n",
        ])
    func `both generations of the postal table are read`(postalHeader: String) throws {
        let (communes, report) = try communes(
            "COM,01001,84,01,01D,012,5,X,X,L'Abergement-Clémenciat,0108,\n",
            postal: postalHeader + "1001;L ABERGEMENT CLEMENCIAT;1400;;L ABERGEMENT CLEMENCIAT;46.15,4.92\nxx;X;1;;;\n")
        #expect(communes.communes(postalCode: "01400").map(\.name) == ["L'Abergement-Clémenciat"])
        #expect(communes.all.first?.position == Position(latitude: 46.15, longitude: 4.92))
        #expect(report.problems == ["codes postaux, ligne 3 : code illisible"])
    }

    @Test func `a table without its columns, or without rows, is refused by name`() {
        #expect(throws: CommuneTables.Refusal.missingColumns(file: "communes.csv", columns: ["typecom"])) {
            try CommuneTables(communes: Data("a,b\n1,2\n".utf8)).read()
        }
        #expect(throws: CommuneTables.Refusal.empty(file: "communes.csv")) { try CommuneTables(communes: Data()).read() }
        #expect(throws: CommuneTables.Refusal.empty(file: "communes.csv")) { try communes("") }
    }

    @Test func `quotes, carriage returns and a last line without its end are read`() throws {
        let (communes, _) = try communes(
            "COM,01001,84,01,01D,012,5,X,X,\"L'Île, \"\"d'essai\"\"\",0108,\r\nCOM,01002,84,01,01D,011,5,X,X,Fin,0101,")
        #expect(communes.all.map(\.name) == ["L'Île, \"d'essai\"", "Fin"])
    }

    @Test func `a merged commune leads to its successor, through several mergers, and keeps its old name`() throws {
        let (communes, _) = try communes(
            "COM,01003,84,01,01D,012,0,X,X,Neuve,0108,\n",
            movements: "32,2019-01-01,COM,01002,Milieu,COM,01003,Neuve\n33,1972-01-01,COM,01001,Vieille,COM,01002,Milieu\n")
        #expect(communes.commune(insee: "01001")?.name == "Neuve")
        #expect(communes.communes(named: "vieille").communes.map(\.name) == ["Neuve"])
    }

    @Test func `a circle of successions ends`() throws {
        let (communes, _) = try communes(
            "COM,01003,84,01,01D,012,0,X,X,Neuve,0108,\n",
            movements: "32,2019-01-01,COM,01001,A,COM,01002,B\n32,2019-01-01,COM,01002,B,COM,01001,A\n")
        #expect(communes.commune(insee: "01001") == nil)
    }
}

@Suite(.enabled(if: RealData.isPresent, "the real data is not beside the project")) struct RealCommunes {
    private var communes: Communes { get throws { try RealData.communes.get() } }

    @Test func `the COG of 2026 and its parts are all there`() throws {
        let communes = try communes
        #expect(
            communes.all.count { $0.kind == .commune && !["975", "977", "978", "986", "987", "988", "989"].contains($0.department) }
                == 34_875)
        #expect(communes.all.count { $0.kind == .delegated } == 2105)
        #expect(communes.all.count { $0.kind == .associated } == 471)
        #expect(communes.all.count { $0.kind == .arrondissement } == 45)
    }

    @Test func `a postal code gives every commune it covers`() throws {
        let communes = try communes
        #expect(communes.communes(postalCode: "77100").map(\.name) == ["Mareuil-lès-Meaux", "Meaux", "Nanteuil-lès-Meaux"])
        #expect(communes.communes(postalCode: "77120").count == 9)
        #expect(communes.communes(postalCode: "75012").map(\.code.text) == ["75112"])
        #expect(communes.communes(postalCode: "99999").isEmpty && communes.communes(postalCode: "7710").isEmpty)
    }

    @Test func `homonyms are told apart by their département, prefectures first`() throws {
        let communes = try communes
        let labels = communes.communes(named: "st-denis").communes.map { communes.label(of: $0) }
        #expect(
            Set(labels) == [
                "Saint-Denis (974, La Réunion)", "Saint-Denis (93, Seine-Saint-Denis)", "Saint-Denis (11, Aude)", "Saint-Denis (30, Gard)",
            ])
        #expect(labels.prefix(2).allSatisfy { $0.contains("93") || $0.contains("974") })
    }

    @Test(
        arguments: [
            ("l hay les roses", "94038"), ("L’Haÿ-les-Roses", "94038"), ("le havre", "76351"), ("Havre", "76351"),
            ("ste genevieve des bois", "45278"),
            ("chalons sur marne", "51108"), ("beautheil", "77433"), ("Paris 12ème", "75112"), ("lyon 3", "69383"), ("évry", "91228"),
        ])
    func `a name is found however it is written`(name: String, code: String) throws {
        #expect(try communes.communes(named: name).communes.contains { $0.code.text == code }, "\(name)")
    }

    @Test(arguments: [
        ("77028", "77433"), ("77433", "77433"), ("27058", "27676"), ("91182", "91228"), ("75101", "75101"), ("69123", "69123"),
    ])
    func `a code of the past leads to the commune in force`(old: String, current: String) throws {
        #expect(try communes.commune(insee: old)?.code.text == current)
    }

    @Test func `every commune of the COG has a place on the map and a postal code`() throws {
        let without = try communes.all.filter { $0.kind == .commune && ($0.position == nil || $0.postalCodes.isEmpty) }
        // Six villages destroyed in 1916 have no post; Paris, Lyon and Marseille have it by arrondissement.
        #expect(without.count <= 20, "\(without.map(\.name))")
    }
}
