import Foundation

@testable import Storage

/// The databases on which journeys are made; PostgreSQL when TEST_POSTGRES holds the address of a server.
enum JourneyEngine: CaseIterable, Sendable {
    case sqlite, postgres

    static let server = ProcessInfo.processInfo.environment["TEST_POSTGRES"]
    static let available = allCases.filter { $0 != .postgres || server != nil }
}

/// `guichet serve` on a database of its own, as an operator starts it.
struct RunningHub {
    /// As given to `--database`.
    let database: String
    /// `http://127.0.0.1:PORT`.
    let address: String
    /// A folder removed at the end.
    let folder: URL
    private let process: Process
    private let schema: String?

    init(_ engine: JourneyEngine) async throws {
        guard let guichet = Program.guichet else { throw Program.Failure(description: "guichet was not built") }
        let name = "journey\(UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased())"
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch engine {
        case .sqlite:
            (database, schema) = ("sqlite:\(folder.appendingPathComponent("hub.sqlite").path)", nil)
        case .postgres:
            let server = JourneyEngine.server ?? ""
            try PostgresConnection(PostgresAddress(url: server, schema: nil)).execute("CREATE SCHEMA \"\(name)\"", [])
            (database, schema) = ("\(server)\(server.contains("?") ? "&" : "?")options=-csearch_path%3D\(name)", name)
        }
        let log = folder.appendingPathComponent("hub.log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        process = try Program.start(guichet, ["serve", "--port", "0", "--database", database], error: try FileHandle(forWritingTo: log))
        address = try await Program.until("the hub to listen", within: .seconds(120)) {
            let said = try String(contentsOf: log, encoding: .utf8)
            return said.firstMatch(of: #/http://127\.0\.0\.1:\d+/#).map { String($0.output) }
        }
    }

    /// Sends a signal, and waits for the hub to end; the status with which it does.
    @discardableResult
    func stop(_ signal: Int32 = SIGTERM) async -> Int32 {
        kill(process.processIdentifier, signal)
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [process] in
                process.waitUntilExit()
                continuation.resume(returning: process.terminationStatus)
            }
        }
    }

    /// Removes what the journey left.
    func remove() {
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: folder)
        guard let schema, let server = JourneyEngine.server else { return }
        _ = try? PostgresConnection(PostgresAddress(url: server, schema: nil)).execute("DROP SCHEMA \"\(schema)\" CASCADE", [])
    }
}
