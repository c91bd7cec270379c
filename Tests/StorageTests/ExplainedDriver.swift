import Synchronization

@testable import Storage

/// An SQLite driver that asks the database how it goes about each query before running it.
final class ExplainedDriver: DriverOnDriver {
    /// What SQLite says of one table of a query: « SEARCH k USING INDEX … », « SCAN k ».
    struct Step: Sendable {
        let query: String
        let text: String
    }

    let base: any SQLDriver
    private let seen = Mutex<[Step]>([])

    init(_ base: SQLiteDriver) {
        self.base = base
    }

    /// Of the queries so far that say this.
    func steps(ofQueries part: String) -> [String] {
        seen.withLock { $0 }.filter { $0.query.contains(part) }.map(\.text)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await base.read { connection in try self.explaining(connection, body) }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await base.write { connection in try self.explaining(connection, body) }
    }

    private func explaining<Value>(_ connection: any SQLConnection, _ body: (any SQLConnection) throws -> Value) throws -> Value {
        let guide = Guide(base: connection)
        let value = try body(guide)
        seen.withLock { $0 += guide.steps }
        return value
    }
}

/// A connection that notes the plan of what it is asked.
private final class Guide: SQLConnection {
    private let base: any SQLConnection
    private(set) var steps: [ExplainedDriver.Step] = []

    init(base: any SQLConnection) {
        self.base = base
    }

    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        for var row in try base.query("EXPLAIN QUERY PLAN \(sql)", values) {
            // Number, parent and a column without use come first.
            for _ in 0..<3 { _ = try row.int() }
            steps.append(ExplainedDriver.Step(query: sql, text: try row.text()))
        }
        return try base.query(sql, values)
    }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int { try base.execute(sql, values) }
    func announce(_ change: String) throws { try base.announce(change) }
}
