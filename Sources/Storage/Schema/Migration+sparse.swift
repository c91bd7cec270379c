extension Migration {
    /// Few conversations have a thread or a person: the others no longer stand in these indexes, which each message was paying for.
    static let sparse = Migration(
        name: "2026-11-sparse-indexes",
        statements: [
            "DROP INDEX conversation_thread",
            "DROP INDEX conversation_person",
            "DROP INDEX exchange_person",
            "CREATE INDEX conversation_thread ON conversation (site, thread, last_activity) WHERE thread IS NOT NULL",
            "CREATE INDEX conversation_person ON conversation (site, person) WHERE person IS NOT NULL",
            "CREATE INDEX exchange_person ON exchange (site, person, instant) WHERE person IS NOT NULL",
        ])
}
