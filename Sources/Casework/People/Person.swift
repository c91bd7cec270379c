package import Foundation

/// Someone who contacted a site, as known in that site only.
package struct Person: Hashable, Sendable, Codable, Identifiable {
    /// Identity, kept for ever, even after a merge or once forgotten.
    package let id: PersonID
    /// Slug of the site.
    package let site: String
    /// Given names, may be empty.
    package var given: String
    /// Family name, may be empty.
    package var family: String
    /// Preferred language, BCP 47, such as `fr`.
    package var language: String
    /// Ways to reach them.
    package var addresses: [Address]
    /// First contact.
    package let created: Date
    /// The person this one was merged into, if any.
    package var mergedInto: PersonID?
    /// When the content was made unreadable for good, if it was; names and addresses are then empty.
    package var forgotten: Date?

    /// A person.
    package init(
        id: PersonID, site: String, given: String = "", family: String = "", language: String = "fr", addresses: [Address] = [],
        created: Date,
        mergedInto: PersonID? = nil, forgotten: Date? = nil
    ) {
        self.id = id
        self.site = site
        self.given = given
        self.family = family
        self.language = language
        self.addresses = addresses
        self.created = created
        self.mergedInto = mergedInto
        self.forgotten = forgotten
    }

    /// "Given FAMILY" as an agent reads it; « personne sans nom » when neither is known.
    package var displayName: String {
        let name = [given, family.uppercased()].filter { !$0.isEmpty }.joined(separator: " ")
        return name.isEmpty ? "personne sans nom" : name
    }
}
