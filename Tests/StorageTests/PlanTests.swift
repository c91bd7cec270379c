import Casework
import Testing

@testable import Storage

/// What is done at each message costs the same however long the tables are: SQLite says how it goes about it.
@Suite struct Plans {
    private func withExplainedStore(_ body: (SQLStore, ExplainedDriver) async throws -> Void) async throws {
        let driver = ExplainedDriver(try SQLiteDriver(path: ":memory:"))
        let store = try await SQLStore(driver: driver)
        try await body(store, driver)
        await store.close()
    }

    @Test func `the keys of a group of exchanges are found by their primary key`() async throws {
        try await withExplainedStore { store, driver in
            try await store.record(exchange("e1"))
            try await store.record(exchange("e2"))
            let steps = driver.steps(ofQueries: "WITH wanted")
            #expect(steps.contains { $0.hasPrefix("SEARCH k ") })
            #expect(steps.contains { $0.hasPrefix("SEARCH c ") })
            #expect(!steps.contains { $0.hasPrefix("SCAN k") || $0.hasPrefix("SCAN c") })
        }
    }

    @Test func `a thread and a person are found in the indexes of the few that have one`() async throws {
        try await withExplainedStore { store, driver in
            try await store.add(person(), by: .automaton, at: now)
            try await store.record(exchange(), saving: conversation(thread: "cookie-1"))
            _ = try await store.conversation(site: "meaux", thread: "cookie-1")
            _ = try await store.history(site: "meaux", person: PersonID("p1"), before: nil, limit: 10)
            #expect(driver.steps(ofQueries: "thread = ?").contains { $0.contains("INDEX conversation_thread") })
            #expect(driver.steps(ofQueries: "e.person = ?").contains { $0.contains("INDEX exchange_person") })
        }
    }
}
