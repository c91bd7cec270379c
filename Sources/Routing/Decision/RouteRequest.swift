package import Knowledge

/// A message to route, with what the hub already knows. Values only: no clock, no network.
package struct RouteRequest: Sendable {
    /// The best fiche that the guide has for the message, when its confidence is above the floor.
    package struct FicheSignal: Sendable {
        package var id: String
        package var title: String
        /// The guide's estimate that this fiche is the right one, 0…1.
        package var confidence: Double
        package var revised: RevisionDate?
        /// Where the fiche sends its reader, of the branch that applies first.
        package var contacts: [Contact]

        package init(id: String, title: String, confidence: Double, revised: RevisionDate?, contacts: [Contact]) {
            self.id = id
            self.title = title
            self.confidence = confidence
            self.revised = revised
            self.contacts = contacts
        }
    }

    package var text: String
    /// Kind of the body that received the message (`mairie`, `caf`…).
    package var sentTo: String?
    /// Best first.
    package var fiches: [FicheSignal]

    package init(text: String, sentTo: String?, fiches: [FicheSignal]) {
        self.text = text
        self.sentTo = sentTo
        self.fiches = fiches
    }
}
