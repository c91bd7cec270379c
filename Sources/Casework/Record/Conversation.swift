package import Foundation

/// Who replies in a conversation: the automaton or one agent, never both.
package enum ConversationOwner: Hashable, Sendable, Codable {
    /// The hub answers by itself.
    case automaton
    /// An agent has taken over; the automaton keeps silent.
    case agent(AgentID)
}

/// Exchanges that belong together, whatever the channel.
package struct Conversation: Hashable, Sendable, Codable, Identifiable {
    /// Identity.
    package let id: ConversationID
    /// Slug of the site.
    package let site: String
    /// What the channel knows it by (web cookie, sender and subject…); kept only as a keyed hash, so nil when read back.
    package var thread: String?
    /// Who replies.
    package var owner: ConversationOwner
    /// The person, once known.
    package var person: PersonID?
    /// What the conversation remembers between turns, as JSON; opaque here, sealed at rest; nil once forgotten.
    package var state: String?
    /// First message.
    package let opened: Date
    /// Last message.
    package var lastActivity: Date
    /// 0 before the first save, then counts the saves: two writers never overwrite one another unknowingly.
    package var version: Int

    /// A conversation, new unless a version is given.
    package init(
        id: ConversationID, site: String, thread: String? = nil, owner: ConversationOwner = .automaton, person: PersonID? = nil,
        state: String? = "{}", opened: Date, lastActivity: Date, version: Int = 0
    ) {
        self.id = id
        self.site = site
        self.thread = thread
        self.owner = owner
        self.person = person
        self.state = state
        self.opened = opened
        self.lastActivity = lastActivity
        self.version = version
    }
}

/// What happened to a conversation's new state.
package enum SaveOutcome: Hashable, Sendable {
    /// Saved; this is the version to save from next time.
    case saved(version: Int)
    /// Another writer was first; nothing of the conversation was changed (an exchange recorded with it is kept).
    case stale
}
