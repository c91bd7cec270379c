extension Migration {
    /// Directories that collectivités keep: the file under reading, one per site, and the corrections that agents report.
    static let directories = Migration(
        name: "2026-11-directories",
        statements: [
            """
            CREATE TABLE dropped_file (site TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, content {blob} NOT NULL, choices TEXT NOT NULL,
            digest TEXT NOT NULL, party TEXT NOT NULL, instant {int} NOT NULL)
            """,
            """
            CREATE TABLE correction (site TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (site, id))
            """,
            "CREATE INDEX correction_state ON correction (site, state, id)",
        ])
}
