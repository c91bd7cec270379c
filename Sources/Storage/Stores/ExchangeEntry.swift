import Casework
import Foundation

/// An exchange to be recorded, with what is kept in the same transaction. What a transaction writes of it is worked out before, by whoever
/// asks: a transaction holds up all the others.
struct ExchangeEntry: Sendable {
    let exchange: Exchange
    let conversation: Conversation?
    let answer: ErrandAnswer?
    /// The sources shown, as written.
    private let shown: SQLValue
    /// Of a conversation that begins: the key it will have, unless it turns out to have one, and the rows under that key.
    let fresh: Fresh?

    struct Fresh: Sendable {
        let key: Data
        fileprivate let exchange: [SQLValue]
        fileprivate let conversation: [SQLValue]
    }

    init(
        _ exchange: Exchange, shown: SQLValue, saving conversation: Conversation? = nil, concluding answer: ErrandAnswer? = nil,
        _ vault: Vault
    ) {
        self.exchange = exchange
        self.conversation = conversation
        self.answer = answer
        self.shown = shown
        guard let conversation, conversation.version == 0, conversation.id == exchange.conversation else {
            fresh = nil
            return
        }
        let key = Sodium.random(Sodium.keyBytes)
        fresh = Fresh(
            key: key, exchange: ExchangeRow.values(exchange, shown: shown, person: conversation.person?.rawValue, key: key),
            conversation: ConversationRow.values(conversation, key: key, vault))
    }

    /// The row of the exchange under the key that the store has; `person` is the conversation's.
    func exchangeRow(person: String?, key: Data?) -> [SQLValue] {
        if let fresh, fresh.key == key { return fresh.exchange }
        return ExchangeRow.values(exchange, shown: shown, person: conversation?.person?.rawValue ?? person, key: key)
    }

    /// The row of the conversation under the key that the store has.
    func conversationRow(_ conversation: Conversation, key: Data?, _ vault: Vault) -> [SQLValue] {
        if let fresh, fresh.key == key { return fresh.conversation }
        return ConversationRow.values(conversation, key: key, vault)
    }
}
