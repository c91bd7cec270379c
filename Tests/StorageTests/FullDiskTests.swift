import Casework
import Foundation
import Storage
import Testing

/// What cannot be written is not acknowledged, and is welcome again when there is room.
@Suite struct FullDisk {
    @Test(arguments: Engine.available)
    func `nothing is acknowledged while the disk is full, and everything works again after`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let store = try await place.open()
            try await store.record(exchange("before"))
            let disk = FullDiskSwitch(store: store, place: place)
            try await disk.fill()
            await #expect(throws: StorageError.self) {
                try await store.record(exchange("e1", text: String(repeating: "x", count: 200_000)))
            }
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        do {
                            try await store.record(exchange("g\(index)", text: String(repeating: "x", count: 200_000)))
                            return false
                        } catch let failure as any StoreFailure {
                            return failure.isPassing
                        }
                    }
                }
                for try await isPassing in group { #expect(isPassing) }
            }
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).map(\.id.rawValue) == ["before"])
            try await disk.empty()
            try await store.record(exchange("after", at: now.plus(1)))
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).map(\.id.rawValue) == ["before", "after"])
            #expect(try await store.verify().isEmpty)
            await store.close()
        }
    }
}
