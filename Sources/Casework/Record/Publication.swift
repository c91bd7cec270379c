package import Foundation

/// What is published by versions.
package enum CatalogueKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Fiches.
    case knowledge
    /// Public bodies.
    case directory
    /// Communes and postal codes.
    case communes
}

/// One published version of a catalogue.
package struct Publication: Hashable, Sendable, Codable {
    /// 1, 2, 3… over the whole installation, all catalogues together: `rollback 7` is unambiguous.
    package let version: Int
    /// Which catalogue.
    package let kind: CatalogueKind
    /// The site it belongs to, nil for the national one.
    package let site: String?
    /// When.
    package let instant: Date
    /// Who published: an agent, or the administrator at the command line.
    package let author: Party
    /// Why or from what, in French.
    package let note: String
    /// What `catalogue` prints: `fiches`, `bodies`…
    package let counts: [String: Int]
    /// Length of the content in bytes.
    package let bytes: Int
    /// SHA-256 of the content, in hexadecimal.
    package let digest: String
    /// Whether it is the one being served.
    package let isCurrent: Bool

    /// A publication as stored.
    package init(
        version: Int, kind: CatalogueKind, site: String?, instant: Date, author: Party, note: String, counts: [String: Int], bytes: Int,
        digest: String, isCurrent: Bool
    ) {
        self.version = version
        self.kind = kind
        self.site = site
        self.instant = instant
        self.author = author
        self.note = note
        self.counts = counts
        self.bytes = bytes
        self.digest = digest
        self.isCurrent = isCurrent
    }
}

/// Something changed that other hubs and desks want to know at once.
package enum StoreChange: Hashable, Sendable, Codable {
    /// Cases, messages or transfers of that site.
    case work(site: String)
    /// A catalogue was published or rolled back.
    case published(kind: CatalogueKind, site: String?, version: Int)
}
