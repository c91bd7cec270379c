import Foundation
import Testing

@testable import Directory

private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

@Suite("The life of a body")
struct BodyLifeTests {
    @Test(
        "says whether it receives on a day",
        arguments: [
            (Body.Life.Status.active, nil, nil, "", "2026-01-15", true), (.active, "2026-02-01", nil, "", "2026-01-31", false),
            (.active, "2026-02-01", nil, "", "2026-02-01", true), (.unknown, nil, nil, "", "2026-01-15", true),
            (.closed, nil, "2026-01-15", "", "2026-01-15", true), (.closed, nil, "2026-01-15", "", "2026-01-16", false),
            (.closed, nil, nil, "", "2026-01-15", false), (.merged, nil, nil, "b", "2026-01-15", false),
            (.merged, "2020-01-01", "2026-01-15", "b", "2026-01-10", true), (.renamed, "2026-02-01", nil, "", "2026-01-15", true),
            (.moved, "2026-01-01", nil, "", "2026-01-15", true), (.renamed, "2026-02-01", nil, "b", "2026-01-31", true),
            (.renamed, "2026-02-01", nil, "b", "2026-02-01", false), (.moved, nil, nil, "b", "2026-01-15", false),
        ] as [(Body.Life.Status, String?, String?, String, String, Bool)])
    func standing(
        status: Body.Life.Status, since: String?, until: String?, successor: String, on: String, receives: Bool
    ) throws {
        let life = Body.Life(status: status, since: try since.map(day), until: try until.map(day), successor: successor)
        #expect(life.isInForce(on: try day(on)) == receives)
    }

    @Test("leads to the body in force, whatever the chain, and every bad chain is named")
    func chains() throws {
        let today = try day("2026-06-01")
        func follow(_ links: [String: String], from id: String = "a", on date: CivilDate? = nil) -> Successions.End {
            Successions.follow(id, on: date) { id in
                links[id].map { $0.isEmpty ? Body.Life() : Body.Life(status: .merged, successor: $0) }
            }
        }
        #expect(follow(["a": "b", "b": "c", "c": ""], on: today) == .body("c", path: ["a", "b"]))
        #expect(follow(["a": "b", "b": "c", "c": "a"], on: today) == .cycle(["a", "b", "c", "a"]))
        #expect(follow(["a": "a"]) == .cycle(["a", "a"]))
        #expect(follow(["a": "b"]) == .missing("b", path: ["a"]))
        let long = Dictionary(uniqueKeysWithValues: (0..<100).map { ("n\($0)", "n\($0 + 1)") })
        guard case .tooLong(let path) = follow(long, from: "n0") else {
            Issue.record("an endless chain was followed")
            return
        }
        #expect(path.count == Successions.longest)
        let closed = Successions.follow("a", on: today) {
            $0 == "a" ? Body.Life(status: .merged, successor: "b") : Body.Life(status: .closed)
        }
        #expect(closed == .ended("b", path: ["a"]))
    }

    @Test("that turns round in a file is told once")
    func loops() {
        let bodies = [("a", "b"), ("b", "a"), ("c", ""), ("d", "elsewhere")].map { id, successor in
            Body(id: id, name: id, life: Body.Life(status: successor.isEmpty ? .active : .merged, successor: successor))
        }
        #expect(Successions.loops(in: bodies) == ["remplacé par : la chaîne tourne en rond (a → b → a)"])
    }

    @Test("comes back from a snapshot, and a snapshot without former names is as it was")
    func snapshot() throws {
        let life = Body.Life(status: .merged, until: try day("2025-12-31"), successor: "b")
        let body = Body(
            id: "a", name: "MSAP", life: life,
            formerNames: [Body.FormerName("Relais de services", until: try day("2019-12-31")), Body.FormerName("Point public")])
        let archive = try BodyArchive(BodyArchive.encode([Body(id: "z", name: "Z"), body]))
        #expect(archive.body(at: 1) == body)
        #expect(archive.lives == [1: life])
        let plain = BodyArchive.encode([Body(id: "z", name: "Z")])
        #expect(try BodyArchive(plain).formerNames.isEmpty)
        let data = BodyArchive.encode([body])
        for end in 0..<data.count { #expect(throws: ArchiveFault.self) { try BodyArchive(data.prefix(end)) } }
    }

    @Test("is told during the year of a change")
    func changes() throws {
        let moved = Body(id: "a", name: "A", life: Body.Life(status: .moved, since: try day("2026-03-03")))
        #expect(moved.recentChange(on: try day("2026-03-02")) == nil)
        #expect(moved.recentChange(on: try day("2026-06-01")) == "à cette adresse depuis le 3 mars 2026")
        #expect(moved.recentChange(on: try day("2027-06-01")) == nil)
        let renamed = Body(id: "a", name: "A", life: Body.Life(status: .renamed), formerNames: [Body.FormerName("Pôle emploi")])
        #expect(renamed.recentChange(on: try day("2026-06-01")) == "ex-« Pôle emploi »")
    }
}

@Suite("A directory where bodies end")
struct EndedBodyTests {
    private let code = InseeCode("77284") ?? .none

    private func catalog(_ bodies: [Body]) throws -> BodyCatalog {
        let commune = Commune(
            code: code, name: "Meaux", department: "77", region: "11", position: Position(latitude: 48.96, longitude: 2.88))
        return BodyCatalog(archive: try BodyArchive(BodyArchive.encode(bodies)), communes: Communes([commune]))
    }

    private func body(_ id: String, _ name: String, life: Body.Life = Body.Life(), kind: String = "msap") -> Body {
        Body(
            id: id, roles: [Body.Role(kind: kind, communes: [code], hasTerritory: true)], name: name, commune: code,
            addresses: [Address(lines: [], postalCode: "", town: "", position: Position(latitude: 48.9, longitude: 2.9))], life: life)
    }

    @Test("never shows one as competent: its successor is, with one line that says so")
    func successor() throws {
        let ended = Body.Life(status: .merged, until: try day("2025-12-31"), successor: "new")
        var other = body("new", "France services Meaux", kind: "autre")
        other.roles[0].communes = []
        let catalog = try catalog([body("old", "MSAP de Meaux", life: ended), other])
        let meaux = try #require(catalog.communes.commune(code))
        guard case .found(let after) = catalog.resolve(kind: "msap", commune: meaux, on: try day("2026-01-01")) else {
            Issue.record("nothing found")
            return
        }
        #expect(after.bodies.map(\.id) == ["new"])
        #expect(after.successions["new"]?.phrase == "a remplacé « MSAP de Meaux » le 1er janvier 2026")
        let before = catalog.resolve(kind: "msap", commune: meaux, on: try day("2025-12-31"))
        #expect(before.bodies.map(\.id) == ["old"])
        #expect(catalog.current(id: "old", on: try day("2026-01-01"))?.body.id == "new")
    }

    @Test("gives nothing in place of one that closed without a successor, or whose chain turns round, nor the nearest")
    func nothing() throws {
        let today = try day("2026-06-01")
        let lives = [
            Body.Life(status: .closed), Body.Life(status: .merged, successor: "old"), Body.Life(status: .merged, successor: "absent"),
        ]
        for life in lives {
            let catalog = try catalog([body("old", "MSAP", life: life)])
            let meaux = try #require(catalog.communes.commune(code))
            #expect(catalog.resolve(kind: "msap", commune: meaux, on: today).bodies.isEmpty)
            #expect(catalog.certainty(kind: "msap", commune: meaux, on: today) == nil)
            #expect(catalog.current(id: "old", on: today) == nil)
        }
    }

    @Test("finds a body by a name that it no longer bears")
    func formerName() throws {
        var renamed = body("ft", "France Travail Meaux")
        renamed.formerNames = [Body.FormerName("Pôle emploi Meaux")]
        let catalog = try catalog([body("caf", "Caf"), renamed])
        let query = NameQuery("pole EMPLOI")
        #expect(catalog.bodies(named: query).map(\.id) == ["ft"])
        #expect(query.formerName(of: renamed) == "Pôle emploi Meaux")
        #expect(NameQuery("france travail").formerName(of: renamed) == nil)
        #expect(Array(catalog.bodies(named: NameQuery(" - "))).isEmpty)
    }
}

@Suite("Territories that the law fixes")
struct JurisdictionTests {
    private func catalog(_ bodies: [Body]) throws -> (catalog: BodyCatalog, commune: Commune) {
        let code = try #require(InseeCode("05061"))
        let commune = Commune(
            code: code, name: "Gap", department: "05", region: "93", position: Position(latitude: 44.56, longitude: 6.08))
        return (BodyCatalog(archive: try BodyArchive(BodyArchive.encode(bodies)), communes: Communes([commune])), commune)
    }

    private func body(_ kind: String, _ commune: String, serving: [String] = []) -> Body {
        Body(
            id: "\(kind)-\(commune)",
            roles: [Body.Role(kind: kind, communes: serving.compactMap { InseeCode($0) }, hasTerritory: !serving.isEmpty)], name: kind,
            commune: InseeCode(commune))
    }

    @Test("give the court of the list, and never the nearest one when the directory has not that one")
    func courts() throws {
        let today = try day("2026-06-01")
        let (both, gap) = try catalog([body("ta", "06088"), body("ta", "13206"), body("cour_appel", "38185")])
        #expect(both.resolve(kind: "ta", commune: gap, on: today).bodies.map(\.id) == ["ta-13206"])
        #expect(both.certainty(kind: "ta", commune: gap, on: today) == .jurisdiction)
        #expect(both.resolve(kind: "cour_appel", commune: gap, on: today).bodies.map(\.id) == ["cour_appel-38185"])
        let (nearest, _) = try catalog([body("ta", "06088")])
        #expect(nearest.resolve(kind: "ta", commune: gap, on: today).bodies.isEmpty)
    }

    @Test("make the single body of a département certain, and never that of another")
    func departments() throws {
        let today = try day("2026-06-01")
        let (one, gap) = try catalog([body("cg", "05061", serving: ["05001"])])
        #expect(one.certainty(kind: "cg", commune: gap, on: today) == .department)
        let (elsewhere, _) = try catalog([body("cg", "13055", serving: ["13055"])])
        #expect(elsewhere.resolve(kind: "cg", commune: gap, on: today).bodies.isEmpty)
    }
}
