extension Migration {
    /// Contents of publications in pieces, under the digest that `publication` gives, so that no transaction carries a whole one; the same
    /// content published again is kept once. A digest is in `publication_upload` from its first piece to its publication. Contents
    /// published before stay in `publication_content`.
    static let parts = Migration(
        name: "2026-11-publication-parts",
        statements: [
            "CREATE TABLE publication_part (digest TEXT NOT NULL, part {int} NOT NULL, content {blob} NOT NULL, PRIMARY KEY (digest, part))",
            "CREATE TABLE publication_upload (digest TEXT NOT NULL PRIMARY KEY, instant {int} NOT NULL)",
            "CREATE INDEX publication_digest ON publication (digest)",
        ])
}
