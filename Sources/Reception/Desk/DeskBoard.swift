package import Foundation

/// The first screen: what is mine, what waits.
package struct DeskBoard: Sendable, Equatable, Codable {
    package var siteName: String
    /// Held by the agent, by promise.
    package var mine: [DeskLine]
    /// Waiting, in the order of service; the first ones only when there are very many.
    package var queue: [DeskLine]
    /// How many wait, those not in `queue` included.
    package var waiting: Int
    /// Offers from other sites that wait for a reply.
    package var offers: [DeskOffer]
    /// The closest promise among `mine` and `queue`.
    package var nearestPromise: Date?
    /// The hub's clock.
    package var now: Date
    /// Minutes to add to UTC for this site's wall clock at `now`.
    package var utcOffsetMinutes: Int

    package init(
        siteName: String, mine: [DeskLine], queue: [DeskLine], waiting: Int? = nil, offers: [DeskOffer], nearestPromise: Date?, now: Date,
        utcOffsetMinutes: Int
    ) {
        self.siteName = siteName
        self.mine = mine
        self.queue = queue
        self.waiting = waiting ?? queue.count
        self.offers = offers
        self.nearestPromise = nearestPromise
        self.now = now
        self.utcOffsetMinutes = utcOffsetMinutes
    }
}

/// One case on one line.
package struct DeskLine: Sendable, Equatable, Codable, Identifiable {
    package var id: String
    package var reference: String
    /// « none », « normal », « urgent », « vital ».
    package var urgency: String
    package var promise: Date?
    package var isLate: Bool
    /// « inconnu » when nobody is known.
    package var person: String
    package var subject: String
    /// « web », « tél. », « mail », « sms ».
    package var channel: String
    /// Which contact of this person on this theme it is, from 1; nothing when unknown. From 3 on they are being bounced.
    package var contactRank: Int?
    package var state: String

    package init(
        id: String, reference: String, urgency: String, promise: Date?, isLate: Bool, person: String, subject: String, channel: String,
        contactRank: Int?, state: String
    ) {
        self.id = id
        self.reference = reference
        self.urgency = urgency
        self.promise = promise
        self.isLate = isLate
        self.person = person
        self.subject = subject
        self.channel = channel
        self.contactRank = contactRank
        self.state = state
    }
}

/// A case that another site offers.
package struct DeskOffer: Sendable, Equatable, Codable, Identifiable {
    package var id: String
    package var reference: String
    package var from: String
    package var reason: String
    package var subject: String
    package var expires: Date

    package init(id: String, reference: String, from: String, reason: String, subject: String, expires: Date) {
        self.id = id
        self.reference = reference
        self.from = from
        self.reason = reason
        self.subject = subject
        self.expires = expires
    }
}
