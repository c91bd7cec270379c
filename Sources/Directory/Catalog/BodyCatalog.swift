/// The directory in memory: bodies by kind and commune.
///
/// Bodies stay encoded (see `BodyArchive`) and are decoded when asked for. A resolution takes microseconds: it never scans.
package struct BodyCatalog: Sendable {
    package let archive: BodyArchive
    package let communes: Communes
    private let index: CatalogIndex

    package init(archive: BodyArchive, communes: Communes) {
        self.archive = archive
        self.communes = communes
        index = CatalogIndex(archive: archive, communes: communes)
    }

    package var count: Int { archive.count }

    /// A body by identifier, or by `ancien_code_pivot`.
    package func body(id: String) -> Body? { index.position(id: id).map { archive.body(at: $0) } }

    /// Every body of a kind (aliases not followed) that is in a commune.
    package func bodies(kind: String, in commune: Commune) -> [Body] {
        let kind = KindAliases.normalised(kind)
        return index.located(kind: kind, in: commune.code).map { archive.body(at: Int($0)) }
    }

    /// Kinds met in the directory, with the number of bodies of each.
    package var kinds: [String: Int] { index.kinds }

    /// The bodies of a kind that serve a commune.
    package func resolve(kind: String, commune: Commune) -> Resolution {
        let asked = KindAliases.normalised(kind)
        let candidates = KindAliases.candidates(for: asked).filter { index.kinds[$0] != nil }
        guard !candidates.isEmpty else { return .none("L’annuaire n’a pas d’organisme de type « \(KindLabels.short(asked)) ».") }
        if let (found, candidate) = first(of: candidates, commune) {
            let bodies = found.positions.map { archive.body(at: Int($0)) }
            return .found(FoundBodies(bodies: bodies, certainty: found.certainty, alias: candidate == asked ? nil : candidate))
        }
        return .none("L’annuaire n’a pas de « \(KindLabels.short(asked)) » pour \(communes.label(of: commune)).")
    }

    /// How far `resolve` would know the body of a kind, nothing decoded; nil when there is none.
    package func certainty(kind: String, commune: Commune) -> Certainty? {
        let candidates = KindAliases.candidates(for: kind).filter { index.kinds[$0] != nil }
        return first(of: candidates, commune)?.found.certainty
    }

    /// The police station or gendarmerie brigade for a commune: the one whose territory includes it; of two, the nearer.
    package func resolvePolice(commune: Commune) -> Resolution {
        let both = ["commissariat_police", "gendarmerie"].compactMap { kind -> (kind: String, found: Found)? in
            serving(kind, commune).map { (kind, $0) }
        }
        let ranked = both.sorted { distance(to: $0.found, from: commune) < distance(to: $1.found, from: commune) }
        guard let best = ranked.first else { return resolve(kind: "gendarmerie", commune: commune) }
        return .found(FoundBodies(bodies: best.found.positions.map { archive.body(at: Int($0)) }, certainty: best.found.certainty))
    }
}

extension BodyCatalog {
    private struct Found {
        var positions: [UInt32]
        var certainty: Certainty
    }

    /// Under the first kind whose bodies serve the commune; failing all, the nearest.
    private func first(of kinds: [String], _ commune: Commune) -> (found: Found, kind: String)? {
        for find in [serving, nearest] {
            for kind in kinds { if let found = find(kind, commune) { return (found, kind) } }
        }
        return nil
    }

    /// Bodies whose record says they serve the commune, or its whole city.
    private func serving(_ kind: String, _ commune: Commune) -> Found? {
        let whole = communes.whole(of: commune)
        for code in whole.code == commune.code ? [commune.code] : [commune.code, whole.code] {
            let positions = index.serving(kind: kind, commune: code)
            guard !positions.isEmpty else { continue }
            if KindLabels.isTownHall(kind) { return mainTownHalls(positions, of: code) }
            let listed = positions.filter { archive.hasTerritory(at: Int($0), kind: kind) }
            if listed.isEmpty { return Found(positions: positions, certainty: .sameCommune) }
            return Found(positions: listed, certainty: archive.derivedTerritories ? .derivedTerritory : .declared)
        }
        return nil
    }

    /// The town hall itself before its annexes, those of delegated communes, and those of communes that merged into this one.
    private func mainTownHalls(_ positions: [UInt32], of commune: InseeCode) -> Found {
        let ranked = positions.map { position -> (position: UInt32, order: Int, isOwn: Bool) in
            let head = archive.head(at: Int(position))
            let name = " " + foldedWords(head.name) + " "
            let isSecondary = name.contains(" deleguee ") || name.contains(" annexe ") || name.contains(" associee ")
            let isOwn = head.commune == commune
            return (position, (isOwn ? 0 : 10_000) + (isSecondary ? 1000 : 0) + head.rank, isOwn)
        }
        let best = ranked.map(\.order).min() ?? 0
        let main = ranked.filter { $0.order == best }
        return Found(positions: main.map(\.position), certainty: main.contains(where: \.isOwn) ? .declared : .sameCommune)
    }

    /// The nearest body of the kind in the département, else in the région: a guess. Town halls are never guessed.
    private func nearest(_ kind: String, _ commune: Commune) -> Found? {
        guard !KindLabels.isTownHall(kind) else { return nil }
        for candidates in [index.bodies(kind: kind, department: commune.department), index.bodies(kind: kind, region: commune.region)] {
            guard !candidates.isEmpty else { continue }
            guard let origin = commune.position else {
                return candidates.count == 1 ? Found(positions: candidates, certainty: .nearestGuess(distanceKm: nil)) : nil
            }
            let measured = candidates.compactMap { position in
                index.position(of: position).map { (position: position, kilometres: $0.kilometres(to: origin)) }
            }
            if let best = measured.min(by: { $0.kilometres < $1.kilometres }) {
                return Found(positions: [best.position], certainty: .nearestGuess(distanceKm: best.kilometres))
            }
        }
        return nil
    }

    private func distance(to found: Found, from commune: Commune) -> Double {
        guard let origin = commune.position else { return .infinity }
        return found.positions.compactMap { index.position(of: $0)?.kilometres(to: origin) }.min() ?? .infinity
    }
}
