import Casework
import Foundation

extension SQLStore {
    /// Writes a content a piece at a time, each in a transaction of its own between which other writers go, then calls what publishes it. A
    /// failure leaves nothing to see; pieces written in vain serve whoever comes back with the same content, or go after a day.
    func publishing<Value: Sendable>(
        _ bytes: Data, at instant: Date, _ publish: (PublicationContent) async throws -> Value
    ) async throws -> Value {
        let content = PublicationContent(bytes)
        do {
            try await sweepUploads(untouchedSince: instant.addingTimeInterval(-PublicationUpload.lifetime))
            for piece in content.pieces where !content.isLight {
                try await driver.write { connection in try content.write(piece, at: instant, connection) }
                await driver.settle()
            }
            return try await publish(content)
        } catch let error as StorageError where error.state == StorageError.full {
            // What people ask needs the room more than this.
            try? await removeUpload(content.digest, untouchedSince: instant)
            throw error
        }
    }

    private func sweepUploads(untouchedSince limit: Date) async throws {
        for digest in try await driver.read({ connection in try PublicationUpload.digests(untouchedSince: limit, connection) }) {
            try await removeUpload(digest, untouchedSince: limit)
        }
    }

    private func removeUpload(_ digest: String, untouchedSince limit: Date) async throws {
        while try await driver.write({ connection in
            try PublicationUpload.removePiece(of: digest, untouchedSince: limit, connection)
        }) {
            await driver.settle()
        }
    }

    func blob(_ kind: CatalogueKind, version: Int) async throws -> Data? {
        let found = try await driver.read { connection in
            try connection.first(
                """
                SELECT p.bytes, p.digest, c.content FROM publication p LEFT JOIN publication_content c ON c.version = p.version
                WHERE p.version = ? AND p.kind = ?
                """, [.number(version), .text(kind.rawValue)]
            ).map { row in
                var row = row
                return (length: try row.int(), digest: try row.text(), whole: try row.optionalData())
            }
        }
        guard let found else { return nil }
        let (content, digest) =
            if let whole = found.whole { (whole, Sodium.sha256(whole)) } else { try await assembled(found.digest, found.length) }
        guard digest == found.digest else { throw StorageError("le contenu de la version \(version) est altéré : importez-le de nouveau") }
        return content
    }

    /// What the pieces of a content make together, with the digest that they have in fact. One read each: published pieces do not change,
    /// and neither a connection nor a view of the file is held all along.
    private func assembled(_ digest: String, _ length: Int) async throws -> (Data, String) {
        var content = Data(capacity: length)
        var hash = Sodium.SHA256()
        for piece in PublicationContent.pieces(of: length) {
            let bytes = try await driver.read { connection in
                var row = try connection.first(
                    "SELECT content FROM publication_part WHERE digest = ? AND part = ?", [.text(digest), .number(piece)])
                return try row?.data() ?? Data()
            }
            hash.update(bytes)
            content.append(bytes)
        }
        return (content, hash.hexadecimal())
    }

    /// Publications that cannot be served any more, in French; their contents are not read.
    func verifyContents() async throws -> [String] {
        try await driver.read { connection in
            try connection.query(
                """
                SELECT p.version FROM publication p
                LEFT JOIN (SELECT digest, SUM(LENGTH(content)) AS bytes FROM publication_part GROUP BY digest) k ON k.digest = p.digest
                WHERE COALESCE(k.bytes, 0) <> p.bytes
                AND NOT EXISTS (SELECT 1 FROM publication_content c WHERE c.version = p.version) ORDER BY p.version
                """, []
            ).map { row in
                var row = row
                return "le contenu de la version \(try row.int()) est incomplet : importez-le de nouveau"
            }
        }
    }
}
