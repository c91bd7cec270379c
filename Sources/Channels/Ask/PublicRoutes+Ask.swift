import Casework
import HTTPTypes
import Hummingbird
import Reception
import Sites

extension PublicRoutes {
    /// `GET /s/{site}`: the question box; with a question or a fiche in the address, its answer. Reading is safe: an address never continues
    /// a conversation, never hands anything to an agent on a command.
    func ask(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        let format = try request.format()
        var asked = try Asked.query(of: request)
        asked.conversation = nil
        asked.key = nil
        if case .human = asked.command { return try refuseCommand(site, format) }
        guard !asked.question.isEmpty || asked.fiche != nil else {
            let isTried = request.uri.query?.contains("q=") == true
            guard !isTried else { return try unanswerable(.init(FrontDeskError.emptyMessage), asked, site, format) }
            return try welcome(site, asked, format)
        }
        return try await answer(asked, site, format, request, once: nil)
    }

    /// `POST /s/{site}`: a message. A browser's plain question is redirected to its own address; an answer to a choice, which may act, is
    /// shown at once.
    func send(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        let format = try request.postFormat()
        do {
            let asked = try await Asked.message(of: request)
            guard !asked.question.isEmpty || asked.fiche != nil else { throw Problem(FrontDeskError.emptyMessage) }
            if format == .html, let location = redirection(asked, site) { return .seeOther(location) }
            return try await answer(asked, site, format, request, once: try request.once(asked.key, context, settings))
        } catch let problem as Problem where problem.field != nil {
            return try unanswerable(problem, Asked(), site, format)
        }
    }

    /// Nothing when the message acts, or does not fit in an address.
    private func redirection(_ asked: Asked, _ site: Site) -> String? {
        if asked.command != nil, asked.conversation != nil { return nil }
        if case .human = asked.command { return "/s/\(site.slug)/agent" }
        let link = asked.deepLink(site: site.slug)
        return link.utf8.count <= RequestLimits.targetBytes / 2 ? link : nil
    }

    private func answer(_ asked: Asked, _ site: Site, _ format: Format, _ request: Request, once: Once?) async throws -> Response {
        let reply: Reply
        do {
            reply = try await desk.receive(asked.inbound(site: site.slug, channel: format.channel, once: once))
        } catch let refusal as FrontDeskError {
            return try unanswerable(Problem(refusal), asked, site, format)
        }
        var response =
            switch format {
            case .html: try pages.response(AnswerPage(reply, asked: asked, site: site))
            case .json: Response.json(try reply.json())
            case .text: Response.text(reply.text(width: 80, followUp: reply.followUp(site: site, request: request)))
            }
        if let key = reply.conversation, let name = HTTPField.Name("Guichet-Conversation"), HTTPField.isValidValue(key) {
            response.headers[name] = key
        }
        if reply.case != nil || request.method == .post { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private func welcome(_ site: Site, _ asked: Asked, _ format: Format) throws -> Response {
        switch format {
        case .html: try pages.response(AskPage(site: site, asked: asked))
        case .text: .text(Usage.text(site))
        case .json: try .json(SiteDocument(site))
        }
    }

    /// The form again with its error tied to the field; the same sentence in the other formats.
    private func unanswerable(_ problem: Problem, _ asked: Asked, _ site: Site, _ format: Format) throws -> Response {
        guard format == .html, problem.field != nil else { throw problem }
        return try pages.response(AskPage(site: site, asked: asked, problem: problem), status: problem.status)
    }

    private func refuseCommand(_ site: Site, _ format: Format) throws -> Response {
        guard format != .html else { return .seeOther("/s/\(site.slug)/agent") }
        throw Problem(
            .unprocessableContent, "Pour parler à un agent, envoyez votre message par POST à /s/\(site.slug)/agent.", field: "question")
    }
}

extension Format {
    /// The channel that a question in this format came by.
    fileprivate var channel: Casework.Channel {
        switch self {
        case .html: .web
        case .json: .api
        case .text: .text
        }
    }
}

extension Request {
    /// What a POST is answered in: `Accept`, and where it leaves the choice, JSON for JSON.
    func postFormat() throws -> Format {
        let isJSON = try MediaType(of: self)?.name == Format.json.rawValue
        return try format(among: isJSON ? [.json, .text, .html] : [.text, .html, .json])
    }
}
