import Casework
import Foundation
import Storage
import Testing

@Suite struct Opening {
    @Test(arguments: Engine.shared)
    func `a database written by a newer version is refused`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            try await place.open().close()
            try await tamper(place, "INSERT INTO schema_migration (name, position) VALUES ('2031-01-future', 99)")
            await #expect(throws: StorageError.self) { try await place.open() }
        }
    }

    @Test(arguments: Engine.shared)
    func `indexes are made again over what is on file`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let first = try await place.open()
            try await first.record(exchange(), saving: conversation(thread: "cookie-1"))
            await first.close()
            try await tamper(place, "DELETE FROM schema_migration WHERE name = '2026-11-sparse-indexes'")
            let second = try await place.open()
            #expect(try await second.conversation(site: "meaux", thread: "cookie-1")?.id == ConversationID("c1"))
            #expect(try await second.verify().isEmpty)
            await second.close()
        }
    }

    @Test(arguments: Engine.shared)
    func `several processes that open an empty database at once agree`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<6 {
                    group.addTask {
                        let store = try await place.open()
                        try await store.record(exchange("e\(index)"))
                        await store.close()
                    }
                }
                try await group.waitForAll()
            }
            let store = try await place.open()
            let kept = try await store.exchanges(site: "meaux", conversation: ConversationID("c1"))
            #expect(kept.count == 6 && kept.allSatisfy { $0.textIn == "j’ai perdu ma carte" })
            await store.close()
        }
    }

    @Test(arguments: ["", "mysql://localhost", "guichet.sqlite", "sqlite:/nowhere/at/all.sqlite", "postgres://nobody@%2Fnowhere/x"])
    func `an address that is not one is refused with a sentence`(url: String) async {
        await #expect(throws: StorageError.self) { try await openStore(url: url) }
    }

    @Test func `a schema's name is not a place for SQL`() async {
        await #expect(throws: StorageError.self) { try await openStore(url: "postgres://localhost/x", schema: "a\"; DROP TABLE x; --") }
    }

    @Test func `a backup made while exchanges are recorded is whole`() async throws {
        try await withPlace(.file) { place in
            let store = try await place.open()
            let copy = String(place.url.dropFirst("sqlite:".count)) + ".copie"
            try await store.record(exchange("first"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<200 { group.addTask { try await store.record(exchange("e\(index)")) } }
                group.addTask { try await store.backup(to: copy) }
                try await group.waitForAll()
            }
            await #expect(throws: StorageError.self) { try await store.backup(to: copy) }
            await store.close()
            let restored = try await openStore(url: "sqlite:\(copy)")
            #expect(
                try await restored.exchanges(site: "meaux", conversation: ConversationID("c1")).contains { $0.id == ExchangeID("first") })
            #expect(try await restored.verify().isEmpty)
            await restored.close()
        }
    }

    @Test(arguments: Engine.shared)
    func `what was recorded before closing is kept and what comes after is refused`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let store = try await place.open()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<50 { group.addTask { try await store.record(exchange("e\(index)")) } }
                try await group.waitForAll()
            }
            await store.close()
            await #expect(throws: (any Error).self) { try await store.record(exchange("late")) }
            let again = try await place.open()
            #expect(try await again.exchanges(site: "meaux", conversation: ConversationID("c1")).count == 50)
            await again.close()
        }
    }
}
