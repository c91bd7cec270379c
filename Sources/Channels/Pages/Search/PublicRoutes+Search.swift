import Hummingbird
import Reception
import Sites

extension PublicRoutes {
    /// Results shown; more would be read by nobody.
    private static let shownResults = 20

    /// `GET /s/{site}/recherche?q=`.
    func search(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        let format = try request.format()
        guard let fields = FormFields(request.uri.query ?? "") else { throw Problem.notUTF8 }
        let query = fields.filled("q") ?? ""
        if query.isEmpty, format != .html { throw Problem(.unprocessableContent, "Dites quoi chercher : /recherche?q=…", field: "q") }
        let results = query.isEmpty ? [] : await desk.search(query, site: site.slug, top: Self.shownResults)
        return switch format {
        case .html: try pages.response(SearchPage(results, query: query, site: site))
        case .json: try .json(SearchDocument(results))
        case .text: .text(SearchDocument(results).text)
        }
    }
}
