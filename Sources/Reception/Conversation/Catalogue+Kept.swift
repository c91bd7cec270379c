import Directory

extension Catalogue {
    /// A record as a site shows it: where the site keeps it too, its own values and its accepted corrections are above the national ones of
    /// today.
    func kept(_ body: Body, by slug: String?) -> Body {
        guard let own = slug.flatMap({ services[$0] })?.first(where: { $0.id == body.id }) else { return body }
        return bodies.body(id: own.id).map(own.refreshed) ?? own
    }
}
