package import Directory

extension Catalogue {
    /// « Meaux (77284) »; the code itself when no commune has it.
    func communeLabel(_ code: String) -> String {
        bodies.communes.commune(insee: code).map { "\($0.name) (\($0.code.text))" } ?? code
    }

    /// A body by identifier, whatever its standing: a service of the site, else of the national directory, else of another site.
    package func body(id: String, site slug: String?) -> Body? {
        service(id: id, of: slug) ?? bodies.body(id: id) ?? services.values.lazy.joined().first { $0.answers(to: id) }
    }

    /// The body that receives on a day in place of this one, itself while it does; nil when it has ended without a successor.
    package func current(id: String, site slug: String?, on day: CivilDate) -> (body: Body, succession: Succession?)? {
        guard let body = body(id: id, site: slug) else { return nil }
        return current(body, site: slug, on: day)
    }

    /// The same, for a body already at hand.
    package func current(_ body: Body, site slug: String?, on day: CivilDate) -> (body: Body, succession: Succession?)? {
        switch body.life.standing(on: day) {
        case .inForce: return (body, nil)
        case .upcoming: return nil
        case .ended:
            let end = Successions.follow(body.id, on: day) { self.body(id: $0, site: slug)?.life }
            guard case .body(let id, _) = end, let successor = self.body(id: id, site: slug) else { return nil }
            return (successor, Succession(of: body))
        }
    }

    /// Where a body found by its name leads: the one that receives in its place, with what a person who knew the former name should read.
    package func reached(_ body: Body, by query: NameQuery, site slug: String?, on day: CivilDate) -> (body: Body, note: String?)? {
        guard let (current, succession) = current(body, site: slug, on: day) else { return nil }
        if let succession { return (current, succession.phrase) }
        return (current, query.formerName(of: current).map { "ex-« \($0) »" } ?? current.recentChange(on: day))
    }

    /// The service of a site that meets a need on a day, with what it replaced.
    func service(for need: String, of slug: String, on day: CivilDate) -> (body: Body, succession: Succession?)? {
        let all = (services[slug] ?? []).filter { $0.kinds.contains(need) }
        guard let service = all.first(where: { $0.life.isInForce(on: day) }) else {
            return all.lazy.compactMap { self.current($0, site: slug, on: day) }.first
        }
        let replaced = all.first { $0.life.successor == service.id && !$0.life.isInForce(on: day) }
        return (service, replaced.map(Succession.init(of:)))
    }

    private func service(id: String, of slug: String?) -> Body? {
        slug.flatMap { services[$0] }?.first { $0.answers(to: id) }
    }
}

extension Body {
    fileprivate func answers(to id: String) -> Bool { self.id == id || oldCode == id }
}
