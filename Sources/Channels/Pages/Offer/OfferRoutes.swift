import Casework
import HTTPTypes
import Hummingbird
package import Reception

/// The page behind a one-time link: an outside body accepts, refuses or answers a request without an account.
package struct OfferRoutes: Sendable {
    let desk: any OfferDesk
    let pages: PageRenderer
    let settings: HubSettings

    /// - Throws: when a page's template is not Mustache, which the tests exclude.
    package init(desk: any OfferDesk, settings: HubSettings = HubSettings()) throws {
        self.desk = desk
        self.settings = settings
        pages = try PageRenderer()
    }

    package func add(to routes: inout Routes) {
        routes.add("/t/{token}", [.get: show, .post: take])
    }

    /// `GET /t/{token}`: what the citizen wrote and what may be replied. Changes nothing, so that a mail filter that opens links spends none.
    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try request.format(among: [.html])
        switch try await desk.offer(link: token(context), source: request.source(context, settings)) {
        case .open(let view): return try page(OfferPage(view, path: path(context)))
        case .ended(let end): throw Problem(end)
        }
    }

    /// `POST /t/{token}`: the reply, once.
    private func take(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try request.format(among: [.html])
        let sent = try await OfferReply.read(request)
        switch try await desk.answer(link: token(context), with: sent.reply, source: request.source(context, settings)) {
        case .recorded(let body, let sender, let reference):
            return try page(OfferReceiptPage(sent.reply, body: body, sender: sender, reference: reference))
        case .incomplete(let view, let field, let sentence):
            let problem = Problem(.unprocessableContent, sentence, field: OfferPage.id(of: field))
            return try page(OfferPage(view, path: path(context), sent: sent, problem: problem), status: problem.status)
        case .ended(let end): throw Problem(end)
        }
    }

    private func token(_ context: WebContext) -> String { context.parameters.get("token") ?? "" }

    private func path(_ context: WebContext) -> String { "/t/" + token(context) }

    /// Not kept, not listed, and its address told to nobody (`Referrer-Policy: no-referrer` is on every response).
    private func page(_ page: some Page, status: HTTPResponse.Status = .ok) throws -> Response {
        var response = try pages.response(page, status: status)
        response.headers[.cacheControl] = "no-store"
        if let name = HTTPField.Name("X-Robots-Tag") { response.headers[name] = "noindex, nofollow" }
        return response
    }
}

extension Problem {
    /// A link that does not hold. What it led to is never said.
    init(_ end: TransferLink.End) {
        self.init(end == .unknown ? .notFound : .gone, end.sentence)
    }
}
