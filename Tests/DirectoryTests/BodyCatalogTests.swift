import Foundation
import Testing

@testable import Directory

/// Three communes of a département, 0.1 degree apart, and one elsewhere.
private struct Land {
    let first: Commune
    let second: Commune
    let third: Commune
    let far: Commune
    let communes: Communes

    init() throws {
        func commune(_ code: String, _ latitude: Double, region: String = "11") throws -> Commune {
            Commune(code: try #require(InseeCode(code)), name: code, region: region, position: Position(latitude: latitude, longitude: 2))
        }
        first = try commune("77001", 48.0)
        second = try commune("77002", 48.1)
        third = try commune("77003", 48.2)
        far = try commune("13001", 43.5, region: "93")
        communes = Communes([first, second, third, far], successors: [try #require(InseeCode("77999")): first.code])
    }

    func catalog(_ bodies: [Body], derived: Bool = false) throws -> BodyCatalog {
        BodyCatalog(archive: try BodyArchive(BodyArchive.encode(bodies, derivedTerritories: derived)), communes: communes)
    }

    func body(_ id: String, _ kind: String, at commune: Commune, rank: Int = 1, name: String? = nil, serving: [Commune]? = nil) -> Body {
        let position = commune.position
        return Body(
            id: id,
            roles: [Body.Role(kind: kind, rank: rank, communes: (serving ?? [commune]).map(\.code).sorted(), hasTerritory: serving != nil)],
            name: name ?? id, commune: commune.code, addresses: [Address(lines: [], postalCode: "", town: "", position: position)])
    }
}

private let today = CivilDate(dayNumber: 20_780)

private func ids(_ resolution: Resolution) -> [String] { resolution.bodies.map(\.id) }

private func certainty(_ resolution: Resolution) -> Certainty? {
    guard case .found(let found) = resolution else { return nil }
    return found.certainty
}

@Suite struct Resolutions {
    @Test func `a body that lists the commune comes first, and says if the list was computed`() throws {
        let land = try Land()
        let bodies = [
            land.body("near", "caf", at: land.first), land.body("listed", "caf", at: land.third, serving: [land.first, land.third]),
        ]
        let declared = try land.catalog(bodies).resolve(kind: "caf", commune: land.first, on: today)
        #expect(ids(declared) == ["listed"] && certainty(declared) == .declared)
        #expect(
            certainty(try land.catalog(bodies, derived: true).resolve(kind: "caf", commune: land.first, on: today)) == .derivedTerritory)
    }

    @Test func `a body in the commune serves it, another is a guess with its distance`() throws {
        let land = try Land()
        let catalog = try land.catalog([land.body("a", "caf", at: land.first), land.body("c", "caf", at: land.third)])
        #expect(certainty(catalog.resolve(kind: "caf", commune: land.first, on: today)) == .sameCommune)
        let guess = catalog.resolve(
            kind: "caf", commune: Commune(code: land.second.code, name: "x", position: Position(latitude: 48.16, longitude: 2)), on: today)
        #expect(ids(guess) == ["c"])
        guard case .nearestGuess(let kilometres?) = certainty(guess) else {
            Issue.record("not a guess")
            return
        }
        #expect(abs(kilometres - 4.4) < 0.2)
    }

    @Test func `no guess crosses the région, and the refusal says why`() throws {
        let land = try Land()
        let catalog = try land.catalog([land.body("a", "caf", at: land.first)])
        guard case .none(let reason) = catalog.resolve(kind: "caf", commune: land.far, on: today) else {
            Issue.record("found a Caf 500 km away")
            return
        }
        #expect(reason.contains("Caf"))
        guard case .none = catalog.resolve(kind: "inconnu", commune: land.first, on: today) else {
            Issue.record("found an unknown kind")
            return
        }
    }

    @Test func `a town hall is never guessed, and its annexes and delegated halls come after it`() throws {
        let land = try Land()
        let catalog = try land.catalog([
            land.body("annex", "mairie", at: land.first, rank: 1, name: "Mairie annexe"),
            land.body("main", "mairie", at: land.first, rank: 1, name: "Mairie de X"),
            land.body("delegated", "mairie", at: land.first, rank: 2, name: "Mairie déléguée de Y"),
        ])
        #expect(ids(catalog.resolve(kind: "mairie", commune: land.first, on: today)) == ["main"])
        #expect(ids(catalog.resolve(kind: "mairie", commune: land.second, on: today)).isEmpty)
    }

    @Test func `the records of a merged commune serve the commune that took over`() throws {
        let land = try Land()
        let old = try #require(InseeCode("77999"))
        let body = Body(id: "old", roles: [Body.Role(kind: "mairie", rank: 1, communes: [old])], name: "Mairie ancienne", commune: old)
        #expect(ids(try land.catalog([body]).resolve(kind: "mairie", commune: land.first, on: today)) == ["old"])
        let both = try land.catalog([body, land.body("own", "mairie", at: land.first)])
        #expect(ids(both.resolve(kind: "mairie", commune: land.first, on: today)) == ["own"])
    }

    @Test func `a renamed kind is found under its other name, which is told`() throws {
        let land = try Land()
        let catalog = try land.catalog([land.body("a", "pole_emploi", at: land.first, serving: [land.first])])
        guard case .found(let found) = catalog.resolve(kind: "France_Travail", commune: land.first, on: today) else {
            Issue.record("not found")
            return
        }
        #expect(found.bodies.map(\.id) == ["a"] && found.alias == "pole_emploi")
    }

    @Test func `an alias that serves the commune beats a guess under the name asked`() throws {
        let land = try Land()
        let catalog = try land.catalog([
            land.body("far", "sip", at: land.third), land.body("serves", "tresorerie", at: land.second, serving: [land.first]),
        ])
        #expect(ids(catalog.resolve(kind: "sip", commune: land.first, on: today)) == ["serves"])
    }

    @Test func `of a police station and a brigade, the one that serves the commune answers`() throws {
        let land = try Land()
        let catalog = try land.catalog([
            land.body("police", "commissariat_police", at: land.first, serving: [land.first]),
            land.body("brigade", "gendarmerie", at: land.third, serving: [land.second, land.third]),
        ])
        #expect(ids(catalog.resolvePolice(commune: land.first, on: today)) == ["police"])
        #expect(ids(catalog.resolvePolice(commune: land.second, on: today)) == ["brigade"])
    }

    @Test func `a body is found by its identifier and by its old code`() throws {
        let land = try Land()
        var body = land.body("a", "caf", at: land.first)
        body.oldCode = "caf-77001-01"
        let catalog = try land.catalog([land.body("b", "caf", at: land.second), body])
        #expect(catalog.body(id: "a") == body && catalog.body(id: "caf-77001-01") == body && catalog.body(id: "c") == nil)
    }
}

@Suite(.enabled(if: RealData.isPresent, "the real data is not beside the project")) struct RealResolutions {
    @Test func `in Meaux the bodies are those of Meaux`() throws {
        let catalog = try RealData.catalog.get()
        let meaux = try #require(catalog.communes.commune(insee: "77284"))
        let found = ["mairie", "caf", "france_travail", "centre_impots", "sous_pref", "tgi"].map {
            catalog.resolve(kind: $0, commune: meaux, on: today).bodies.first?.oldCode
        }
        #expect(found == ["mairie-77284-01", "caf-77284-01", "pole_emploi-77284-01", "sip-77284-01", "sous_pref-77284-01", "tgi-77284-01"])
        #expect(catalog.resolve(kind: "caf", commune: meaux, on: today).bodies.first?.name.contains("accueil de Meaux") == true)
    }

    @Test func `the three communes of 77100 depend on the same Caf`() throws {
        let catalog = try RealData.catalog.get()
        let communes = catalog.communes.communes(postalCode: "77100")
        #expect(Set(communes.map { catalog.resolve(kind: "caf", commune: $0, on: today).bodies.first?.id }).count == 1)
    }

    @Test func `every commune of Seine-et-Marne has a Caf, a police force and, but one, a town hall`() throws {
        let catalog = try RealData.catalog.get()
        var withoutTownHall: [String] = []
        for commune in catalog.communes.all where commune.department == "77" && commune.kind == .commune {
            if catalog.resolve(kind: "mairie", commune: commune, on: today).bodies.isEmpty { withoutTownHall.append(commune.name) }
            #expect(!catalog.resolve(kind: "caf", commune: commune, on: today).bodies.isEmpty, "\(commune.name)")
            #expect(!catalog.resolvePolice(commune: commune, on: today).bodies.isEmpty, "\(commune.name)")
        }
        // The directory of 2017 has no record of it.
        #expect(withoutTownHall == ["Passy-sur-Seine"])
    }
}
