@testable import Storage

/// A driver of a test's, around another: it says what it does otherwise, the rest is the other's.
protocol DriverOnDriver: SQLDriver {
    var base: any SQLDriver { get }
}

extension DriverOnDriver {
    var dialect: Dialect { base.dialect }
    var parallelCommits: Int { base.parallelCommits }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await base.read(body)
    }

    func announcements() -> AsyncStream<String> { base.announcements() }
    func settle() async { await base.settle() }
    func scrub(_ table: String) async throws { try await base.scrub(table) }
    func backup(to path: String) async throws { try await base.backup(to: path) }
    func check() async throws -> [String] { try await base.check() }
    func close() async { await base.close() }
}
