package import Foundation

/// What measures are made of: counts and offers, which oblivion leaves in place; never a text.
package protocol MeasureStore: Sendable {
    /// What happened in a site from `period.lowerBound` until `period.upperBound`, excluded.
    func activity(site: String, in period: Range<Date>) async throws -> SiteActivity

    /// Journal entries of these kinds in a period, in order.
    func journal(site: String, kinds: [String], in period: Range<Date>) async throws -> [JournalEntry]
}

/// A site's activity over a period.
package struct SiteActivity: Hashable, Sendable {
    /// Messages received, each with its reply.
    package let contacts: Int
    /// Conversations in which they were received.
    package let conversations: Int
    /// Cases that entered the queue for the first time.
    package let cases: Int
    /// Persons known behind those contacts and cases, forgotten ones included, merged ones counted once.
    package let persons: Int
    /// Every offer, in any site, of the requests that the site offered or was offered in the period; oldest first.
    package let offers: [Transfer]

    /// An activity.
    package init(contacts: Int, conversations: Int, cases: Int, persons: Int, offers: [Transfer]) {
        self.contacts = contacts
        self.conversations = conversations
        self.cases = cases
        self.persons = persons
        self.offers = offers
    }
}
