import Casework
import Directory
import Sites
import Testing

@testable import Reception

/// The sample with a directory of the test's own.
extension DeskSample {
    fileprivate func serve(_ national: [Body], services: [Body] = []) throws {
        let held = live.current
        let bodies = BodyCatalog(archive: try BodyArchive(BodyArchive.encode(national)), communes: held.bodies.communes)
        live.replace(
            with: Catalogue(
                corpus: held.corpus, index: held.index, answerer: held.answerer, bodies: bodies, services: ["valmont": services],
                router: held.router, sites: held.sites, versions: held.versions))
    }
}

@Suite("Bodies that have ended") struct EndedBodiesTests {
    private let today = CivilDate(iso: "2026-11-23") ?? CivilDate(dayNumber: 20_780)

    private func merged(_ successor: String) -> Body.Life {
        Body.Life(status: .merged, until: CivilDate(iso: "2025-12-31"), successor: successor)
    }

    private func service(_ id: String, _ name: String, life: Body.Life = Body.Life(), emails: [String] = []) -> Body {
        Body(id: id, roles: [Body.Role(kind: "voirie")], name: name, emails: emails, life: life)
    }

    @Test func `an agent who looks for the old name finds the new one, and why`() async throws {
        let sample = try await DeskSample(.sqlite)
        var renamed = service("ft", "France Travail Valmont")
        renamed.formerNames = [Body.FormerName("Pôle emploi Valmont")]
        try sample.serve([renamed, service("msap", "Relais du Bourg", life: merged("fs")), service("fs", "France services")])
        let desk = try await sample.desk()
        let byFormerName = try await desk.directory(site: "valmont", text: "Pôle emploi", commune: nil)
        #expect(byFormerName.filter { $0.id == "ft" }.map(\.why) == ["nom ; ex-« Pôle emploi Valmont »"])
        let bySuccession = try await desk.directory(site: "valmont", text: "relais du bourg", commune: nil)
        #expect(bySuccession.map(\.id) == ["fs"])
        #expect(bySuccession.first?.why == "nom ; a remplacé « Relais du Bourg » le 1er janvier 2026")
    }

    @Test func `a service that has closed is never the one to go to: its successor is, in the site or out of it`() async throws {
        let sample = try await DeskSample(.sqlite)
        try sample.serve(
            [service("agglo", "Voirie de l’agglomération")],
            services: [service("old", "Voirie", life: merged("mid")), service("mid", "Travaux", life: merged("agglo"))])
        let found = sample.live.current.service(for: "voirie", of: "valmont", on: today)
        #expect(found?.body.id == "agglo")
        #expect(found?.succession?.predecessor == "Voirie")
        try sample.serve([], services: [service("old", "Voirie", life: Body.Life(status: .closed))])
        #expect(sample.live.current.service(for: "voirie", of: "valmont", on: today) == nil)
        try sample.serve([], services: [service("old", "Voirie", life: merged("new")), service("new", "Espace public")])
        #expect(sample.live.current.service(for: "voirie", of: "valmont", on: today)?.succession?.predecessor == "Voirie")
    }

    @Test func `re-pointing follows the directory, or the successor named, and refuses what makes no sense`() async throws {
        let sample = try await DeskSample(.sqlite)
        try sample.serve([
            service("old", "MSAP", life: merged("new")), service("new", "France services", emails: ["fs@exemple.example.org"]),
            service("gone", "Antenne", life: Body.Life(status: .closed)), service("x", "X", life: merged("y")),
            service("y", "Y", life: merged("x")),
        ])
        let catalogue = sample.live.current
        func repointing(_ old: String, to new: String? = nil) -> Result<Repointing, Refusal> {
            catalogue.repointing(of: old, to: new, site: "valmont", on: today)
        }
        let declared = try repointing("old").get()
        #expect(declared.successor == .init(id: "new", name: "France services", email: "fs@exemple.example.org"))
        #expect(declared.reason == "remplacement de « MSAP » par « France services » le 1er janvier 2026")
        #expect(declared.names == ["MSAP"])
        let closed = try repointing("gone").get()
        #expect(closed.successor == nil && closed.reason == "fermeture de « Antenne », sans successeur")
        let unlisted = try repointing("absent", to: "old").get()
        #expect(unlisted.body == "absent" && unlisted.successor?.id == "new", "a successor named that has ended leads to its own")
        for (old, new) in [("new", nil), ("absent", nil), ("old", "absent"), ("old", "gone"), ("new", "new"), ("x", nil)] {
            #expect(throws: Refusal.self, "\(old) → \(new ?? "-")") { try repointing(old, to: new).get() }
        }
    }
}
