package import Foundation

/// Everything the hub keeps. Nothing here reads the clock: instants are passed in. Every call names its site, except where
/// something belongs to the whole installation (accounts, national catalogues) or is looked for by a secret of its own.
package protocol Store: ConversationStore, PersonStore, CaseStore, QueueStore, TransferStore, AgentStore, JournalStore, RetentionStore,
    CatalogueStore, ErrandStore, DirectoryStore, MeasureStore
{
    /// The state of things (each site with work, each catalogue served), then what changes, in any hub on the same database. The same
    /// change may come twice; a reader who lags by more than a thousand changes misses the oldest.
    func changes() -> AsyncStream<StoreChange>

    /// Writes a whole copy to a new file while running.
    /// - throws: where the engine has tools of its own for it (PostgreSQL), or the file exists.
    func backup(to path: String) async throws

    /// What is wrong with the database, in French: engine checks, foreign keys, journals. Empty when sound.
    func verify() async throws -> [String]

    /// Finishes what is under way and lets go of the database; calls made afterwards throw.
    func close() async
}

/// Journals, one per site.
package protocol JournalStore: Sendable {
    /// Adds a fact of a kind the store does not write by itself.
    func append(_ fact: JournalFact, site: String, by party: Party, at instant: Date) async throws

    /// Entries after that sequence, in order.
    func journal(site: String, after sequence: Int, limit: Int) async throws -> [JournalEntry]

    /// Entries about one subject, in order.
    func journal(site: String, subject: String) async throws -> [JournalEntry]

    /// What is wrong with a site's journal, in French; empty when the chain holds to its end.
    func verifyJournal(site: String) async throws -> [String]

    /// Slugs of the sites that have a journal.
    func journalledSites() async throws -> [String]
}

/// Letting go of what is no longer needed.
package protocol RetentionStore: Sendable {
    /// Lists what a rule would make unreadable; stored for approval unless `dryRun`.
    func proposeRetention(_ rule: RetentionRule, site: String, by party: Party, at instant: Date, dryRun: Bool) async throws
        -> RetentionProposal

    /// Proposals, newest first.
    func retentionProposals(site: String) async throws -> [RetentionProposal]

    /// Carries out a proposal; what has been active since is spared.
    func approveRetention(_ id: RetentionID, site: String, by party: Party, at instant: Date) async throws -> Result<
        RetentionReport, Refusal
    >
}

/// Published catalogues. The content is opaque here.
package protocol CatalogueStore: Sendable {
    /// Stores a new version and makes it current; returns its number. Long contents are written ahead in pieces, so that nobody waits for
    /// them; the version is seen whole or not at all.
    func publish(_ kind: CatalogueKind, site: String?, blob: Data, counts: [String: Int], author: Party, note: String, at instant: Date)
        async throws -> Int

    /// The version being served; nil before the first.
    func currentVersion(_ kind: CatalogueKind, site: String?) async throws -> Int?

    /// The content of a version; nil when there is none of that number and kind.
    /// - throws: when it is not what was published (its digest differs).
    func blob(_ kind: CatalogueKind, version: Int) async throws -> Data?

    /// All publications, newest first.
    func publications() async throws -> [Publication]

    /// Serves an earlier version again; refused when there is none of that number, kind and site.
    func rollback(_ kind: CatalogueKind, site: String?, to version: Int, by party: Party, at instant: Date) async throws -> Refusal?
}
