import Hummingbird
import Reception
import Sites

/// The citizens' pages and API. Each extension holds the handlers of one page.
struct PublicRoutes: Sendable {
    let desk: any FrontDesk
    let pages: PageRenderer
    let settings: HubSettings

    func add(to routes: inout Routes) {
        routes.add("/", [.get: listSites])
        routes.add("/s/{site}", [.get: ask, .post: send])
        routes.add("/s/{site}/recherche", [.get: search])
        routes.add("/s/{site}/themes", [.get: themes])
        routes.add("/s/{site}/themes/{id}", [.get: theme])
        routes.add("/s/{site}/fiches/{id}", [.get: fiche])
        routes.add("/s/{site}/agent", [.get: handOffForm, .post: handOff])
        routes.add("/s/{site}/accessibilite", [.get: accessibility])
        routes.add("/r", [.get: caseForm, .post: followCase])
        routes.add("/r/{reference}", [.get: caseForm, .post: followCase])
        routes.add("/openapi.json", [.get: openAPI])
        routes.add("/health", [.get: health])
        routes.add(Stylesheet.path, [.get: stylesheet])
        routes.add(Icon.path, [.get: icon])
        routes.add("/robots.txt", [.get: robots])
    }

    /// - Throws: `Problem`, 404, when the path names no collectivité served.
    func site(_ context: WebContext) async throws -> Site {
        let slug = context.parameters.get("site") ?? ""
        guard let site = await desk.sites[slug] else { throw Problem(FrontDeskError.unknownSite(String(slug.prefix(60)))) }
        return site
    }
}
