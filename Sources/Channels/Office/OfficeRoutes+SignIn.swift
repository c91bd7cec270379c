import Foundation
import HTTPTypes
import Hummingbird
import Reception
import Sites

extension OfficeRoutes {
    /// `GET /s/{site}/gestion`: what there is to do, or the form that lets in.
    func entrance(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let visit = try await visit(request, context) else {
            let notice = request.uri.queryParameters["fin"] == nil ? nil : "Vous n'êtes plus identifié."
            return try pages.response(SignInPage(site: try site(context), notice: notice))
        }
        let page = OfficePage(
            visit.frame(.home), reading: try await visit.keeper.fileUnderReading(),
            versions: try await visit.keeper.versions(), waiting: try await visit.keeper.waitingCorrections().count,
            authors: try await visit.keeper.authors())
        return try pages.response(page)
    }

    /// `POST /s/{site}/gestion`: 303 with the cookie; 403 for a wrong password as for an account without the right; 429.
    func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.checkSameOrigin()
        let site = try site(context)
        guard try MediaType(of: request)?.name == "application/x-www-form-urlencoded" else {
            throw Problem.wrongContentType(["application/x-www-form-urlencoded"])
        }
        guard let fields = FormFields(try await request.bodyText()) else { throw Problem.notUTF8 }
        let entry = try await office.enter(
            site: site.slug, login: fields.filled("identifiant") ?? "", password: fields["mot_de_passe"] ?? "",
            source: request.source(context, settings))
        let problem: Problem
        switch entry {
        case .open(let token, let until):
            let session = OfficeSession(token: token)
            let seconds = Int(until.timeIntervalSince(office.now))
            var response = Response.seeOther("/s/\(site.slug)/gestion")
            response.headers[.setCookie] = session.setCookie(site: site.slug, seconds: seconds, request: request)
            return response
        case .refused: problem = Problem(.forbidden, "Identifiant ou mot de passe incorrect.", field: "identifiant")
        case .withoutRight:
            problem = Problem(
                .forbidden, "Ce compte ne tient pas l'annuaire de \(site.name) : demandez le rôle de superviseur à votre administrateur.",
                field: "identifiant")
        case .tooMany(let until):
            let seconds = max(1, Int(until.timeIntervalSince(office.now).rounded(.up)))
            problem = Problem(
                .tooManyRequests, "Trop d'essais : attendez \((seconds + 59) / 60) min, puis recommencez.", field: "identifiant",
                headers: [.retryAfter: String(seconds)])
        }
        let page = SignInPage(site: site, login: fields.filled("identifiant") ?? "", problem: problem)
        var response = try pages.response(page, status: problem.status)
        for field in problem.headers { response.headers[field.name] = field.value }
        return response
    }

    /// `POST …/sortie`: the token no longer holds, the cookie goes.
    func signOut(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        try await office.leave(token: visit.session.token)
        var response = Response.seeOther(visit.root + "?fin=1")
        response.headers[.setCookie] =
            OfficeSession(token: "").setCookie(site: visit.keeper.site.slug, seconds: 0, request: visit.request)
        return response
    }
}

extension OfficeRoutes {
    /// - Throws: `Problem`, 404, when the path names no collectivité served.
    private func site(_ context: WebContext) throws -> Site {
        guard let site = office.site(context.parameters.get("site") ?? "") else { throw Problem.noSuchPage }
        return site
    }
}
