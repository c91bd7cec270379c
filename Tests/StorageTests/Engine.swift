import Casework
import Foundation
import Storage
import Testing

/// The databases on which every promise of `Store` is checked. PostgreSQL takes part when TEST_POSTGRES holds the address of a
/// server where schemas may be created and dropped.
enum Engine: CaseIterable, Sendable, CustomTestStringConvertible {
    case memory, file, postgres

    static let server = ProcessInfo.processInfo.environment["TEST_POSTGRES"]
    static let available = allCases.filter { $0 != .postgres || server != nil }
    /// Those that several processes can open at once.
    static let shared = available.filter { $0 != .memory }

    var testDescription: String {
        switch self {
        case .memory: "SQLite in memory"
        case .file: "SQLite file"
        case .postgres: "PostgreSQL"
        }
    }
}

/// A database of a test's own.
struct Place: Sendable {
    let url: String
    let schema: String?

    func open() async throws -> any Store {
        try await openStore(url: url, schema: schema)
    }
}

/// Runs a test on a database of its own, then removes it.
func withPlace(_ engine: Engine, _ body: (Place) async throws -> Void) async throws {
    let name = "t\(UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased())"
    switch engine {
    case .memory:
        try await body(Place(url: "sqlite::memory:", schema: nil))
    case .file:
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(Place(url: "sqlite:\(folder.appendingPathComponent("base.sqlite").path)", schema: nil))
    case .postgres:
        let place = Place(url: Engine.server ?? "", schema: name)
        do {
            try await body(place)
        } catch {
            try? await dropSchema(url: place.url, schema: name)
            throw error
        }
        try await dropSchema(url: place.url, schema: name)
    }
}

/// Runs a test on one open store.
func withStore(_ engine: Engine, _ body: (any Store) async throws -> Void) async throws {
    try await withPlace(engine) { place in
        let store = try await place.open()
        do {
            try await body(store)
        } catch {
            await store.close()
            throw error
        }
        await store.close()
    }
}
