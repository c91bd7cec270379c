import Foundation
import GRDB
import Synchronization

/// SQLite through GRDB: write-ahead log, foreign keys, full synchronisation, overwritten pages wiped.
final class SQLiteDriver: SQLDriver {
    let dialect = Dialect.sqlite
    let parallelCommits = 1
    private let writer: any DatabaseWriter
    private let closed = Mutex(false)

    /// Opens or creates a file; `:memory:` for a database that lives as long as this object.
    /// - throws: `StorageError` when the file cannot be opened or is not a database.
    init(path: String) throws {
        guard !path.isEmpty else { throw StorageError("le chemin du fichier manque après « sqlite: »") }
        do {
            writer = try Self.open(path)
        } catch let error as DatabaseError {
            throw StorageError(error, "ouverture impossible", at: path)
        }
    }

    private static func open(_ path: String) throws -> any DatabaseWriter {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .callback(waitWhileBusy)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        if path == ":memory:" { return try DatabaseQueue(configuration: configuration) }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB chooses NORMAL, which may lose the last commits at a power cut; a recorded request may not be lost.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    /// Another process writes: asks again every millisecond, for ten seconds at most. SQLite's own timeout sleeps longer and longer, up to a tenth
    /// of a second, whereas the pieces of a publication hold the file for a few milliseconds each.
    private static let waitWhileBusy: @Sendable (Int) -> Bool = { tries in
        usleep(1000)
        return tries < 10_000
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await translating { try await self.writer.read { db in try body(SQLiteConnection(db: db)) } }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await translating { try await self.writer.write { db in try body(SQLiteConnection(db: db)) } }
    }

    /// Reads the marks that other processes leave, four times a second; nothing is read when nothing was committed elsewhere.
    func announcements() -> AsyncStream<String> {
        AsyncStream { continuation in
            let task = Task { [weak self] in
                var last: Int?
                var version: Int?
                while !Task.isCancelled, let self, !self.closed.withLock({ $0 }) {
                    if let seen = try? await self.dataVersion(), seen != version, let marks = try? await self.marks(after: last) {
                        version = seen
                        for name in marks.names { continuation.yield(name) }
                        last = marks.last
                    }
                    try? await Task.sleep(for: .milliseconds(250))
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// Copies the log into the file. Otherwise it grows until a commit finds it long, and the caller of that commit waits for all of it to be
    /// copied. A passive checkpoint holds no lock that a writer wants, and lasts long enough for those who sleep until the file is free.
    func settle() async {
        try? await writer.writeWithoutTransaction { db in _ = try? db.checkpoint(.passive) }
    }

    func scrub(_ table: String) async throws {
        try await translating { try await self.writer.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) } }
    }

    func backup(to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StorageError("\(path) existe déjà") }
        try await translating {
            let destination = try DatabaseQueue(path: path)
            try self.writer.backup(to: destination)
            try destination.close()
        }
    }

    func check() async throws -> [String] {
        try await translating {
            try await self.writer.read { db in
                let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "clé étrangère sans cible : \($0)" }
                return integrity + orphans
            }
        }
    }

    func close() async {
        closed.withLock { $0 = true }
        try? await writer.writeWithoutTransaction { db in _ = try? db.checkpoint(.truncate) }
        try? writer.close()
    }

    private func dataVersion() async throws -> Int? {
        try await writer.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA data_version") }
    }

    /// What was announced since a mark, in order; at first, the state of things.
    private func marks(after last: Int?) async throws -> (names: [String], last: Int) {
        try await writer.read { db in
            let newest = try Int.fetchOne(db, sql: "SELECT COALESCE(MAX(value), 0) FROM change_mark") ?? 0
            guard let last else { return (try String.fetchAll(db, sql: Announcement.everything), newest) }
            let names = try String.fetchAll(db, sql: "SELECT name FROM change_mark WHERE value > ? ORDER BY value", arguments: [last])
            return (names, newest)
        }
    }

    private func translating<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }
}

private struct SQLiteConnection: SQLConnection {
    let db: Database

    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments(values))
        var rows: [SQLRow] = []
        while let row = try cursor.next() { rows.append(SQLRow(row.databaseValues.map(value))) }
        return rows
    }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try db.cachedStatement(sql: sql).execute(arguments: arguments(values))
        return db.changesCount
    }

    func announce(_ change: String) throws {
        try execute(
            """
            INSERT INTO change_mark (name, value) VALUES (?, (SELECT COALESCE(MAX(value), 0) + 1 FROM change_mark))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [.text(change)])
    }

    private func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .null: nil
                case .int(let number): number.databaseValue
                case .text(let text): text.databaseValue
                case .blob(let data): data.databaseValue
                }
            })
    }

    private func value(_ stored: DatabaseValue) -> SQLValue {
        switch stored.storage {
        case .null: .null
        case .int64(let number): .int(number)
        case .double(let number): .int(Int64(number))
        case .string(let text): .text(text)
        case .blob(let data): .blob(data)
        }
    }
}
