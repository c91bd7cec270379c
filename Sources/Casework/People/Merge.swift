package import Foundation

/// Two persons declared to be one. An event, not a rewriting: both ids stay, every exchange keeps the id it was recorded
/// under, and undoing it restores exactly what was.
package struct Merge: Hashable, Sendable, Codable, Identifiable {
    /// Identity.
    package let id: MergeID
    /// Slug of the site.
    package let site: String
    /// The person who stays.
    package let kept: PersonID
    /// The person who is now read as `kept`.
    package let absorbed: PersonID
    /// Who decided.
    package let by: Party
    /// When.
    package let instant: Date
    /// When it was undone, if it was.
    package var undone: Date?

    /// A merge.
    package init(id: MergeID, site: String, kept: PersonID, absorbed: PersonID, by: Party, instant: Date, undone: Date? = nil) {
        self.id = id
        self.site = site
        self.kept = kept
        self.absorbed = absorbed
        self.by = by
        self.instant = instant
        self.undone = undone
    }

    /// Whether two persons may be merged: two distinct people of one site, neither merged already nor forgotten.
    package static func refusal(kept: Person, absorbed: Person) -> Refusal? {
        if kept.id == absorbed.id { return Refusal(.invalid, "C’est la même personne.") }
        if kept.site != absorbed.site { return .unknown }
        if absorbed.mergedInto == kept.id { return Refusal(.already, "Ces deux fiches sont déjà réunies.") }
        if kept.mergedInto != nil || absorbed.mergedInto != nil {
            return Refusal(.already, "Une des deux fiches est déjà réunie à une autre : défaites d’abord cette réunion.")
        }
        if kept.forgotten != nil || absorbed.forgotten != nil { return Refusal(.illegal, "Une des deux personnes a été oubliée.") }
        return nil
    }
}

/// A helper who acts for someone: a link with an end, never a merge.
package struct Mandate: Hashable, Sendable, Codable, Identifiable {
    /// Identity.
    package let id: MandateID
    /// Slug of the site.
    package let site: String
    /// Who acts.
    package let helper: PersonID
    /// For whom.
    package let principal: PersonID
    /// First instant at which it holds.
    package let from: Date
    /// First instant at which it no longer holds.
    package var until: Date

    /// A mandate.
    package init(id: MandateID, site: String, helper: PersonID, principal: PersonID, from: Date, until: Date) {
        self.id = id
        self.site = site
        self.helper = helper
        self.principal = principal
        self.from = from
        self.until = until
    }

    /// Whether it holds at that instant.
    package func holds(at instant: Date) -> Bool { from <= instant && instant < until }
}
