import Casework
import Foundation
import Testing

@Suite(.enabled(if: Engine.server != nil, "TEST_POSTGRES is not set")) struct Reconnection {
    @Test func `connections cut by the server are made again, and nothing acknowledged is lost`() async throws {
        try await withPlace(.postgres) { place in
            let store = try await place.open()
            let changes = store.changes()
            let name = try #require(place.schema)
            for round in 0..<3 {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for index in 0..<8 { group.addTask { try await store.record(exchange("e\(round)-\(index)")) } }
                    try await group.waitForAll()
                }
                try await tamper(
                    place,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'guichet_\(name)' AND pid <> pg_backend_pid()"
                )
            }
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).count == 24)
            try await store.opened(request())
            for await change in changes where change == .work(site: "meaux") { break }
            await store.close()
        }
    }
}
