import Foundation

extension Migration {
    /// Requests that may come again: by a hash of who asks what under which key, with a hash of their words.
    static let errands = Migration(
        name: "2026-11-errands",
        statements: [
            """
            CREATE TABLE errand (site TEXT NOT NULL, name {blob} NOT NULL, words {blob} NOT NULL, seed {blob} NOT NULL, begun {int} NOT NULL,
            answer {blob}, PRIMARY KEY (site, name))
            """,
            "CREATE INDEX errand_begun ON errand (begun)",
        ])
}
