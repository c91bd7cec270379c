import Foundation
import Synchronization

/// PostgreSQL through libpq: a few connections shared by all callers, first come first served.
actor PostgresDriver: SQLDriver {
    nonisolated let dialect = Dialect.postgres
    /// One transaction fills while the other is made durable; more would share the same exchanges among more commits.
    nonisolated let parallelCommits = 2
    private let address: PostgresAddress
    private var free: [PostgresLane]
    private var waiting: [CheckedContinuation<PostgresLane, any Error>] = []
    private var busy = 0
    private var isClosed = false
    private var emptied: [CheckedContinuation<Void, Never>] = []
    private nonisolated let listeners = Mutex<[PostgresListener]>([])

    /// Connects lazily, with at most that many connections besides the one that listens.
    init(_ address: PostgresAddress, connections: Int = 8) {
        self.address = address
        free = (0..<connections).map { _ in PostgresLane(address) }
    }

    nonisolated func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await withLane { lane in try await lane.read(body) }
    }

    nonisolated func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await withLane { lane in try await lane.write(body) }
    }

    nonisolated func announcements() -> AsyncStream<String> {
        AsyncStream { continuation in
            let listener = PostgresListener(address) { continuation.yield($0) }
            listeners.withLock { $0.append(listener) }
            continuation.onTermination = { _ in listener.stop() }
            listener.start()
        }
    }

    /// The server copies its log by itself, and writers do not wait for one another.
    nonisolated func settle() async {}

    /// Old row versions hold the destroyed keys until they are vacuumed. Refused to a role that does not own the table: autovacuum
    /// comes later then.
    nonisolated func scrub(_ table: String) async throws {
        try? await withLane { lane in try await lane.alone("VACUUM \(table)") }
    }

    nonisolated func backup(to path: String) async throws {
        throw StorageError("sur PostgreSQL, la sauvegarde se fait avec pg_dump ou pg_basebackup")
    }

    nonisolated func check() async throws -> [String] {
        let damaged = try await read { connection in
            try connection.query(
                "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid AND c.relnamespace = current_schema()::regnamespace",
                []
            ).map { row in
                var row = row
                return try row.text()
            }
        }
        return damaged.map { "index inutilisable : \($0)" }
    }

    func close() async {
        isClosed = true
        for listener in listeners.withLock({ $0 }) { listener.stop() }
        for caller in waiting { caller.resume(throwing: StorageError("la base est fermée", state: "08003")) }
        waiting = []
        if busy > 0 { await withCheckedContinuation { emptied.append($0) } }
        for lane in free { await lane.close() }
    }

    private nonisolated func withLane<Value: Sendable>(_ body: @Sendable (PostgresLane) async throws -> Value) async throws -> Value {
        let lane = try await take()
        do {
            let value = try await body(lane)
            await give(back: lane)
            return value
        } catch {
            await give(back: lane)
            throw error
        }
    }

    private func take() async throws -> PostgresLane {
        guard !isClosed else { throw StorageError("la base est fermée", state: "08003") }
        if let lane = free.popLast() {
            busy += 1
            return lane
        }
        return try await withCheckedThrowingContinuation { waiting.append($0) }
    }

    private func give(back lane: PostgresLane) {
        if !waiting.isEmpty {
            waiting.removeFirst().resume(returning: lane)
            return
        }
        busy -= 1
        free.append(lane)
        if busy == 0 {
            for caller in emptied { caller.resume() }
            emptied = []
        }
    }
}
