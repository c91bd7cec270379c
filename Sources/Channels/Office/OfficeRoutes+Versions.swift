import Hummingbird
import Reception

extension OfficeRoutes {
    /// `GET …/versions`: who published what, and when.
    func versions(_ visit: Visit) async throws -> Response {
        let query = visit.request.uri.queryParameters
        let notice =
            if let version = query["publiee"].flatMap({ Int($0) }) { "Version \(version) publiée : elle est servie dès maintenant." } else {
                query["retour"].flatMap { Int($0) }.map { "La version \($0) est de nouveau servie." }
            }
        let page = VersionsPage(
            visit.frame(.versions, notice: notice), try await visit.keeper.versions(), mayPublish: visit.keeper.mayPublish,
            authors: try await visit.keeper.authors())
        return try pages.response(page)
    }

    /// `GET …/versions/ecart?de=4&a=7`: what changes from one to the other.
    func difference(_ visit: Visit) async throws -> Response {
        let query = visit.request.uri.queryParameters
        guard let old = query["de"].flatMap({ Int($0) }), let new = query["a"].flatMap({ Int($0) }) else { throw Problem.noSuchPage }
        let changes = try await visit.keeper.difference(from: old, to: new)
        return try pages.response(DifferencePage(visit.frame(.versions), changes, from: old, to: new))
    }

    /// `POST …/versions/retour`.
    func rollBack(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        guard let version = fields.filled("version").flatMap(Int.init) else { throw Problem.noSuchPage }
        try await visit.keeper.rollBack(to: version)
        return .seeOther(visit.root + "/versions?retour=\(version)")
    }
}
