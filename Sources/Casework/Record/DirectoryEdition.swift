package import Foundation

/// A directory of a site, ready to be published in place of the one that it was made from.
package struct DirectoryEdition: Hashable, Sendable {
    /// The content.
    package let blob: Data
    /// What `catalogue` prints.
    package let counts: [String: Int]
    /// From what, in French.
    package let note: String
    /// The version that it was compared with; nil when nothing was published. Another one served since refuses the publication.
    package let base: Int?
    /// What becomes of accepted corrections once it is published.
    package let moves: [CorrectionID: Correction.Move]

    /// An edition.
    package init(blob: Data, counts: [String: Int], note: String, base: Int?, moves: [CorrectionID: Correction.Move] = [:]) {
        self.blob = blob
        self.counts = counts
        self.note = note
        self.base = base
        self.moves = moves
    }

    /// The same, made from another version of the same content.
    package func based(on version: Int) -> DirectoryEdition {
        DirectoryEdition(blob: blob, counts: counts, note: note, base: version, moves: moves)
    }
}

/// A directory file dropped by an employee, kept while they read its report. A site has one at a time.
package struct DroppedFile: Hashable, Sendable {
    /// How long it is kept, in seconds.
    package static let lifetime = 24 * 3600.0

    /// Slug of the site.
    package let site: String
    /// As its owner named it, without a path.
    package let name: String
    /// As received.
    package let content: Data
    /// What the person chose for its reading, as JSON.
    package let choices: String
    /// What the report said would be published: another report has another digest.
    package let digest: String
    /// Who dropped it.
    package let by: Party
    /// When.
    package let instant: Date

    /// A file.
    package init(site: String, name: String, content: Data, choices: String, digest: String, by: Party, instant: Date) {
        self.site = site
        self.name = name
        self.content = content
        self.choices = choices
        self.digest = digest
        self.by = by
        self.instant = instant
    }
}
