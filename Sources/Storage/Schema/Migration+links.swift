extension Migration {
    /// One-time links outlive their use, so that whoever holds one is told why it no longer works; the journal is read by kind and period.
    static let links = Migration(
        name: "2026-11-transfer-links",
        statements: [
            "DROP INDEX transfer_link",
            """
            CREATE TABLE transfer_link (site TEXT NOT NULL, token {blob} NOT NULL, transfer TEXT NOT NULL, issued {int} NOT NULL,
            expires {int} NOT NULL, replaced {int}, PRIMARY KEY (site, token), FOREIGN KEY (site, transfer) REFERENCES transfer (site, id))
            """,
            """
            INSERT INTO transfer_link (site, token, transfer, issued, expires)
            SELECT site, link, id, proposed, link_expires FROM transfer WHERE link IS NOT NULL AND link_expires IS NOT NULL
            """,
            "ALTER TABLE transfer DROP COLUMN link",
            "ALTER TABLE transfer DROP COLUMN link_expires",
            "CREATE INDEX transfer_link_token ON transfer_link (token)",
            "CREATE INDEX transfer_link_transfer ON transfer_link (site, transfer)",
            "CREATE INDEX transfer_proposed ON transfer (site, proposed)",
            "CREATE INDEX request_reference ON request (reference)",
            "CREATE INDEX request_opened ON request (site, opened)",
            "CREATE INDEX journal_kind ON journal (site, kind, instant)",
        ])
}
