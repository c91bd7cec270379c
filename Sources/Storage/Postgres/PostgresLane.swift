import Foundation

/// One connection on its own thread, made again when it is lost.
actor PostgresLane {
    private nonisolated let executor = LaneExecutor()
    private let address: PostgresAddress
    private var connection: PostgresConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ address: PostgresAddress) {
        self.address = address
    }

    /// Runs a body that only reads; once more when the connection turns out to be lost.
    func read<Value: Sendable>(_ body: @Sendable (any SQLConnection) throws -> Value) throws -> Value {
        do {
            return try body(try connected())
        } catch  where connection?.isBroken ?? false {
            connection = nil
            return try body(try connected())
        }
    }

    /// Runs a body in a transaction; again when another one was in the way, or when the connection was lost before its commit.
    func write<Value: Sendable>(_ body: @Sendable (any SQLConnection) throws -> Value) throws -> Value {
        var tries = 0
        while true {
            tries += 1
            var isCommitting = false
            do {
                return try connected().transaction { connection in
                    let value = try body(connection)
                    isCommitting = true
                    return value
                }
            } catch let error as StorageError where tries < 10 && error.mayTryAgain {
                continue
            } catch  where tries < 3 && !isCommitting && (connection?.isBroken ?? false) {
                connection = nil
            }
        }
    }

    /// Runs one statement outside any transaction.
    func alone(_ sql: String) throws {
        try connected().execute(sql, [])
    }

    /// Lets go of the connection.
    func close() {
        connection = nil
    }

    private func connected() throws -> PostgresConnection {
        if let connection, !connection.isBroken { return connection }
        let fresh = try PostgresConnection(address)
        connection = fresh
        return fresh
    }
}
