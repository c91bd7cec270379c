import Casework
import Knowledge

/// The guide being served, with its version.
struct PublishedGuide {
    /// Note of the publication made from the sample that the project ships: the first real guide replaces it whole.
    static let sampleNote = "exemple"

    var archive: GuideArchive
    var version: Int?
    var isSample: Bool

    static func current(in store: any Store) async throws -> PublishedGuide {
        guard let version = try await store.currentVersion(.knowledge, site: nil),
            let blob = try await store.blob(.knowledge, version: version)
        else { return PublishedGuide(archive: GuideArchive(), version: nil, isSample: true) }
        let note = try await store.publications().first { $0.kind == .knowledge && $0.version == version }?.note
        return PublishedGuide(archive: try GuideArchive(blob), version: version, isSample: note == sampleNote)
    }

    /// This guide with the sheets of `other` added, or put in place of those of the same id.
    func merging(_ other: Guide) throws -> Guide {
        let replaced = Set(other.fiches.map(\.id))
        var guide = Guide(counts: archive.counts, problems: other.problems)
        for number in archive.summaries.indices where !replaced.contains(archive.summaries[number].id) {
            let fiche = try archive.fiche(at: number)
            guide.fiches.append(fiche)
            guide.searchTexts[fiche.id] = archive.searchTexts(at: number)
        }
        guide.fiches += other.fiches
        for fiche in other.fiches { guide.searchTexts[fiche.id] = other.searchTexts[fiche.id] }
        guide.services =
            archive.serviceIDs.filter { id in !other.services.contains { $0.id == id } }.compactMap(archive.service) + other.services
        return guide
    }
}
