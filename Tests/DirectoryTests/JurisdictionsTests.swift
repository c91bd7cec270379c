import Foundation
import Testing

@testable import Directory

/// Départements of the Code officiel géographique, then the collectivités of the Constitution’s title XII, Nouvelle-Calédonie, the southern
/// lands and Clipperton.
private let mainland = (1...95).filter { $0 != 20 }.map { String(format: "%02d", $0) } + ["2A", "2B"]
private let overseasDepartments = ["971", "972", "973", "974", "976"]
private let collectivites = ["975", "977", "978", "986", "987", "988"]
private let places = mainland + overseasDepartments + collectivites

@Suite("Courts by département") struct JurisdictionsTests {
    @Test("every département and collectivité has exactly one court of each kind", arguments: ["ta", "caa", "cour_appel"])
    func everyPlace(kind: String) throws {
        let courts = try #require(Jurisdictions.courts[kind])
        let named = courts.flatMap(\.departments)
        #expect(Set(named).count == named.count, "named twice: \(named.filter { place in named.count { $0 == place } > 1 })")
        #expect(Set(named).subtracting(["984", "989"]) == Set(places))
        for court in courts { #expect(court.departments.contains(court.seat), "\(court.town) does not judge for where it sits") }
    }

    @Test("there are as many courts as the codes create")
    func counts() {
        // 42 tribunaux administratifs, of which Saint-Barthélemy and Saint-Martin sit with Guadeloupe; 9 cours administratives d’appel; 36 cours
        // d’appel, a chamber and a tribunal supérieur d’appel.
        #expect(Jurisdictions.courts.mapValues(\.count) == ["ta": 40, "caa": 9, "cour_appel": 38])
    }

    @Test(
        "the court is the one of the law, not the nearest",
        arguments: [
            ("ta", "92", "Cergy-Pontoise"), ("ta", "94", "Melun"), ("ta", "91", "Versailles"), ("ta", "84", "Nîmes"),
            ("ta", "83", "Toulon"),
            ("ta", "2A", "Bastia"), ("ta", "986", "Mata-Utu"), ("caa", "34", "Toulouse"), ("caa", "45", "Versailles"),
            ("caa", "93", "Paris"),
            ("caa", "21", "Lyon"), ("caa", "64", "Bordeaux"), ("caa", "978", "Bordeaux"), ("caa", "988", "Paris"),
            ("cour_appel", "89", "Paris"), ("cour_appel", "28", "Versailles"), ("cour_appel", "05", "Grenoble"),
            ("cour_appel", "85", "Poitiers"), ("cour_appel", "44", "Rennes"), ("cour_appel", "52", "Dijon"),
        ])
    func ofTheLaw(kind: String, department: String, town: String) {
        #expect(Jurisdictions.court(kind: kind, department: department)?.town == town)
    }

    @Test("the list of départements is that of INSEE", .enabled(if: RealData.isPresent, "the real data is not beside the project"))
    func realDepartments() throws {
        let table = try #require(String(data: try RealData.data("communes/departements.csv"), encoding: .utf8))
        let codes = table.split(whereSeparator: \.isNewline).dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
        #expect(Set(codes) == Set(mainland + overseasDepartments))
    }

    @Test(
        "each court is in the directory, once, where the law seats it; those it lacks are known",
        .enabled(if: RealData.readsWholeDirectory, "the whole directory is read in release, or with GUICHET_WHOLE_DIRECTORY"))
    func realBodies() throws {
        let bodies = BodyFeed.read(try RealData.wholeDirectory()).bodies
        let communes = try RealData.communes.get()
        var absent: [String] = []
        for (kind, courts) in Jurisdictions.courts {
            for court in courts {
                let found = bodies.filter { $0.kinds.contains(kind) && $0.commune?.department == court.seat }
                guard let body = found.first else {
                    absent.append("\(kind) \(court.town)")
                    continue
                }
                #expect(found.count == 1, "\(kind) \(court.town): \(found.map(\.name))")
                let words = [body.name, body.commune.flatMap(communes.commune)?.name ?? ""].map(foldedWords)
                #expect(words.contains { $0.contains(foldedWords(court.town)) }, "\(kind) \(court.town): \(words)")
            }
        }
        // The directory of 2017 has no tribunal of the Pacific, of Mayotte or of Saint-Pierre-et-Miquelon, and left out two of the mainland; the
        // court of Toulouse opened in 2022.
        #expect(
            absent.sorted() == [
                "caa Toulouse", "ta Mamoudzou", "ta Mata-Utu", "ta Montreuil", "ta Nouméa", "ta Papeete", "ta Saint-Pierre", "ta Toulon",
            ])
    }
}
