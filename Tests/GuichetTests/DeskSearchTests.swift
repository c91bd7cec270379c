import Casework
import Foundation
import Reception
import Storage
import Testing

@testable import guichet

/// The agent's search of the directory, on the sample with the services of its sites.
@Suite struct DeskSearchTests {
    @Test(
        arguments: [
            ("voirie", "Services techniques"), ("etat civil", "Service État civil et cimetière"), ("cantine", "Service Enfance et écoles"),
            ("déchets", "Service Déchets"), ("poubelles", "Service Déchets"), ("sport", "Piscine des Sources"),
        ])
    func `what a service does finds it, at the site to which the rules give it`(words: String, name: String) async throws {
        let live = LiveCatalogue(try await SampleHub.catalogue())
        let agent = Agent(id: AgentID("ada"), login: "ada", name: "Ada", rights: ["valmont": .agent])
        let store = try await openStore(url: "sqlite::memory:")
        let desk = LocalDesk(store: store, live: live, agent: agent, clock: { SampleHub.now })
        let found = try await desk.directory(site: "valmont", text: words, commune: nil)
        #expect(found.map(\.name).contains(name), "\(found.map(\.name))")
        #expect(Set(found.map(\.id)).count == found.count)
        await store.close()
    }
}
