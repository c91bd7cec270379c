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

    /// The bodies of a kind that serve a commune on a day. One that no longer receives is never given: its successor is, or nothing.
    package func resolve(kind: String, commune: Commune, on day: CivilDate) -> Resolution {
        let asked = KindAliases.normalised(kind)
        let candidates = KindAliases.candidates(for: asked).filter { index.kinds[$0] != nil }
        guard !candidates.isEmpty else { return .none("L’annuaire n’a pas d’organisme de type « \(KindLabels.short(asked)) ».") }
        if let (found, candidate) = first(of: candidates, commune, day) {
            return .found(bodies(found, alias: candidate == asked ? nil : candidate, on: day))
        }
        return .none("L’annuaire n’a pas de « \(KindLabels.short(asked)) » pour \(communes.label(of: commune)).")
    }

    /// How far `resolve` would know the body of a kind, nothing decoded; nil when there is none.
    package func certainty(kind: String, commune: Commune, on day: CivilDate) -> Certainty? {
        let candidates = KindAliases.candidates(for: kind).filter { index.kinds[$0] != nil }
        return first(of: candidates, commune, day)?.found.certainty
    }

    /// The police station or gendarmerie brigade for a commune: the one whose territory includes it; of two, the nearer.
    package func resolvePolice(commune: Commune, on day: CivilDate) -> Resolution {
        let both = ["commissariat_police", "gendarmerie"].compactMap { serving($0, commune, day) }
        guard let best = both.min(by: { distance(to: $0, from: commune) < distance(to: $1, from: commune) }) else {
            return resolve(kind: "gendarmerie", commune: commune, on: day)
        }
        return .found(bodies(best, alias: nil, on: day))
    }

    /// The body that receives on a day in place of this one: itself while it does, else its final successor.
    package func current(id: String, on day: CivilDate) -> (body: Body, succession: Succession?)? {
        guard let start = index.position(id: id), let end = standIn(of: start, on: day) else { return nil }
        return (archive.body(at: end), end == start ? nil : Succession(of: archive.body(at: start)))
    }

    /// The life of a body, by identifier or by `ancien_code_pivot`.
    package func life(id: String) -> Body.Life? { index.position(id: id).map { archive.lives[$0] ?? Body.Life() } }
}

extension BodyCatalog {
    private struct Found {
        /// Bodies that receive, or have a successor that does.
        var positions: [UInt32]
        var certainty: Certainty
    }

    /// Decodes what was found, each body that has ended replaced by its successor.
    private func bodies(_ found: Found, alias: String?, on day: CivilDate) -> FoundBodies {
        var result = FoundBodies(bodies: [], certainty: found.certainty, alias: alias)
        for position in found.positions.map(Int.init) {
            guard let end = standIn(of: position, on: day) else { continue }
            let body = archive.body(at: end)
            if end != position { result.successions[body.id] = Succession(of: archive.body(at: position)) }
            if !result.bodies.contains(where: { $0.id == body.id }) { result.bodies.append(body) }
        }
        return result
    }

    /// The position of the body that receives in place of another on a day.
    private func standIn(of position: Int, on day: CivilDate) -> Int? {
        guard let life = archive.lives[position] else { return position }
        switch life.standing(on: day) {
        case .inForce: return position
        case .upcoming: return nil
        case .ended:
            let end = Successions.follow(archive.head(at: position).id, on: day) { self.life(id: $0) }
            guard case .body(let id, _) = end else { return nil }
            return index.position(id: id)
        }
    }

    private func withStandIn(_ positions: [UInt32], _ day: CivilDate) -> [UInt32] {
        archive.lives.isEmpty ? positions : positions.filter { standIn(of: Int($0), on: day) != nil }
    }

    /// Under the first kind whose bodies serve the commune; failing all, the nearest.
    private func first(of kinds: [String], _ commune: Commune, _ day: CivilDate) -> (found: Found, kind: String)? {
        for find in [serving, nearest] {
            for kind in kinds { if let found = find(kind, commune, day) { return (found, kind) } }
        }
        return nil
    }

    /// Bodies whose record says they serve the commune, or its whole city.
    private func serving(_ kind: String, _ commune: Commune, _ day: CivilDate) -> Found? {
        let seat = Jurisdictions.court(kind: kind, department: commune.department)?.seat
        if let seat, archive.derivedTerritories { return court(kind, of: seat, day) }
        let whole = communes.whole(of: commune)
        for code in whole.code == commune.code ? [commune.code] : [commune.code, whole.code] {
            let positions = withStandIn(index.serving(kind: kind, commune: code), day)
            guard !positions.isEmpty else { continue }
            if KindLabels.isTownHall(kind) { return mainTownHalls(positions, of: code) }
            let listed = positions.filter { archive.hasTerritory(at: Int($0), kind: kind) }
            if listed.isEmpty { return Found(positions: positions, certainty: .sameCommune) }
            guard archive.derivedTerritories else { return Found(positions: listed, certainty: .declared) }
            return Found(positions: listed, certainty: KindLabels.coversDepartment(kind) ? .department : .derivedTerritory)
        }
        return seat.map { court(kind, of: $0, day) } ?? ofDepartment(kind, commune, day)
    }

    /// The court that sits in a département.
    private func court(_ kind: String, of seat: String, _ day: CivilDate) -> Found? {
        let courts = withStandIn(index.bodies(kind: kind, department: seat), day)
        return courts.isEmpty ? nil : Found(positions: courts, certainty: .jurisdiction)
    }

    /// The only body of a kind that is competent for a whole département, whatever communes its record lists.
    private func ofDepartment(_ kind: String, _ commune: Commune, _ day: CivilDate) -> Found? {
        guard KindLabels.coversDepartment(kind) else { return nil }
        let positions = withStandIn(index.bodies(kind: kind, department: commune.department), day)
        return positions.count == 1 ? Found(positions: positions, certainty: .department) : nil
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

    /// The nearest body of the kind in the département, else in the région: a guess. What is competent for one commune or one département, or
    /// by a list of the law, is never guessed elsewhere.
    private func nearest(_ kind: String, _ commune: Commune, _ day: CivilDate) -> Found? {
        guard !KindLabels.isTownHall(kind), Jurisdictions.court(kind: kind, department: commune.department) == nil else { return nil }
        var areas = [index.bodies(kind: kind, department: commune.department)]
        if !KindLabels.coversDepartment(kind) { areas.append(index.bodies(kind: kind, region: commune.region)) }
        for candidates in areas.map({ withStandIn($0, day) }) where !candidates.isEmpty {
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
