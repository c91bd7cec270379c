/// The fiches that answers are made of: the archive of the national guide and the sites' own sheets, read-only, shared by every request.
///
/// Entries are numbered from 0: first those of the national guide in the order of its archive, then each site's in the order of slugs and ids.
/// Numbers hold for one corpus only; ids (with the site) are what is stored.
///
/// Rule of precedence: for its own site, a local sheet replaces the national sheet of the same id; for every other site it does not exist.
package struct Corpus: Sendable {
    private let national: GuideArchive
    private let local: [Fiche]
    private let localTexts: [SearchTexts]
    private let localServices: [String: [String: ComplementaryService]]
    private let nationalNumbers: [String: Int]
    private let localNumbers: [String: [String: Int]]
    /// One summary per entry; the index is the entry's number.
    package let summaries: [FicheSummary]

    /// `sites` holds each site's guide by slug, as `GuideImport` reads it with `site` set.
    package init(national: GuideArchive = GuideArchive(), sites: [String: Guide] = [:]) {
        let slugs = sites.keys.sorted()
        let owned = slugs.flatMap { slug in
            (sites[slug]?.fiches ?? []).map { fiche in
                var fiche = fiche
                fiche.site = slug
                return (slug: slug, fiche: fiche, texts: sites[slug]?.searchTexts[fiche.id] ?? SearchTexts())
            }
        }
        self.national = national
        local = owned.map(\.fiche)
        localTexts = owned.map(\.texts)
        localServices = sites.mapValues { guide in Dictionary(guide.services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }
        nationalNumbers = Dictionary(
            national.summaries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var numbers: [String: [String: Int]] = [:]
        for (offset, entry) in owned.enumerated() { numbers[entry.slug, default: [:]][entry.fiche.id] = national.summaries.count + offset }
        localNumbers = numbers
        summaries = national.summaries + owned.map { FicheSummary($0.fiche) }
    }

    /// Counts of the national guide.
    package var counts: GuideCounts { national.counts }

    /// The whole fiche of an entry, decoded from the archive; nothing when there is no such entry.
    package func fiche(at number: Int) -> Fiche? {
        guard summaries.indices.contains(number) else { return nil }
        let offset = number - national.summaries.count
        return offset >= 0 ? local[offset] : try? national.fiche(at: number)
    }

    /// The fiche that `site` shows under `id`: its own, else the national one.
    package func fiche(_ id: String, site: String? = nil) -> Fiche? { number(of: id, site: site).flatMap(fiche(at:)) }

    /// The number of the entry that `site` shows under `id`: its own, else the national one.
    package func number(of id: String, site: String? = nil) -> Int? {
        site.flatMap { localNumbers[$0]?[id] } ?? nationalNumbers[id]
    }

    /// Whether `site` shows the entry: its own sheets, and the national ones that it does not replace.
    package func isVisible(_ number: Int, to site: String?) -> Bool {
        guard summaries.indices.contains(number) else { return false }
        guard let owner = summaries[number].site else { return site.flatMap { localNumbers[$0]?[summaries[number].id] } == nil }
        return owner == site
    }

    /// What the guide calls an entry elsewhere.
    package func searchTexts(at number: Int) -> SearchTexts {
        let offset = number - national.summaries.count
        if local.indices.contains(offset) { return localTexts[offset] }
        return summaries.indices.contains(number) ? national.searchTexts(at: number) : SearchTexts()
    }

    /// A service or form by its R number: the site's own, else the national one.
    package func service(_ id: String, site: String? = nil) -> ComplementaryService? {
        site.flatMap { localServices[$0]?[id] } ?? national.service(id)
    }
}
