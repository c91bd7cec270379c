package import Foundation

/// The dates that the law looks at for a request that was misdirected or is incomplete; what they cause is data, per procedure.
///
/// CRPA L114-3: silence that means rejection runs from the first body that received the request; silence that means acceptance
/// only from the competent one. L114-5: a request for missing pieces suspends the former.
package struct LegalClocks: Hashable, Sendable, Codable {
    /// A delay given to complete the request.
    package struct Suspension: Hashable, Sendable, Codable {
        /// When the missing pieces were asked for.
        package let from: Date
        /// When they came, or the delay ended; nil while it runs.
        package var to: Date?

        /// A suspension.
        package init(from: Date, to: Date? = nil) {
            self.from = from
            self.to = to
        }
    }

    /// Reception by the body first seized.
    package var receivedFirst: Date
    /// That body: slug of a site or name.
    package var receivedFirstBy: String
    /// When it was forwarded (L114-2).
    package var forwarded: Date?
    /// Reception by the competent body.
    package var receivedCompetent: Date?
    /// The competent body: slug of a site or name.
    package var competentBody: String?
    /// When the citizen was told of it, as L114-2 requires.
    package var citizenTold: Date?
    /// By which channel.
    package var channelTold: Channel?
    /// Delays given to complete the request.
    package var suspensions: [Suspension]

    /// The clocks of a request just received.
    package init(
        receivedFirst: Date, receivedFirstBy: String, forwarded: Date? = nil, receivedCompetent: Date? = nil, competentBody: String? = nil,
        citizenTold: Date? = nil, channelTold: Channel? = nil, suspensions: [Suspension] = []
    ) {
        self.receivedFirst = receivedFirst
        self.receivedFirstBy = receivedFirstBy
        self.forwarded = forwarded
        self.receivedCompetent = receivedCompetent
        self.competentBody = competentBody
        self.citizenTold = citizenTold
        self.channelTold = channelTold
        self.suspensions = suspensions
    }
}
