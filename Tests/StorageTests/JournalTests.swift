import Casework
import Foundation
import Testing

@Suite struct Journals {
    private func written(_ place: Place) async throws -> any Store {
        let store = try await place.open()
        for index in 1...5 {
            try await store.append(
                JournalFact("test.fact", "s\(index)", ["n": "\(index)"]), site: "meaux", by: .hub, at: now.plus(Double(index)))
        }
        return store
    }

    @Test(
        arguments: Engine.shared,
        [
            "UPDATE journal SET facts = '{\"n\":\"9\"}' WHERE sequence = 3", "DELETE FROM journal WHERE sequence = 3",
            "DELETE FROM journal WHERE sequence = 5", "UPDATE journal SET party = 'citizen' WHERE sequence = 1",
            "UPDATE journal SET instant = instant + 1 WHERE sequence = 2", "UPDATE journal SET party = '?' WHERE sequence = 2",
            "UPDATE journal_head SET sequence = 4",
        ])
    func `whatever is changed in a journal is noticed`(engine: Engine, tampering: String) async throws {
        try await withPlace(engine) { place in
            let store = try await written(place)
            #expect(try await store.verifyJournal(site: "meaux").isEmpty)
            try await tamper(place, tampering)
            #expect(try await store.verifyJournal(site: "meaux").isEmpty == false)
            #expect(try await store.verify().isEmpty == false)
            await store.close()
        }
    }

    @Test(arguments: Engine.available)
    func `entries written at once make one chain`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<60 {
                    group.addTask { try await store.append(JournalFact("test", "\(index)"), site: "meaux", by: .hub, at: now) }
                }
                try await group.waitForAll()
            }
            #expect(try await store.journal(site: "meaux", after: 0, limit: 100).map(\.sequence) == Array(1...60))
            #expect(try await store.verifyJournal(site: "meaux").isEmpty)
            #expect(try await store.journalledSites() == ["meaux"])
        }
    }
}
