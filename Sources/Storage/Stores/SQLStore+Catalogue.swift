import Casework
import Foundation

extension SQLStore {
    func publish(
        _ kind: CatalogueKind, site: String?, blob: Data, counts: [String: Int], author: Party, note: String, at instant: Date
    ) async throws -> Int {
        let announced = { @Sendable (version: Int) in [StoreChange.published(kind: kind, site: site, version: version)] }
        return try await publishing(blob, at: instant) { content in
            try await write(announcing: announced) { connection in
                try Self.publish(
                    kind, site: site, content, counts: counts, author: author, note: note, at: instant, connection)
            }
        }
    }

    /// Inside a transaction, with a content of which `publishing` wrote the pieces; returns the version.
    static func publish(
        _ kind: CatalogueKind, site: String?, _ content: PublicationContent, counts: [String: Int], author: Party, note: String,
        at instant: Date, _ connection: any SQLConnection
    ) throws -> Int {
        var counter = try connection.first("UPDATE counter SET value = value + 1 WHERE name = 'publication' RETURNING value", [])
        guard let version = try counter?.int() else { throw StorageError("compteur des publications introuvable") }
        try connection.execute(
            """
            INSERT INTO publication (version, kind, site, instant, author, note, counts, bytes, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .number(version), .text(kind.rawValue), .string(site ?? ""), .instant(instant), .string(author.code), .string(note),
                try .json(counts), .number(content.bytes.count), .text(content.digest),
            ])
        try content.complete(at: instant, connection)
        try makeCurrent(kind, site, version, connection)
        let facts = ["kind": kind.rawValue, "digest": content.digest]
        try append(
            JournalFact("catalogue.published", String(version), facts), site: site ?? JournalEntry.installation, by: author, at: instant,
            connection)
        return version
    }

    private static func makeCurrent(_ kind: CatalogueKind, _ site: String?, _ version: Int, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO publication_current (kind, site, version) VALUES (?, ?, ?)
            ON CONFLICT (kind, site) DO UPDATE SET version = excluded.version
            """, [.text(kind.rawValue), .string(site ?? ""), .number(version)])
    }

    func currentVersion(_ kind: CatalogueKind, site: String?) async throws -> Int? {
        try await driver.read { connection in try Self.currentVersion(kind, site: site, connection) }
    }

    static func currentVersion(_ kind: CatalogueKind, site: String?, _ connection: any SQLConnection) throws -> Int? {
        var row = try connection.first(
            "SELECT version FROM publication_current WHERE kind = ? AND site = ?", [.text(kind.rawValue), .string(site ?? "")])
        return try row?.int()
    }

    func publications() async throws -> [Publication] {
        try await driver.read { connection in
            try connection.query(
                """
                SELECT p.version, p.kind, p.site, p.instant, p.author, p.note, p.counts, p.bytes, p.digest, c.version FROM publication p
                LEFT JOIN publication_current c ON c.version = p.version ORDER BY p.version DESC
                """, []
            ).map { row in
                var row = row
                let (version, kind, site) = (try row.int(), CatalogueKind(rawValue: try row.text()) ?? .knowledge, try row.text())
                return Publication(
                    version: version, kind: kind, site: site.isEmpty ? nil : site, instant: try row.instant(),
                    author: Party(code: try row.text()) ?? .administrator, note: try row.text(), counts: try row.json(),
                    bytes: try row.int(),
                    digest: try row.text(), isCurrent: try row.optionalInt() != nil)
            }
        }
    }

    func rollback(_ kind: CatalogueKind, site: String?, to version: Int, by party: Party, at instant: Date) async throws -> Refusal? {
        let announced = { @Sendable (refusal: Refusal?) in
            refusal == nil ? [StoreChange.published(kind: kind, site: site, version: version)] : []
        }
        return try await write(announcing: announced) { connection in
            let known = try connection.first(
                "SELECT version FROM publication WHERE version = ? AND kind = ? AND site = ?",
                [.number(version), .text(kind.rawValue), .string(site ?? "")])
            guard known != nil else { return Refusal(.unknown, "Aucune version \(version) de ce catalogue.") }
            try Self.makeCurrent(kind, site, version, connection)
            let fact = JournalFact("catalogue.rolled_back", String(version), ["kind": kind.rawValue])
            try Self.append(fact, site: site ?? JournalEntry.installation, by: party, at: instant, connection)
            return nil
        }
    }
}
