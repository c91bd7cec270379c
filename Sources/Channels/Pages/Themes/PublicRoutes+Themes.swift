import Hummingbird
import Knowledge
import Reception
import Sites

extension PublicRoutes {
    /// `GET /s/{site}/themes`.
    func themes(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        _ = try request.format(among: [.html])
        return try pages.response(ThemesPage(await desk.themes(site: site.slug), site: site))
    }

    /// `GET /s/{site}/themes/{id}`.
    func theme(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        _ = try request.format(among: [.html])
        let id = context.parameters.get("id") ?? ""
        guard let children = await desk.children(of: id, site: site.slug) else {
            throw Problem(.notFound, "Ce thème n'est pas dans le guide : \(id.prefix(20)).")
        }
        return try pages.response(ThemePage(title: await title(id, site: site.slug), children, site: site))
    }

    private func title(_ id: String, site: String) async -> String {
        if let theme = await desk.themes(site: site).first(where: { $0.id == id }) { return theme.title }
        return await desk.fiche(id, site: site)?.title ?? "Thème \(id.prefix(20))"
    }
}
