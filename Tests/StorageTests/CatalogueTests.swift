import Casework
import Foundation
import Testing

@Suite struct Catalogues {
    @Test(arguments: Engine.available)
    func `a version is published, replaced, and served again`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let (old, new) = (Data([0, 1, 255, 92, 39]), Data(repeating: 7, count: 3_000_000))
            let first = try await store.publish(
                .knowledge, site: nil, blob: old, counts: ["fiches": 2], author: .administrator, note: "a", at: now)
            let second = try await store.publish(
                .knowledge, site: nil, blob: new, counts: ["fiches": 3], author: .administrator, note: "b", at: now)
            let local = try await store.publish(
                .directory, site: "meaux", blob: old, counts: [:], author: .administrator, note: "c", at: now)
            #expect(first < second && second < local)
            #expect(try await store.currentVersion(.knowledge, site: nil) == second)
            #expect(try await store.currentVersion(.directory, site: nil) == nil)
            #expect(try await store.currentVersion(.directory, site: "meaux") == local)
            #expect(try await store.blob(.knowledge, version: second) == new)
            #expect(try await store.blob(.directory, version: second) == nil)
            #expect(try await store.rollback(.knowledge, site: nil, to: first, by: .administrator, at: now) == nil)
            #expect(try await store.rollback(.knowledge, site: nil, to: local, by: .administrator, at: now)?.reason == .unknown)
            #expect(try await store.currentVersion(.knowledge, site: nil) == first)
            #expect(
                try await store.publications().map { "\($0.version) \($0.isCurrent) \($0.bytes)" } == [
                    "3 true 5", "2 false 3000000", "1 true 5",
                ])
        }
    }

    @Test(arguments: Engine.shared)
    func `another process hears of a publication and of new work`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let (here, there) = (try await place.open(), try await place.open())
            let changes = there.changes()
            let version = try await here.publish(.communes, site: nil, blob: Data(), counts: [:], author: .administrator, note: "", at: now)
            try await here.opened(request())
            var awaited: Set<StoreChange> = [.published(kind: .communes, site: nil, version: version), .work(site: "meaux")]
            for await change in changes {
                awaited.remove(change)
                if awaited.isEmpty { break }
            }
            #expect(awaited.isEmpty)
            await here.close()
            await there.close()
        }
    }

    @Test(arguments: Engine.available)
    func `the streams of changes end when the store is closed`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let store = try await place.open()
            let changes = store.changes()
            await store.close()
            for await _ in changes {}
            for await _ in store.changes() {}
        }
    }
}
