package import Foundation

/// The way a message comes or goes.
package enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    /// The site's pages.
    case web
    /// Plain text over HTTP or the command line.
    case text
    /// JSON over HTTP.
    case api
    /// E-mail.
    case email
    /// SMS.
    case sms
    /// A telephone call, taken by an agent or a voice server.
    case phone
    /// A letter.
    case post
    /// Across the counter.
    case counter
}

/// What became of one turn of a conversation; raw values are those of `ask --json`.
package enum ExchangeOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// Passages were shown.
    case answered
    /// Candidates or situations were proposed.
    case choice
    /// The commune was asked.
    case placeNeeded = "place_needed"
    /// Another body is competent: it was named.
    case rerouted
    /// "I don't know".
    case abstained
    /// A case was opened.
    case handedOff = "handed_off"
    /// Emergency numbers were shown.
    case emergency
    /// Not a matter for public bodies.
    case outOfScope = "out_of_scope"
    /// A message added to a case, or a contact noted by an agent.
    case noted
}

/// One message received and what was replied, answered or not: the unit of "what did we tell this person on that day".
package struct Exchange: Hashable, Sendable, Codable, Identifiable {
    /// Identity; recording the same id twice records once.
    package let id: ExchangeID
    /// Slug of the site.
    package let site: String
    /// The conversation it belongs to.
    package let conversation: ConversationID
    /// The person, once known.
    package var person: PersonID?
    /// How it came.
    package let channel: Channel
    /// When it came.
    package let instant: Date
    /// What the citizen wrote or said; nil once forgotten.
    package var textIn: String?
    /// What was replied; nil once forgotten.
    package var textOut: String?
    /// What became of it.
    package let outcome: ExchangeOutcome
    /// Fiches and bodies shown, with their versions.
    package let shown: [SourceRef]
    /// From reception to reply, or the length of the call.
    package let durationMilliseconds: Int

    /// An exchange as it happened.
    package init(
        id: ExchangeID, site: String, conversation: ConversationID, person: PersonID? = nil, channel: Channel, instant: Date,
        textIn: String?, textOut: String?, outcome: ExchangeOutcome, shown: [SourceRef] = [], durationMilliseconds: Int = 0
    ) {
        self.id = id
        self.site = site
        self.conversation = conversation
        self.person = person
        self.channel = channel
        self.instant = instant
        self.textIn = textIn
        self.textOut = textOut
        self.outcome = outcome
        self.shown = shown
        self.durationMilliseconds = durationMilliseconds
    }
}
