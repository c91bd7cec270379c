package import Foundation

/// A request handed to agents, with the conversation it came from.
package struct Case: Hashable, Sendable, Codable, Identifiable {
    /// Identity within the site.
    package let id: CaseID
    /// Slug of the site whose team answers.
    package let site: String
    /// What the citizen quotes; stays the same through transfers.
    package let reference: Reference
    /// Where everything already said is.
    package let conversation: ConversationID
    /// The person, once known.
    package var person: PersonID?
    /// The channel by which the citizen is answered.
    package let channel: Channel
    /// The citizen's question in one line; nil once forgotten.
    package var subject: String?
    /// Why the automaton handed it off, in French, without personal text.
    package var handoffReason: String
    /// Candidate answers that the citizen refused.
    package var refused: [SourceRef]
    /// Theme asked of the agent's skills, if known.
    package var theme: String?
    /// INSEE code of the commune, if known.
    package var territory: String?
    /// Language of the citizen, BCP 47.
    package var language: String
    /// How pressing.
    package var urgency: Urgency
    /// What is promised and not yet done: a reply of the team keeps the promise, and nothing is pending from then on.
    package var promise: Promise?
    /// When it entered the queue for the first time: its place is kept from there.
    package let opened: Date
    /// Where it is.
    package internal(set) var state: CaseState
    /// Counts the writes, to detect two writers; 0 before the first.
    package var version: Int

    /// A new case in the queue, or one read back with its state.
    package init(
        id: CaseID, site: String, reference: Reference, conversation: ConversationID, person: PersonID? = nil, channel: Channel = .web,
        subject: String?, handoffReason: String = "", refused: [SourceRef] = [], theme: String? = nil, territory: String? = nil,
        language: String = "fr", urgency: Urgency = .normal, promise: Promise? = nil, opened: Date, state: CaseState = .open,
        version: Int = 0
    ) {
        self.id = id
        self.site = site
        self.reference = reference
        self.conversation = conversation
        self.person = person
        self.channel = channel
        self.subject = subject
        self.handoffReason = handoffReason
        self.refused = refused
        self.theme = theme
        self.territory = territory
        self.language = language
        self.urgency = urgency
        self.promise = promise
        self.opened = opened
        self.state = state
        self.version = version
    }

    /// The theme of a case that two bodies refused: arbiters have it among their skills, and supervisors need not.
    package static let arbitrationTheme = "arbitrage"

    /// Whether somebody who arbitrates has to decide what becomes of it.
    package var isArbitrated: Bool { theme == Self.arbitrationTheme }

    /// The agent who holds the case at that instant, if any.
    package func holder(at instant: Date) -> AgentID? {
        if case .claimed(let claim) = state, claim.holds(at: instant) { claim.agent } else { nil }
    }

    /// Whether the promise is already broken.
    package func isLate(at instant: Date) -> Bool {
        if case .closed = state { return false }
        return promise.map { $0.due <= instant } ?? false
    }
}
