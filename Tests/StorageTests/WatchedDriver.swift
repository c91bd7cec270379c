import Foundation
import Synchronization

@testable import Storage

/// A driver that lets a test act before each transaction, or refuse it, and weighs what each one carries.
final class WatchedDriver: DriverOnDriver {
    let base: any SQLDriver
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

    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await turn.withLock { $0 }?()
        let (value, carried) = try await base.write { connection in
            let scale = Scale(base: connection)
            return (try body(scale), scale.carried)
        }
        weight.withLock { $0 = max($0, carried) }
        return value
    }
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
