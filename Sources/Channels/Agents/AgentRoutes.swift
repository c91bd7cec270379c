import Foundation
import HTTPTypes
import Hummingbird
package import Reception

/// The agents' API: sessions, then one address per verb of the desk, then the stream of changes. Thin: what is allowed is decided by the desk.
package struct AgentRoutes: Sendable {
    let door: DeskDoor
    let settings: HubSettings
    /// How often a silent stream says that it is alive, and checks that its token still holds.
    let beat: Duration
    let pace = TokenPace()

    package init(door: DeskDoor, settings: HubSettings = HubSettings(), beat: Duration = .seconds(15)) {
        self.door = door
        self.settings = settings
        self.beat = beat
    }

    package func add(to routes: inout Routes) {
        routes.add(DeskWire.sessions, [.post: answering(signIn), .delete: answering(signOut)])
        for verb in DeskVerbs.all { add(verb, to: &routes) }
        routes.add(DeskWire.sites + "/" + DeskWire.changes, [.get: answering(changes)])
        routes.add(AgentsOpenAPI.path, [.get: openAPI])
    }

    // MARK: Sessions

    /// `POST /api/agents/v1/sessions`: 201, 401, or 429 with `Retry-After`.
    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let asked = try await request.deskValue(DeskSignIn.self)
        switch try await door.enter(asked, source: request.source(context, settings)) {
        case .open(let session): return try .desk(session, status: .created)
        case .refused: throw AgentProblem.wrongLogin
        case .tooMany(let until): throw AgentProblem.tooManyTries(seconds: Int(until.timeIntervalSince(door.now).rounded(.up)))
        }
    }

    /// `DELETE /api/agents/v1/sessions`: 204.
    private func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        try await door.leave(token: try token(request))
        return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }

    // MARK: Verbs

    private func add<Verb: DeskVerb>(_ verb: Verb.Type, to routes: inout Routes) {
        let handler = answering { request, context in
            let desk = try await desk(request)
            let site = context.parameters.get("site") ?? ""
            let asked = Verb.isPlainReading ? Verb.example : try await request.deskValue(Verb.self)
            return try .desk(try await asked.perform(onceOn: try await once(desk, asked, request, site), site: site))
        }
        routes.add("\(DeskWire.sites)/\(Verb.name)", Verb.isPlainReading ? [.get: handler] : [.post: handler])
    }

    /// The desk of that request alone when it bears a key, else the desk.
    private func once<Verb: DeskVerb>(_ desk: LocalDesk, _ asked: Verb, _ request: Request, _ site: String) async throws -> LocalDesk {
        guard !Verb.onlyReads, let key = try request.idempotencyKey() else { return desk }
        let words = String(decoding: try DeskWire.encoded(asked), as: UTF8.self)
        return try await desk.once(key, site: site, act: Verb.name, words: words)
    }

    /// - Throws: `DeskError.signedOut`; `AgentProblem`, 429.
    private func desk(_ request: Request) async throws -> LocalDesk { try await door.desk(token: try token(request)) }

    private func token(_ request: Request) throws -> String {
        guard let token = request.bearer else { throw DeskError.signedOut }
        if let seconds = pace.delay(token) { throw AgentProblem.tooFast(seconds: seconds) }
        return token
    }

    // MARK: Changes

    /// `GET /api/agents/v1/sites/{site}/changes`: an event `work` each time the board may have changed, the first at once.
    private func changes(_ request: Request, _ context: WebContext) async throws -> Response {
        let token = try token(request)
        let desk = try await door.desk(token: token)
        let site = context.parameters.get("site") ?? ""
        guard desk.works(for: site) else { throw DeskError.forbidden }
        let feed = ChangeFeed(door: door, token: token, desk: desk, site: site, beat: beat)
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                for await text in feed.texts { try await writer.write(ByteBuffer(string: text)) }
                try await writer.finish(nil)
            })
    }

    /// `GET /api/agents/openapi.json`.
    private func openAPI(_ request: Request, _ context: WebContext) async throws -> Response {
        let document = try AgentsOpenAPI.document()
        return Response(
            status: .ok, headers: [.contentType: Format.json.rawValue, .cacheControl: "public, max-age=300"],
            body: .init(byteBuffer: ByteBuffer(bytes: document)))
    }
}
