import Casework
import Foundation
import Synchronization
import Testing

@testable import Storage

/// Contents of several pieces: written between other people's transactions, seen whole or not at all.
@Suite struct Contents {
    /// What a test throws where a process would be stopped.
    private struct Stopped: Error {}

    private static let pieces = 4

    /// Of four pieces, the last one short; different for each seed.
    private func content(_ seed: UInt8) -> Data {
        Data((0..<3 * PublicationContent.pieceSize + 1000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) ^ seed })
    }

    private func publish(_ content: Data, in store: SQLStore, at instant: Date = now) async throws -> Int {
        try await store.publish(.directory, site: nil, blob: content, counts: [:], author: .administrator, note: "", at: instant)
    }

    private func count(_ table: String, in store: SQLStore) async throws -> Int {
        try await store.driver.read { connection in
            var row = try connection.first("SELECT COUNT(*) FROM \(table)", [])
            return try row?.int() ?? 0
        }
    }

    /// Publishes as a process that is stopped before its transaction of that number.
    private func publish(_ content: Data, stoppedBefore last: Int, at instant: Date, in store: SQLStore, _ driver: WatchedDriver) async {
        let begun = Mutex(0)
        driver.before {
            let number = begun.withLock { number in
                number += 1
                return number
            }
            if number >= last { throw Stopped() }
        }
        await #expect(throws: Stopped.self) { try await publish(content, in: store, at: instant) }
        driver.before(nil)
    }

    private func withWatchedStore(_ engine: Engine, _ body: (SQLStore, WatchedDriver) async throws -> Void) async throws {
        try await withPlace(engine) { place in
            let driver = WatchedDriver(try driver(of: place))
            let store = try await SQLStore(driver: driver)
            do {
                try await body(store, driver)
            } catch {
                await store.close()
                throw error
            }
            await store.close()
        }
    }

    @Test(arguments: Engine.available)
    func `others write between the pieces, and see nothing of the publication before its end`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let base = try driver(of: place)
            let (driver, others) = (WatchedDriver(base), try await SQLStore(driver: base))
            let store = try await SQLStore(driver: driver)
            let turns = Mutex(0)
            driver.before {
                let turn = turns.withLock { turn in
                    turn += 1
                    return turn
                }
                #expect(try await others.currentVersion(.directory, site: nil) == nil)
                #expect(try await others.publications().isEmpty)
                try await others.record(exchange("e\(turn)"))
            }
            let version = try await publish(content(1), in: store)
            driver.before(nil)
            #expect(turns.withLock { $0 } == Self.pieces + 1)
            #expect(driver.heaviest == PublicationContent.pieceSize)
            #expect(try await others.exchanges(site: "meaux", conversation: ConversationID("c1")).count == Self.pieces + 1)
            #expect(try await others.blob(.directory, version: version) == content(1))
            #expect(try await store.verify().isEmpty)
            await store.close()
        }
    }

    @Test(arguments: Engine.available)
    func `a publication stopped half-way shows nothing, and the next one takes up its pieces`(engine: Engine) async throws {
        try await withWatchedStore(engine) { store, driver in
            await publish(content(1), stoppedBefore: 3, at: now, in: store, driver)
            #expect(try await store.currentVersion(.directory, site: nil) == nil)
            #expect(try await store.publications().isEmpty)
            #expect(try await count("publication_part", in: store) == 2)
            #expect(try await store.verify().isEmpty)
            let version = try await publish(content(1), in: store)
            #expect(version == 1, "what was stopped took no number")
            #expect(try await store.blob(.directory, version: version) == content(1))
            #expect(try await count("publication_part", in: store) == Self.pieces)
            #expect(try await count("publication_upload", in: store) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `pieces that nobody published go after a day, unless somebody is at it again`(engine: Engine) async throws {
        try await withWatchedStore(engine) { store, driver in
            let hour = 3600.0
            await publish(content(1), stoppedBefore: 4, at: now, in: store, driver)
            await publish(content(2), stoppedBefore: 3, at: now, in: store, driver)
            await publish(content(2), stoppedBefore: 2, at: now.plus(20 * hour), in: store, driver)
            _ = try await publish(Data("a".utf8), in: store, at: now.plus(23 * hour))
            #expect(try await count("publication_part", in: store) == 3 + 2 + 1)
            _ = try await publish(Data("b".utf8), in: store, at: now.plus(25 * hour))
            #expect(try await count("publication_part", in: store) == 2 + 1 + 1)
            _ = try await publish(Data("c".utf8), in: store, at: now.plus(50 * hour))
            #expect(try await count("publication_part", in: store) == 3)
            #expect(try await count("publication_upload", in: store) == 0)
            #expect(driver.heaviest == PublicationContent.pieceSize)
        }
    }

    @Test(arguments: Engine.available)
    func `a publication whose pieces were removed before its end is whole all the same`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let base = try driver(of: place)
            let driver = WatchedDriver(base)
            let store = try await SQLStore(driver: driver)
            let digest = Sodium.sha256(content(1))
            let turns = Mutex(0)
            driver.before {
                let turn = turns.withLock { turn in
                    turn += 1
                    return turn
                }
                guard turn > Self.pieces else { return }
                while try await base.write({ connection in
                    try PublicationUpload.removePiece(of: digest, untouchedSince: now, connection)
                }) {}
            }
            let version = try await publish(content(1), in: store)
            #expect(turns.withLock { $0 } == Self.pieces + 1)
            #expect(try await store.blob(.directory, version: version) == content(1))
            await store.close()
        }
    }

    @Test(arguments: Engine.available)
    func `the same content is kept once, under each of its versions`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let store = try #require(store as? SQLStore)
            let first = try await publish(content(1), in: store)
            let second = try await publish(content(2), in: store)
            let third = try await publish(content(1), in: store)
            #expect(try await count("publication_part", in: store) == 2 * Self.pieces)
            for (version, seed) in [(first, 1), (second, 2), (third, 1)] as [(Int, UInt8)] {
                #expect(try await store.blob(.directory, version: version) == content(seed))
            }
            #expect(try await store.rollback(.directory, site: nil, to: second, by: .administrator, at: now) == nil)
            #expect(try await store.currentVersion(.directory, site: nil) == second)
        }
    }

    @Test(arguments: Engine.shared)
    func `several hubs that publish the same content at once agree`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            var stores: [SQLStore] = []
            for _ in 0..<3 { stores.append(try await SQLStore(driver: try driver(of: place))) }
            let versions = try await withThrowingTaskGroup(of: Int.self) { group in
                for store in stores { group.addTask { try await publish(content(1), in: store) } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(versions == [1, 2, 3])
            #expect(try await count("publication_part", in: stores[0]) == Self.pieces)
            #expect(try await count("publication_upload", in: stores[0]) == 0)
            #expect(try await stores[0].blob(.directory, version: 3) == content(1))
            #expect(try await stores[0].verify().isEmpty)
            for store in stores { await store.close() }
        }
    }

    @Test(
        arguments: Engine.available,
        ["UPDATE publication_part SET content = ? WHERE part = 1", "DELETE FROM publication_part WHERE part = 1"])
    func `a content that is not what was published is not served, and the same import puts it right`(
        engine: Engine, damage: String
    ) async throws {
        try await withStore(engine) { store in
            let store = try #require(store as? SQLStore)
            let version = try await publish(content(1), in: store)
            let values: [SQLValue] = damage.contains("?") ? [.blob(content(2).prefix(PublicationContent.pieceSize))] : []
            try await store.driver.write { connection in _ = try connection.execute(damage, values) }
            await #expect(throws: StorageError.self) { try await store.blob(.directory, version: version) }
            #expect(try await store.verify().isEmpty == damage.hasPrefix("UPDATE"), "what is missing is told without reading contents")
            let again = try await publish(content(1), in: store)
            #expect(try await store.blob(.directory, version: version) == content(1))
            #expect(try await store.blob(.directory, version: again) == content(1))
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `what an earlier version of the program kept whole is still served`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let store = try #require(store as? SQLStore)
            let (old, empty) = (content(1), Data())
            try await store.driver.write { connection in
                for (version, bytes) in [(1, old), (2, empty)] {
                    try connection.execute(
                        "INSERT INTO publication (version, kind, site, instant, author, note, counts, bytes, digest) "
                            + "VALUES (?, 'directory', '', ?, ?, '', '{}', ?, ?)",
                        [
                            .number(version), .instant(now), .string(Party.administrator.code), .number(bytes.count),
                            .text(Sodium.sha256(bytes)),
                        ])
                    try connection.execute(
                        "INSERT INTO publication_content (version, content) VALUES (?, ?)", [.number(version), .blob(bytes)])
                }
                try connection.execute("UPDATE counter SET value = 2 WHERE name = 'publication'", [])
            }
            #expect(try await store.rollback(.directory, site: nil, to: 1, by: .administrator, at: now) == nil)
            #expect(try await store.blob(.directory, version: 1) == old)
            #expect(try await store.blob(.directory, version: 2) == empty)
            let again = try await publish(old, in: store)
            #expect(try await store.blob(.directory, version: again) == old)
            #expect(try await store.blob(.directory, version: 1) == old)
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `a long edition that is refused changes nothing, and is published against the right version`(engine: Engine) async throws {
        try await withStore(engine) { store in
            func edition(base: Int?) -> DirectoryEdition {
                DirectoryEdition(blob: content(1), counts: [:], note: "", base: base)
            }
            #expect(try await store.publish(edition(base: 9), site: "meaux", by: .administrator, at: now) == .failure(.stale))
            #expect(try await store.publications().isEmpty)
            let version = try await store.publish(edition(base: nil), site: "meaux", by: .administrator, at: now).get()
            #expect(version == 1)
            #expect(try await store.blob(.directory, version: version) == content(1))
        }
    }

    @Test(arguments: Engine.available)
    func `a publication that fills the disk is refused, gives the room back, and is welcome later`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let store = try #require(try await place.open() as? SQLStore)
            let first = try await publish(Data("a".utf8), in: store)
            let disk = FullDiskSwitch(store: store, place: place)
            try await disk.fill(leaving: 300, before: 2)
            do {
                _ = try await publish(content(1), in: store)
                Issue.record("published on a full disk")
            } catch let failure as StorageError {
                #expect(failure.isPassing)
            }
            #expect(try await store.currentVersion(.directory, site: nil) == first)
            #expect(try await store.publications().map(\.version) == [first])
            #expect(try await count("publication_part", in: store) == 1)
            try await disk.empty()
            let second = try await publish(content(1), in: store)
            #expect(try await store.currentVersion(.directory, site: nil) == second)
            #expect(try await store.blob(.directory, version: second) == content(1))
            #expect(try await store.verify().isEmpty)
            await store.close()
        }
    }
}
