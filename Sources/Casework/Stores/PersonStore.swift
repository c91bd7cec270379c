package import Foundation

/// People, as each site knows them.
package protocol PersonStore: Sendable {
    /// Puts a new person on record; an id already there changes nothing.
    func add(_ person: Person, by party: Party, at instant: Date) async throws

    /// Changes names, language and addresses.
    func update(_ person: Person, by party: Party, at instant: Date) async throws -> Refusal?

    /// Reads a person; the reading is journalled under `party`.
    func person(site: String, id: PersonID, readBy party: Party, at instant: Date) async throws -> Person?

    /// Who may be the person sought, most likely first, each with its reason; merged ones are given as the person kept.
    func matches(site: String, for sketch: PersonSketch) async throws -> [Match]

    /// Declares two persons to be one. Reversible.
    func merge(site: String, keep: PersonID, absorb: PersonID, by party: Party, at instant: Date) async throws -> Result<Merge, Refusal>

    /// Undoes a merge.
    func unmerge(site: String, merge: MergeID, by party: Party, at instant: Date) async throws -> Result<Merge, Refusal>

    /// Merges that concern a person, undone ones included, oldest first.
    func merges(site: String, person: PersonID) async throws -> [Merge]

    /// Records that someone acts for someone.
    func add(_ mandate: Mandate, by party: Party, at instant: Date) async throws -> Refusal?

    /// Ends a mandate at that instant.
    func endMandate(site: String, id: MandateID, by party: Party, at instant: Date) async throws -> Refusal?

    /// Mandates given and received by a person, ended ones included.
    func mandates(site: String, person: PersonID) async throws -> [Mandate]

    /// Everything held about a person; journalled.
    func file(site: String, person: PersonID, by party: Party, at instant: Date) async throws -> PersonFile?

    /// Makes a person's content unreadable for good by destroying their keys; `dryRun` only counts.
    func forget(site: String, person: PersonID, by party: Party, at instant: Date, dryRun: Bool) async throws -> ForgetReport?
}
