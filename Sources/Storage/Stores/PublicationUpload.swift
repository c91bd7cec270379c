import Foundation

/// Pieces written ahead of a publication that may never come: its process was stopped, or its disk was full.
enum PublicationUpload {
    /// How long they wait for it, in seconds: whoever comes back with the same content finds them. A publication takes seconds, and one that
    /// took longer than this would write again what was removed meanwhile.
    static let lifetime = 24 * 3600.0

    /// Digests of the uploads to which nothing was added since an instant.
    static func digests(untouchedSince limit: Date, _ connection: any SQLConnection) throws -> [String] {
        try connection.query("SELECT digest FROM publication_upload WHERE instant <= ? ORDER BY digest", [.instant(limit)]).map { row in
            var row = row
            return try row.text()
        }
    }

    /// Inside a transaction: removes the last piece of an upload; whether there may be another. Nothing that is published is removed, nor
    /// anything of an upload to which something was added since.
    static func removePiece(of digest: String, untouchedSince limit: Date, _ connection: any SQLConnection) throws -> Bool {
        let held = try connection.execute(
            "UPDATE publication_upload SET instant = instant WHERE digest = ? AND instant <= ?", [.text(digest), .instant(limit)])
        guard held == 1 else { return false }
        var last = try connection.first(
            "SELECT part FROM publication_part WHERE digest = ? ORDER BY part DESC LIMIT 1", [.text(digest)])
        guard let piece = try last?.int(), try !isPublished(digest, connection) else {
            try connection.execute("DELETE FROM publication_upload WHERE digest = ?", [.text(digest)])
            return false
        }
        try connection.execute("DELETE FROM publication_part WHERE digest = ? AND part = ?", [.text(digest), .number(piece)])
        return true
    }

    /// Contents of before the pieces do not count: they do not need them.
    private static func isPublished(_ digest: String, _ connection: any SQLConnection) throws -> Bool {
        try connection.first(
            """
            SELECT version FROM publication p WHERE digest = ?
            AND NOT EXISTS (SELECT 1 FROM publication_content c WHERE c.version = p.version) LIMIT 1
            """, [.text(digest)]) != nil
    }
}
