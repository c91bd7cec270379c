import Foundation

/// The content of a publication, written in pieces under its own digest. What several hubs write of the same content is the same, so that a
/// publisher takes up the pieces that another left, and nothing is kept twice.
///
/// Whoever writes a piece, publishes or removes holds the row of the upload until the end of the transaction: none of them sees another
/// half-way. Pieces that no publication refers to have such a row; it says since when.
struct PublicationContent: Sendable {
    /// Bytes of every piece but the last. Never changed: whoever keeps the same content must cut it alike.
    static let pieceSize = 512 << 10

    let bytes: Data
    /// SHA-256.
    let digest: String

    /// A whole directory takes a while to hash: not inside a transaction, where writers would wait.
    init(_ bytes: Data) {
        self.bytes = bytes
        digest = Sodium.sha256(bytes)
    }

    /// The numbers of the pieces of a content of that many bytes; none when it is empty.
    static func pieces(of length: Int) -> Range<Int> { 0..<(max(0, length) + pieceSize - 1) / pieceSize }

    /// The numbers of its pieces.
    var pieces: Range<Int> { Self.pieces(of: bytes.count) }

    /// Whether it goes in the transaction of its publication, which then carries no more than a piece.
    var isLight: Bool { pieces.count <= 1 }

    /// Inside a transaction: writes a piece ahead of the publication. One that is there already is put right if it differs.
    func write(_ piece: Int, at instant: Date, _ connection: any SQLConnection) throws {
        try hold(at: instant, connection)
        try put(piece, connection)
    }

    /// Inside the transaction of the publication: nothing is missing after. Pieces written ahead are left as they are.
    func complete(at instant: Date, _ connection: any SQLConnection) throws {
        try hold(at: instant, connection)
        let ahead = isLight ? [] : try Self.pieces(kept: digest, connection)
        for piece in pieces where !ahead.contains(piece) { try put(piece, connection) }
        try connection.execute("DELETE FROM publication_upload WHERE digest = ?", [.text(digest)])
    }

    private func hold(at instant: Date, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO publication_upload (digest, instant) VALUES (?, ?) ON CONFLICT (digest) DO UPDATE SET instant = excluded.instant
            """, [.text(digest), .instant(instant)])
    }

    private func put(_ piece: Int, _ connection: any SQLConnection) throws {
        let start = bytes.startIndex + piece * Self.pieceSize
        try connection.execute(
            """
            INSERT INTO publication_part (digest, part, content) VALUES (?, ?, ?)
            ON CONFLICT (digest, part) DO UPDATE SET content = excluded.content WHERE publication_part.content <> excluded.content
            """,
            [.text(digest), .number(piece), .blob(bytes[start..<min(start + Self.pieceSize, bytes.endIndex)])])
    }

    private static func pieces(kept digest: String, _ connection: any SQLConnection) throws -> Set<Int> {
        Set(
            try connection.query("SELECT part FROM publication_part WHERE digest = ?", [.text(digest)]).map { row in
                var row = row
                return try row.int()
            })
    }
}
