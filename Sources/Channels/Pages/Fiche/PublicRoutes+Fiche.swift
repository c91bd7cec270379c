import Hummingbird
import Knowledge
import Reception
import Sites

extension PublicRoutes {
    /// `GET /s/{site}/fiches/{id}`: `situation` opens a branch, `q0`, `q1`… answer the fiche's questionnaire.
    func fiche(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        let format = try request.format(among: [.text, .html])
        let id = context.parameters.get("id") ?? ""
        guard let fiche = await desk.fiche(id, site: site.slug) else {
            throw Problem(
                .notFound,
                "Cette fiche n'est pas dans le guide : \(id.prefix(20)). Posez votre question, elle en trouvera peut-être une autre.")
        }
        guard let fields = FormFields(request.uri.query ?? "") else { throw Problem.notUTF8 }
        if format == .text { return .text(FicheText.text(fiche)) }
        let page = FichePage(
            fiche, site: site, titles: await titles(FicheLinks(fiche).ids, site: site.slug), answers: QuestionnaireView.answers(fields),
            opened: SituationPath.read(fields["situation"] ?? ""))
        return try pages.response(page)
    }

    /// Titles of the fiches that exist, by id; a fiche names some twenty others, a hundred at most are looked up.
    private func titles(_ ids: [String], site: String) async -> [String: String] {
        var titles: [String: String] = [:]
        for id in ids.prefix(100) where !id.hasPrefix("R") {
            titles[id] = await desk.fiche(id, site: site)?.title
        }
        return titles
    }
}

/// A fiche in a column of text.
enum FicheText {
    static func text(_ fiche: Fiche) -> String {
        let blocks = (fiche.introduction + fiche.body).flatMap(\.plainLines)
        let date = fiche.revised.map { ", mise à jour le \($0.french)" } ?? ""
        let source = fiche.site == nil && fiche.url != nil ? "service-public.fr" : "fiche"
        return TextColumn.drawn { column in
            column.wrap(fiche.title)
            column.part { column in for block in blocks { column.wrap(block) } }
            column.part { $0.line("Source : \(source) \(fiche.id)\(date).") }
        }
    }
}
