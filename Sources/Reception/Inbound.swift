package import Casework

/// What any channel brings: one message of one person, to one site.
package struct Inbound: Sendable, Equatable {
    /// Slug of the site addressed.
    package var site: String
    package var channel: Channel
    /// The message as received, at most `Inbound.maximumBytes` of UTF-8.
    package var text: String
    /// What the citizen gave as commune: INSEE code, postal code or name.
    package var place: String?
    /// The fiche that a deep link or a choice names.
    package var entry: String?
    /// The branch of that fiche.
    package var branch: [String]?
    /// Kind of body that the message was sent to, when it is not the site's own.
    package var sentTo: String?
    /// Thread key of a previous reply.
    package var conversation: String?
    /// How the same message is known when it comes again; nothing for a channel that never sends twice.
    package var once: Once?

    /// Scripts and forms give codes: of the two readings of five digits, the INSEE code comes first. A person's « 77120 » is a postal code.
    package var isFromForm: Bool { channel == .api || channel == .web }

    /// A longer message is refused by every channel.
    package static let maximumBytes = 16 * 1024

    package init(
        site: String, channel: Channel, text: String, place: String? = nil, entry: String? = nil, branch: [String]? = nil,
        sentTo: String? = nil, conversation: String? = nil, once: Once? = nil
    ) {
        self.site = site
        self.channel = channel
        self.text = text
        self.place = place
        self.entry = entry
        self.branch = branch
        self.sentTo = sentTo
        self.conversation = conversation
        self.once = once
    }
}
