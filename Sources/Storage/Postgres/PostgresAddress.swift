import Foundation

/// Where the database is, and in which schema.
struct PostgresAddress: Sendable {
    /// As libpq reads it.
    let url: String
    /// Lower-case letters, digits and underscores, 50 at most; nil for the server's default.
    let schema: String?

    /// The name under which connections are seen in `pg_stat_activity`, and of the channel of announcements.
    var application: String { schema.map { "guichet_\($0)" } ?? "guichet" }

    /// - throws: when the schema's name is not a plain one.
    init(url: String, schema: String?) throws {
        if let schema, schema.wholeMatch(of: /[a-z_][a-z0-9_]{0,49}/) == nil {
            throw StorageError("nom de schéma refusé : lettres minuscules, chiffres et soulignés seulement")
        }
        self.url = url
        self.schema = schema
    }
}
