package import Foundation

/// The figures of a site over a period, each with its formula in words. Made of counts that oblivion leaves in place.
package struct Measures: Hashable, Sendable, Codable {
    /// One figure.
    package struct Figure: Hashable, Sendable, Codable {
        /// For programs: `contacts`, `bounced`…
        package let name: String
        /// In French, for people.
        package let label: String
        /// Nil when nothing happened that it could be made of.
        package let value: Double?
        /// In the plural: « demandes », « minutes », « % »…
        package let unit: String
        /// How it is made, in French.
        package let formula: String
    }

    /// Offers from one body to another.
    package struct Pair: Hashable, Sendable, Codable {
        /// Slug of the site that offers.
        package let from: String
        /// Slug or name of the receiver.
        package let to: String
        package let offered: Int
        package let accepted: Int
        package let refused: Int
        /// Nobody replied in time.
        package let expired: Int
        /// The receiver had ceased to exist.
        package let voided: Int
        /// Waiting for a reply.
        package let pending: Int
    }

    /// A reason given for refusing, and how often.
    package struct RefusalCount: Hashable, Sendable, Codable {
        package let from: String
        package let to: String
        package let reason: String
        package let count: Int
    }

    /// Slug.
    package let site: String
    /// First instant counted.
    package let from: Date
    /// First instant no longer counted.
    package let to: Date
    package let figures: [Figure]
    package let pairs: [Pair]
    /// How `pairs` are made, in French.
    package let pairsFormula: String
    package let refusals: [RefusalCount]
    /// How `refusals` are made, in French.
    package let refusalsFormula: String

    /// Computes everything from a site's activity.
    ///
    /// - Parameter overrules: how many routing decisions were not followed in the period.
    package init(_ activity: SiteActivity, overrules: Int, site: String, period: Range<Date>) {
        let offers = activity.offers.filter { offer in
            period.contains(offer.proposed) && (offer.from == site || offer.to == .site(site))
        }
        self.site = site
        from = period.lowerBound
        to = period.upperBound
        figures = Self.volume(activity) + Self.moves(offers, all: activity.offers) + [Self.overruled(overrules)]
        pairs = Self.pairs(offers)
        pairsFormula = "transmissions proposées ou reçues par ce guichet pendant la période, selon leur état d’aujourd’hui"
        refusals = Self.refusals(offers)
        refusalsFormula = "refus de ces transmissions, par motif tel qu’il a été écrit"
    }
}
