import Foundation
import Knowledge
import Sites

/// A turn with what is kept of it.
struct WrittenTurn: Sendable {
    let result: Turn.Result
    /// The reply as the exchange keeps it.
    let record: String
    /// The state as the conversation keeps it.
    let state: String

    init(_ result: Turn.Result) {
        self.result = result
        record = result.reply.record
        state = result.state.encoded
    }
}

/// The first turns of conversations, kept for a minute: a turn is a pure function, and what it says of the hour is true to the minute.
final class FirstTurns: Sendable {
    /// All that a first turn depends on, besides the catalogue.
    private struct Asked: Hashable {
        var site: String
        var text: String
        var place: String?
        var entry: String?
        var branch: [String]?
        var sentTo: String?
        var isFromForm: Bool
        /// Since 1970.
        var minute: Int
    }

    private let turns = RecentValues<Asked, WrittenTurn>(capacity: 500)

    func turn(_ message: Inbound, site: String, at instant: Date, make: () -> WrittenTurn) -> WrittenTurn {
        guard Understanding.isShort(message.text) else { return make() }
        let asked = Asked(
            site: site, text: message.text, place: message.place, entry: message.entry, branch: message.branch, sentTo: message.sentTo,
            isFromForm: message.isFromForm, minute: Int((instant.timeIntervalSince1970 / 60).rounded(.down)))
        return turns.value(asked, make: make)
    }
}

extension Turn {
    /// The reply to a message, with what is kept of it.
    func written(_ message: Inbound, after state: ConversationState) -> WrittenTurn {
        let make = { WrittenTurn(reply(to: message, state: state)) }
        guard state == ConversationState(), let site else { return make() }
        return catalogue.firstTurns.turn(message, site: site.slug, at: now, make: make)
    }
}
