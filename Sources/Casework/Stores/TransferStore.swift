package import Foundation

/// Cases that move between bodies.
package protocol TransferStore: Sendable {
    /// Offers a case to another body; the case waits for it. Sets the legal clocks and sends the letters, in the same transaction: what is
    /// offered is always told.
    func propose(_ transfer: Transfer, with post: TransferPost) async throws -> Result<Transfer, Refusal>

    /// An offer, as seen by its sender or its receiver; nil for any other site.
    func transfer(seenBy site: String, id: TransferID) async throws -> Transfer?

    /// What was said, for the receiver of an offer that has not ended, or its sender; nil for anyone else.
    func content(of id: TransferID, seenBy site: String) async throws -> TransferContent?

    /// Offers waiting for that site's reply, oldest first.
    func incoming(site: String) async throws -> [Transfer]

    /// Offers made by that site for a case, oldest first; for all its cases when nil.
    func outgoing(site: String, case id: CaseID?) async throws -> [Transfer]

    /// Takes the receiver's reply. Accepted by a site: the case lives on there with the same reference and is closed here as rerouted.
    /// Refused: it is back in the sender's queue, or before the arbiter. `site` is the receiver's, or the sender's for an outside body.
    /// The citizen is told by `telling` where their case now is.
    func answer(
        _ id: TransferID, site: String, reply: Transfer.Reply, by party: Party, at instant: Date, telling: @escaping TransferTelling
    ) async throws -> Result<Transfer, Refusal>

    /// Sends back the offers that nobody answered in time, and tells the citizens; returns them. Safe to run in every hub.
    func expireTransfers(at instant: Date, telling: @escaping TransferTelling) async throws -> [Transfer]

    /// Re-points what waits in a site for a body that has ended: offers made to it and cases that wait for its reply go to the successor, or
    /// back to the queue when there is none. One transaction, one journal entry per case, the citizen told; nothing is written with `dryRun`,
    /// and nothing is left to do the second time.
    func repoint(_ repointing: Repointing, site: String, by party: Party, at instant: Date, dryRun: Bool) async throws -> [Repointed]

    /// A one-time link for an outside body to reply without an account; the earlier one stops working. Nil when nothing of that id waits for
    /// an outside body in that site. Only a hash is kept: the token is said once.
    func issueLink(_ id: TransferID, site: String, expires: Date, at instant: Date) async throws -> String?

    /// What is behind a link, for whoever holds it. Changes nothing but the count of wrong tries from `source`.
    func link(_ token: String, source: String, at instant: Date) async throws -> TransferLink

    /// Uses a link up with the body's reply.
    func answer(
        link token: String, reply: Transfer.Reply, at instant: Date, telling: @escaping TransferTelling
    ) async throws -> Result<Transfer, Refusal>

    /// The legal clocks of a case.
    func clocks(site: String, case id: CaseID) async throws -> LegalClocks?

    /// Records the legal clocks of a case: the citizen was told, pieces were asked for.
    func set(_ clocks: LegalClocks, site: String, case id: CaseID, by party: Party, at instant: Date) async throws
}

/// What a citizen is told of an offer that has just ended, in French; nil when there is nothing to say.
package typealias TransferTelling = @Sendable (Transfer) -> String?

/// What leaves with an offer.
package struct TransferPost: Sendable {
    /// The notice to the citizen and the letter to the body, for the case offered.
    package let letters: [Message]
    /// By which channel the citizen is told, for the legal clocks (CRPA L114-2); nil when they are not.
    package let told: Channel?

    /// A post.
    package init(letters: [Message], told: Channel?) {
        self.letters = letters
        self.told = told
    }
}

/// What the receiver of an offer may read before replying.
package struct TransferContent: Hashable, Sendable, Codable {
    /// The citizen's question in one line.
    package let subject: String?
    /// What was said in the conversation, oldest first.
    package let exchanges: [Exchange]
    /// Messages of the case, internal notes left out, oldest first.
    package let messages: [Message]

    /// A content.
    package init(subject: String?, exchanges: [Exchange], messages: [Message]) {
        self.subject = subject
        self.exchanges = exchanges
        self.messages = messages
    }
}
