package import Directory
import Routing
import Sites

extension Catalogue {
    /// Services in force that do what the words name, by its code (« voirie », « etat civil ») or by a sign of it (« poubelles »): those of the
    /// site, or of the site to which a rule gives it on that day.
    package func services(doing words: String, for slug: String, on day: CivilDate) -> [Body] {
        guard let site = sites[slug] else { return [] }
        let named = foldedWords(words).replacing(" ", with: "_")
        let meant = reading(words).need?.need.targets.map(\.code) ?? []
        var seen: Set<String> = []
        return ([named] + meant).flatMap { services(meeting: $0, of: site, on: day) }.filter { seen.insert($0.id).inserted }
    }

    private func services(meeting need: String, of site: Site, on day: CivilDate) -> [Body] {
        let rule = site.competences.first { $0.need == need && $0.applies(on: day) && $0.whenWords.isEmpty }
        var owner = site.slug
        if case .site(let other)? = rule?.owner { owner = other }
        return (services[owner] ?? []).filter { $0.kinds.contains(need) }.compactMap { current($0, site: owner, on: day)?.body }
    }
}
