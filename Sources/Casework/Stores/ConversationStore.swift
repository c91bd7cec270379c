package import Foundation

/// Conversations and the exchanges on record.
package protocol ConversationStore: Sendable {
    /// Puts an exchange on record, with the conversation's new state when given (inserted if its version is 0), in one transaction;
    /// returns once durable. Concurrent calls share a commit. Recording an id again changes nothing. The answer of the errand that asked for
    /// it, when given, is kept in the same transaction.
    /// - throws: when the database refuses or is out of reach: nothing was recorded, do not acknowledge.
    @discardableResult
    func record(_ exchange: Exchange, saving conversation: Conversation?, concluding answer: ErrandAnswer?) async throws -> SaveOutcome

    /// An exchange by id; nil when the site has none of that id.
    func exchange(site: String, id: ExchangeID) async throws -> Exchange?

    /// Saves a conversation without an exchange.
    @discardableResult
    func save(_ conversation: Conversation) async throws -> SaveOutcome

    /// A conversation by id; nil when the site has none of that id.
    func conversation(site: String, id: ConversationID) async throws -> Conversation?

    /// The latest conversation that a channel knows by that thread key.
    func conversation(site: String, thread: String) async throws -> Conversation?

    /// The exchanges of a conversation, oldest first.
    func exchanges(site: String, conversation: ConversationID) async throws -> [Exchange]

    /// The exchanges of a person and of those merged into them, newest first, older than `before` when given. Not journalled: read the
    /// person first.
    func history(site: String, person: PersonID, before: Date?, limit: Int) async throws -> [Exchange]

    /// Says whose conversation it is, for its exchanges and cases too.
    func attach(site: String, conversation: ConversationID, to person: PersonID, by party: Party, at instant: Date) async throws -> Refusal?

    /// Number of exchanges by outcome in `from ..< to`; what was forgotten still counts.
    func exchangeCounts(site: String, from: Date, to: Date) async throws -> [ExchangeOutcome: Int]
}

extension ConversationStore {
    /// Puts an exchange on record alone.
    package func record(_ exchange: Exchange) async throws {
        try await record(exchange, saving: nil, concluding: nil)
    }

    /// Puts an exchange on record with its conversation, for nobody who may ask again.
    @discardableResult
    package func record(_ exchange: Exchange, saving conversation: Conversation?) async throws -> SaveOutcome {
        try await record(exchange, saving: conversation, concluding: nil)
    }
}
