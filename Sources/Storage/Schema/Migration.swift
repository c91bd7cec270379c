import Foundation

/// A named step of the schema. Steps are only ever added at the end; each is applied once, in its own transaction.
struct Migration: Sendable {
    /// Never changed once released.
    let name: String
    /// Statements for both engines, with the tokens of `Dialect`.
    let statements: [String]

    /// Brings a database up to date.
    /// - throws: when it holds a step that this version does not know: an older program must not write in a newer schema.
    static func apply(_ migrations: [Migration], to driver: some SQLDriver) async throws {
        let dialect = driver.dialect
        _ = try await driver.write { connection in
            if let lock = dialect.schemaLock { _ = try connection.query(lock, []) }
            return try connection.execute(
                dialect.text("CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY, position {int} NOT NULL)"), [])
        }
        let applied = try await driver.read { connection in
            try connection.query("SELECT name FROM schema_migration ORDER BY position", []).map { row in
                var row = row
                return try row.text()
            }
        }
        if let unknown = applied.first(where: { name in !migrations.contains { $0.name == name } }) {
            throw StorageError(
                "la base a été mise à jour par une version plus récente de Guichet (« \(unknown) ») : mettez ce programme à jour")
        }
        for (position, migration) in migrations.enumerated() where !applied.contains(migration.name) {
            try await driver.write { connection in
                if let lock = dialect.schemaLock { _ = try connection.query(lock, []) }
                let mine = try connection.execute(
                    "INSERT INTO schema_migration (name, position) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                    [.text(migration.name), .number(position)])
                guard mine == 1 else { return }
                for statement in migration.statements {
                    try connection.execute(dialect.text(statement), [])
                }
            }
        }
    }
}
