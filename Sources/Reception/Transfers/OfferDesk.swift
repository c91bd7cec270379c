package import Casework

/// What whoever holds a one-time link may ask of the hub, without an account. One implementation, `Reception`.
package protocol OfferDesk: Sendable {
    /// What is behind a link. Changes nothing.
    ///
    /// - Parameter source: network address of the reader, for the limit on wrong links.
    /// - Throws: `FrontDeskError.tooManyAttempts`.
    func offer(link: String, source: String) async throws -> OfferReading

    /// Uses a link up.
    ///
    /// - Throws: `FrontDeskError.tooManyAttempts`.
    func answer(link: String, with reply: Transfer.Reply, source: String) async throws -> OfferOutcome
}

/// What a link shows.
package enum OfferReading: Sendable, Equatable {
    case open(OfferView)
    /// It does not hold: its sentence says why, and nothing of what it led to.
    case ended(TransferLink.End)
}

/// What came of a reply.
package enum OfferOutcome: Sendable, Equatable {
    /// It is done, in that body's name.
    case recorded(body: String, sender: String, reference: String)
    /// A field is empty or too long: the offer still waits.
    case incomplete(OfferView, field: OfferField, sentence: String)
    case ended(TransferLink.End)
}

/// What is written with a reply.
package enum OfferField: Sendable, Equatable {
    case reason, text
}

/// An offer as an outside body reads it: the citizen's words, and what is needed to act; nothing else about the person.
package struct OfferView: Sendable, Equatable {
    /// Name of the body that the offer is made to.
    package var body: String
    /// Name of the site that offers, and how to reach it.
    package var sender: String
    package var senderReach: String?
    package var reference: String
    /// Why this body is competent.
    package var reason: String
    /// « 21 novembre 2026 à 10 h 42 »: when the sender received the request, when it sent it on, until when a reply is taken.
    package var received: String
    package var forwarded: String
    package var until: String
    /// « Meaux (77284) »; nothing when it is not known.
    package var commune: String?
    /// The citizen's, oldest first.
    package var words: [String]

    package init(
        body: String, sender: String, senderReach: String? = nil, reference: String, reason: String, received: String, forwarded: String,
        until: String, commune: String? = nil, words: [String]
    ) {
        self.body = body
        self.sender = sender
        self.senderReach = senderReach
        self.reference = reference
        self.reason = reason
        self.received = received
        self.forwarded = forwarded
        self.until = until
        self.commune = commune
        self.words = words
    }
}
