/// What a new archive of the guide changes, for the report of an import.
package struct GuideDifference: Sendable, Equatable {
    /// Ids of sheets that the old archive did not have, in the order of the new one.
    package let new: [String]
    /// Ids of sheets of which anything at all differs, in the order of the new archive.
    package let changed: [String]
    /// Ids of sheets that the new archive no longer has, in the order of the old one.
    package let gone: [String]
    /// Sheets of the old archive.
    package let before: Int

    /// Compares two archives fiche by fiche, by id; takes about as long as decoding both.
    package init(from old: GuideArchive, to new: GuideArchive) {
        let oldPlaces = Dictionary(old.summaries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let newIDs = Set(new.summaries.map(\.id))
        self.new = new.summaries.map(\.id).filter { oldPlaces[$0] == nil }
        changed = new.summaries.enumerated().filter { place, summary in
            oldPlaces[summary.id].map { (try? new.fiche(at: place)) != (try? old.fiche(at: $0)) } ?? false
        }.map(\.element.id)
        gone = old.summaries.map(\.id).filter { !newIDs.contains($0) }
        before = old.summaries.count
    }

    /// The part of the old archive that is gone, from 0 to 1.
    package var loss: Double { before == 0 ? 0 : Double(gone.count) / Double(before) }
}
