import HTTPTypes
import Hummingbird
package import Reception
import Sites

/// The pages where a collectivité's employee keeps its directory. Thin: what is allowed and what is done are the keeper's.
package struct OfficeRoutes: Sendable {
    let office: DirectoryOffice
    let settings: HubSettings
    let pages: PageRenderer
    let pace = TokenPace()

    /// - Throws: when a page's template is not Mustache, which the tests exclude.
    package init(office: DirectoryOffice, settings: HubSettings = HubSettings()) throws {
        self.office = office
        self.settings = settings
        pages = try PageRenderer()
    }

    static let root = "/s/{site}/gestion"

    package func add(to routes: inout Routes) {
        routes.add(Self.root, [.get: answering(entrance), .post: answering(signIn)])
        routes.add(Self.root + "/sortie", [.post: acting(signOut)])
        routes.add(UploadLimit.route, [.get: reading(showImport), .post: answering(drop)])
        routes.add(Self.root + "/import/choix", [.post: acting(choose)])
        routes.add(Self.root + "/import/publier", [.post: acting(publish)])
        routes.add(Self.root + "/import/abandon", [.post: acting(discard)])
        routes.add(Self.root + "/import/refus.csv", [.get: reading(refusedLines)])
        routes.add(Self.root + "/modele.csv", [.get: reading(template)])
        routes.add(Self.root + "/versions", [.get: reading(versions)])
        routes.add(Self.root + "/versions/ecart", [.get: reading(difference)])
        routes.add(Self.root + "/versions/retour", [.post: acting(rollBack)])
        routes.add(Self.root + "/services", [.get: reading(services)])
        routes.add(Self.root + "/service", [.get: reading(service)])
        routes.add(Self.root + "/signalements", [.get: reading(corrections)])
        routes.add(Self.root + "/signalements/accepter", [.post: acting(accept)])
        routes.add(Self.root + "/signalements/classer", [.post: acting(dismiss)])
        routes.add(Self.root + "/signalements/retirer", [.post: acting(withdraw)])
    }

    // MARK: Kinds of handler

    /// A request of somebody who is signed in.
    struct Visit: Sendable {
        let keeper: DirectoryKeeper
        let session: OfficeSession
        let request: Request

        var root: String { "/s/\(keeper.site.slug)/gestion" }
    }

    typealias Reading = @Sendable (Visit) async throws -> Response
    typealias Acting = @Sendable (Visit, FormFields) async throws -> Response

    /// A page: without a session, the sign-in form is given instead.
    private func reading(_ handler: @escaping Reading) -> Routes.Handler {
        answering { request, context in
            guard let visit = try await visit(request, context) else { return signedOut(context) }
            return try await told(visit) { try await handler(visit) }
        }
    }

    /// A form: of our own pages, by a session that holds, with its token.
    private func acting(_ handler: @escaping Acting) -> Routes.Handler {
        answering { request, context in
            try request.checkSameOrigin()
            guard let visit = try await visit(request, context) else { return signedOut(context) }
            guard try MediaType(of: request)?.name == "application/x-www-form-urlencoded" else {
                throw Problem.wrongContentType(["application/x-www-form-urlencoded"])
            }
            guard let fields = FormFields(try await request.bodyText()) else { throw Problem.notUTF8 }
            try visit.session.check(form: fields[OfficeSession.formField])
            return try await told(visit) { try await handler(visit, fields) }
        }
    }

    /// What is refused to somebody signed in is told on a page that has the office's menu.
    private func told(_ visit: Visit, _ act: () async throws -> Response) async throws -> Response {
        let problem: Problem
        do { return try await act() } catch let refusal as DeskError { problem = Problem(refusal) } catch let known as Problem {
            problem = known
        }
        var response = try pages.response(OfficeProblemPage(visit.frame(nil), problem), status: problem.status)
        for field in problem.headers { response.headers[field.name] = field.value }
        return response
    }

    /// Nothing is kept by a cache, and what the keeper refuses becomes a status.
    private func answering(_ handler: @escaping Routes.Handler) -> Routes.Handler {
        { request, context in
            do {
                var response = try await handler(request, context)
                response.headers[.cacheControl] = "no-store"
                return response
            } catch let refusal as DeskError {
                throw Problem(refusal)
            }
        }
    }

    /// Nothing when the session does not hold.
    ///
    /// - Throws: `DeskError.forbidden`, 404; `Problem`, 429.
    func visit(_ request: Request, _ context: WebContext) async throws -> Visit? {
        guard let session = OfficeSession(of: request) else { return nil }
        if let seconds = pace.delay(session.token) {
            throw Problem(.tooManyRequests, "Trop de requêtes : ralentissez.", headers: [.retryAfter: String(seconds)])
        }
        do {
            let keeper = try await office.keeper(token: session.token, site: context.parameters.get("site") ?? "")
            return Visit(keeper: keeper, session: session, request: request)
        } catch DeskError.signedOut {
            return nil
        }
    }

    /// To the sign-in form.
    func signedOut(_ context: WebContext) -> Response { .seeOther("/s/\(context.parameters.get("site") ?? "")/gestion?fin=1") }
}

extension Problem {
    /// What the keeper of a directory refuses, as a status.
    fileprivate init(_ error: DeskError) {
        switch error {
        case .forbidden: self = .noSuchPage
        case .signedOut: self.init(.forbidden, error.sentence)
        case .conflict:
            self.init(.conflict, "Le fichier ou la version publiée a changé entre-temps. Rien n'a été publié : relisez le rapport.")
        case .refused(let sentence): self.init(.unprocessableContent, sentence)
        case .unreachable: self.init(.serviceUnavailable, error.sentence, headers: [.retryAfter: "5"])
        }
    }
}
