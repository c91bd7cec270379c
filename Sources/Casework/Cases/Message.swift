package import Foundation

/// Where a message to the citizen is on its way.
package enum DeliveryState: Hashable, Sendable, Codable {
    /// To be read in the follow-up page, or waiting in the outbox of its channel.
    case queued
    /// Handed to the channel.
    case sent(at: Date)
    /// Confirmed by the channel.
    case delivered(at: Date)
    /// Read by the citizen with their reference.
    case read(at: Date)
    /// The channel gave up, with a reason in French.
    case failed(reason: String, at: Date)

    /// Name for storage and programs.
    package var name: String {
        switch self {
        case .queued: "queued"
        case .sent: "sent"
        case .delivered: "delivered"
        case .read: "read"
        case .failed: "failed"
        }
    }

    /// The words a citizen or an agent reads.
    package var label: String {
        switch self {
        case .queued: "à envoyer"
        case .sent: "envoyé"
        case .delivered: "reçu"
        case .read: "lu"
        case .failed(let reason, _): "échec : \(reason)"
        }
    }
}

/// A message of a case, between the citizen, the team, and other bodies.
package struct Message: Hashable, Sendable, Codable, Identifiable {
    /// Whom a message is for.
    package enum Recipient: Hashable, Sendable, Codable {
        /// The citizen.
        case citizen
        /// The team that answers.
        case team
        /// A body outside, by its id in the directory, at that address.
        case body(id: String, address: String)
    }

    /// Identity.
    package let id: MessageID
    /// Slug of the site.
    package let site: String
    /// The case.
    package let caseID: CaseID
    /// Who wrote it.
    package let from: Party
    /// Whom it is for.
    package let recipient: Recipient
    /// The channel by which it came or goes.
    package let channel: Channel
    /// When it was written.
    package let instant: Date
    /// What it says; nil once forgotten.
    package var text: String?
    /// Where it is on its way.
    package var delivery: DeliveryState

    /// A message.
    package init(
        id: MessageID, site: String, caseID: CaseID, from: Party, recipient: Recipient, channel: Channel, instant: Date, text: String?,
        delivery: DeliveryState = .queued
    ) {
        self.id = id
        self.site = site
        self.caseID = caseID
        self.from = from
        self.recipient = recipient
        self.channel = channel
        self.instant = instant
        self.text = text
        self.delivery = delivery
    }
}

/// An internal note: for the team, never shown to the citizen on the follow-up page, but part of their file.
package struct Note: Hashable, Sendable, Codable, Identifiable {
    /// Identity.
    package let id: NoteID
    /// Slug of the site.
    package let site: String
    /// The case.
    package let caseID: CaseID
    /// Who wrote it.
    package let by: Party
    /// When.
    package let instant: Date
    /// What it says; nil once forgotten.
    package var text: String?

    /// A note.
    package init(id: NoteID, site: String, caseID: CaseID, by: Party, instant: Date, text: String?) {
        self.id = id
        self.site = site
        self.caseID = caseID
        self.by = by
        self.instant = instant
        self.text = text
    }
}

/// A case with all that was said about it.
package struct CaseFile: Hashable, Sendable, Codable {
    /// The case.
    package let `case`: Case
    /// Oldest first.
    package let messages: [Message]
    /// Oldest first.
    package let notes: [Note]
    /// The journal's entries about it, oldest first.
    package let events: [JournalEntry]

    /// A file.
    package init(case: Case, messages: [Message], notes: [Note], events: [JournalEntry]) {
        self.case = `case`
        self.messages = messages
        self.notes = notes
        self.events = events
    }
}
