package import Foundation

/// What a collectivité does to its own directory: files under reading, editions, corrections.
package protocol DirectoryStore: Sendable {
    /// Publishes a site's directory and moves the corrections that it says, in one transaction; returns the version. Refused as
    /// stale when another version than its base is served: what was read is what is published, or nothing.
    func publish(_ edition: DirectoryEdition, site: String, by party: Party, at instant: Date) async throws -> Result<Int, Refusal>

    /// Keeps a file while its report is read; the site's earlier one goes, and those of any site that are too old.
    func keep(_ file: DroppedFile) async throws

    /// The site's file under reading; nil when there is none, or it is too old.
    func droppedFile(site: String, at instant: Date) async throws -> DroppedFile?

    /// Lets go of the site's file.
    func discardFile(site: String) async throws

    /// Puts a reported fault on record, for the owner to decide.
    func add(_ correction: Correction) async throws

    /// Corrections of a site in these states, oldest first.
    func corrections(site: String, in states: Set<Correction.State>) async throws -> [Correction]

    /// One correction; nil when the site has none of that id.
    func correction(site: String, id: CorrectionID) async throws -> Correction?

    /// Accepts a correction and publishes the directory that has it, in one transaction; returns the version. Two who decide: one wins.
    func accept(
        _ id: CorrectionID, _ change: Correction.Change, publishing edition: DirectoryEdition, site: String, by party: Party,
        at instant: Date
    ) async throws -> Result<Int, Refusal>

    /// Dismisses a correction, with a reason.
    func dismiss(_ id: CorrectionID, reason: String, site: String, by party: Party, at instant: Date) async throws -> Refusal?
}
