package import Casework
import Foundation

/// Opens the store that a URL names, makes or updates its tables, and returns it ready.
///
/// - `sqlite:guichet.sqlite` (a path, made if missing), `sqlite::memory:` (gone when closed);
/// - `postgres://user@host/base?…` or `postgresql://…`, any form that libpq reads. `schema` puts the tables in a schema of their own.
/// - throws: `StorageError` with a French sentence when the URL is not one of these, the database is out of reach, or was
///   written by a newer version.
package func openStore(url: String, schema: String? = nil) async throws -> any Store {
    if url.hasPrefix("sqlite:") {
        return try await SQLStore(driver: SQLiteDriver(path: String(url.dropFirst("sqlite:".count))))
    }
    if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") {
        return try await SQLStore(driver: PostgresDriver(PostgresAddress(url: url, schema: schema)))
    }
    throw StorageError("adresse de base de données inconnue : attendu sqlite:CHEMIN ou postgres://…")
}
