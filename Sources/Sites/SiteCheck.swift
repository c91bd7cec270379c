import Foundation

/// What only the comparison of sites can find.
enum SiteCheck {
    /// Faults between the sites that could be read; `slugs` names every sub-folder, those with faults included.
    static func problems(among sites: [Site], slugs: Set<String>) -> [SiteProblem] {
        unknownSites(sites, slugs) + sharedPrefixes(sites) + sharedCommunes(sites) + communesOutside(sites)
    }

    private static func unknownSites(_ sites: [Site], _ slugs: Set<String>) -> [SiteProblem] {
        sites.flatMap { site -> [SiteProblem] in
            let named = site.competences.enumerated().compactMap { index, rule -> (path: String, slug: String)? in
                guard case .site(let slug) = rule.owner else { return nil }
                return ("competences[\(index + 1)].proprietaire", slug)
            }
            let all = (site.intercommunality.map { [("intercommunalite", $0)] } ?? []) + named
            return all.filter { !slugs.contains($0.1) }.map { path, slug in
                site.problem(path, "aucun site ne s’appelle « \(slug) »\(Suggestion.ending(slug, among: slugs.sorted()))")
            }
        }
    }

    /// A reference names the site that gave it: a prefix belongs to one site.
    private static func sharedPrefixes(_ sites: [Site]) -> [SiteProblem] {
        repeated(sites) { [$0.referencePrefix] }.map { site, first, prefix in
            site.problem("reference", "« \(prefix) » est déjà la référence de « \(first.slug) » : chaque site a la sienne.")
        }
    }

    private static func sharedCommunes(_ sites: [Site]) -> [SiteProblem] {
        repeated(sites.filter { $0.kind == .commune }) { $0.communes.map(\.code) }.map { site, first, code in
            site.problem("communes", "la commune \(code) est déjà celle du site « \(first.slug) ».")
        }
    }

    /// A commune belongs to the intercommunality that it names.
    private static func communesOutside(_ sites: [Site]) -> [SiteProblem] {
        sites.compactMap { site in
            guard let slug = site.intercommunality, let group = sites.first(where: { $0.slug == slug }) else { return nil }
            guard group.kind == .intercommunality else {
                return site.problem("intercommunalite", "« \(slug) » n’est pas une intercommunalité.")
            }
            guard let commune = site.homeCommune, !group.communes.contains(where: { $0.code == commune.code }) else { return nil }
            return site.problem(
                "intercommunalite", "« \(slug) » ne compte pas la commune \(commune.code) (\(commune.name)) parmi les siennes.")
        }
    }

    private static func repeated(_ sites: [Site], _ keys: (Site) -> [String]) -> [(site: Site, first: Site, key: String)] {
        var owners: [String: Site] = [:]
        var found: [(Site, Site, String)] = []
        for site in sites {
            for key in keys(site) {
                if let first = owners[key] { found.append((site, first, key)) } else { owners[key] = site }
            }
        }
        return found
    }
}

extension Site {
    fileprivate func problem(_ path: String, _ reason: String) -> SiteProblem {
        SiteProblem(file: "\(slug)/\(SiteFolder.settingsFile)", path: path, reason: reason)
    }
}
