import Casework
import Foundation

/// The little that differs between the two engines. Everything above speaks one SQL text, with `?` for parameters.
protocol SQLDriver: Sendable {
    /// The words that differ in table definitions.
    var dialect: Dialect { get }

    /// How many transactions may usefully be made durable at once.
    var parallelCommits: Int { get }

    /// Runs a body that only reads, on a consistent view for SQLite, statement by statement for PostgreSQL.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Runs a body in one transaction, durable when this returns. The body may run several times: it must do nothing else.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Changes announced by other processes on the same database.
    func announcements() -> AsyncStream<String>

    /// Between the transactions of a long work, takes on what others would have to do because of it. While it does, they write; it is
    /// their turn. Never fails: what cannot be done now is done later.
    func settle() async

    /// Makes sure that what was overwritten in this table can no longer be read from the files.
    func scrub(_ table: String) async throws

    /// Copies the whole database to a new file.
    func backup(to path: String) async throws

    /// The engine's own checks; what is wrong, in French.
    func check() async throws -> [String]

    /// Lets go of all connections once the work under way is finished.
    func close() async
}

/// A connection inside a transaction or a read, used by one thread.
protocol SQLConnection {
    /// Rows of a query.
    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow]

    /// Number of rows changed by a statement.
    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int

    /// Tells the other processes once this transaction is durable.
    func announce(_ change: String) throws
}

extension SQLConnection {
    func first(_ sql: String, _ values: [SQLValue]) throws -> SQLRow? {
        try query(sql, values).first
    }
}

/// Words of table definitions that the two engines do not share.
struct Dialect: Sendable {
    /// Type of bytes.
    let blob: String
    /// Type of a 64-bit integer.
    let integer: String

    /// A query that makes the processes which change the schema wait for one another, where a write does not already.
    let schemaLock: String?

    static let sqlite = Dialect(blob: "BLOB", integer: "INTEGER", schemaLock: nil)
    static let postgres = Dialect(blob: "BYTEA", integer: "BIGINT", schemaLock: postgresLock)

    /// The number is arbitrary, the same in every version.
    static let postgresLock = "SELECT pg_advisory_xact_lock(7482173)"

    /// Replaces `{blob}` and `{int}`.
    func text(_ sql: String) -> String {
        sql.replacingOccurrences(of: "{blob}", with: blob).replacingOccurrences(of: "{int}", with: integer)
    }
}
