import Casework
import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Channels
@testable import Storage

/// A disk that is full is told as such, and the hub goes on.
@Suite struct FullDiskTests {
    @Test func `a citizen and an agent are told to come back, and nothing is acknowledged`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        _ = try await hub.reception.handOff(site: "valmont", conversation: nil, message: "Bonjour", contact: nil)
        let held = try #require(try await hub.store.queue(site: "valmont", at: AgentHub.now).first)
        let long = String(repeating: "mot ", count: 3500)

        try await limit(hub, pages: 1)
        for path in ["/s/valmont", "/s/valmont/agent"] {
            let answer = try await refusedSooner(or: 20) { try await hub.request(.post, path, body: long, type: "text/plain") }
            #expect(answer.status == 503 && answer.header("Retry-After") == "60")
            #expect(try answer.json()["detail"] as? String == Problem.cannotStore.sentence)
        }
        let note = DeskVerbs.Note.example.with { ($0.caseId, $0.text) = (held.id.rawValue, long) }
        let noted = try await refusedSooner(or: 20) { try await hub.verb(note, token: token) }
        #expect(noted.status == 503 && noted.fault == "full" && noted.header("Retry-After") == "60")
        #expect(try await hub.request(.get, "/health").status == 200)

        try await limit(hub, pages: 1_000_000)
        #expect(try await hub.request(.post, "/s/valmont/agent", body: long, type: "text/plain").status == 201)
        #expect(try await hub.verb(note, token: token).status == 200)
        #expect(try await hub.store.verify().isEmpty)
    }

    /// The pages already there take a few more writes: repeats until one is refused.
    private func refusedSooner(or tries: Int, _ ask: () async throws -> Exchange) async throws -> Exchange {
        for _ in 0..<tries {
            let answer = try await ask()
            if answer.status >= 500 { return answer }
        }
        return try await ask()
    }

    private func limit(_ hub: AgentHub, pages: Int) async throws {
        let store = try #require(hub.store as? SQLStore)
        _ = try await store.driver.write { connection in try connection.query("PRAGMA max_page_count = \(pages)", []).count }
    }
}
