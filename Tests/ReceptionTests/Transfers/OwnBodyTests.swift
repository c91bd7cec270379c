import Casework
import Directory
import Foundation
import Sites
import Testing

@testable import Reception

/// A collectivité is no destination for its own requests.
@Suite struct OwnBodyTests {
    @Test(arguments: DeskEngine.available)
    func `a service of the site is refused as a receiver`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let now = sample.live.current
        let service = Body(id: "val-technique", roles: [Body.Role(kind: "voirie", communes: [])], name: "Services techniques", commune: nil)
        sample.live.replace(
            with: Catalogue(
                corpus: now.corpus, index: now.index, answerer: now.answerer, bodies: now.bodies, services: ["valmont": [service]],
                router: now.router, sites: now.sites, versions: now.versions))
        let desk = try await sample.desk()
        _ = try await sample.waiting("Il y a un nid de poule")
        let taken = try #require(try await desk.claim(site: "valmont", case: nil))
        let own = DeskDestination(kind: .body, id: "val-technique", name: "Services techniques")
        await #expect(throws: DeskError.refused("Un service ne se transmet pas une demande à lui-même.")) {
            try await desk.transfer(site: "valmont", case: taken.line.id, to: own, reason: "voirie")
        }
        let services = Set(sample.live.current.services["valmont"]?.map(\.id) ?? [])
        #expect(taken.destinations.allSatisfy { !services.contains($0.id) })
    }

    @Test func `the town hall of the commune is the commune itself, that of another is not`() async throws {
        let sample = try await DeskSample(try #require(DeskEngine.available.first))
        let site = try #require(sample.live.current.sites["valmont"])
        let home = try #require(site.homeCommune.flatMap { InseeCode($0.code) })
        let other = try #require(InseeCode("77284"))
        func hall(_ code: InseeCode) -> Body {
            Body(id: "m", roles: [Body.Role(kind: "mairie", communes: [code])], name: "Mairie", commune: code)
        }
        #expect(sample.live.current.isOwn(hall(home), of: site))
        #expect(!sample.live.current.isOwn(hall(other), of: site))
    }
}
