import Foundation
import Synchronization

@testable import Storage

/// A driver that lets a test act before each transaction, or refuse it, and weighs what each one carries.
final class WatchedDriver: SQLDriver {
    private let base: any SQLDriver
    private let turn = Mutex<(@Sendable () async throws -> Void)?>(nil)
    private let weight = Mutex(0)

    init(_ base: any SQLDriver) {
        self.base = base
    }

    /// Bytes of the heaviest transaction so far.
    var heaviest: Int { weight.withLock { $0 } }

    /// What happens before each transaction from now on.
    func before(_ act: (@Sendable () async throws -> Void)?) {
        turn.withLock { $0 = act }
    }

    var dialect: Dialect { base.dialect }
    var parallelCommits: Int { base.parallelCommits }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await base.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await turn.withLock { $0 }?()
        let (value, carried) = try await base.write { connection in
            let scale = Scale(base: connection)
            return (try body(scale), scale.carried)
        }
        weight.withLock { $0 = max($0, carried) }
        return value
    }

    func announcements() -> AsyncStream<String> { base.announcements() }
    func settle() async { await base.settle() }
    func scrub(_ table: String) async throws { try await base.scrub(table) }
    func backup(to path: String) async throws { try await base.backup(to: path) }
    func check() async throws -> [String] { try await base.check() }
    func close() async { await base.close() }
}

/// A connection that adds up the bytes that it is given.
private final class Scale: SQLConnection {
    private let base: any SQLConnection
    private(set) var carried = 0

    init(base: any SQLConnection) {
        self.base = base
    }

    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] { try base.query(sql, values) }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        for case .blob(let bytes) in values { carried += bytes.count }
        return try base.execute(sql, values)
    }

    func announce(_ change: String) throws { try base.announce(change) }
}
