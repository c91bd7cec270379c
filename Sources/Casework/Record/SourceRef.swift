import Foundation

/// What was shown to a citizen: enough to find again the very words, years later, in the catalogue version they came from.
package struct SourceRef: Hashable, Sendable, Codable {
    /// The two catalogues that answers are made of.
    package enum Kind: String, Hashable, Sendable, Codable {
        /// A fiche, national or local.
        case fiche
        /// A record of the directory of public bodies.
        case body
    }

    /// Which catalogue.
    package let kind: Kind
    /// Id within the catalogue, such as `F1344`.
    package let id: String
    /// Catalogue version that was current when it was shown.
    package let version: Int
    /// Title or name as shown.
    package let title: String
    /// The source's own revision date, `yyyy-MM-dd`, when it states one.
    package let revised: String?

    /// A source as it was shown.
    package init(kind: Kind, id: String, version: Int, title: String, revised: String?) {
        self.kind = kind
        self.id = id
        self.version = version
        self.title = title
        self.revised = revised
    }
}
