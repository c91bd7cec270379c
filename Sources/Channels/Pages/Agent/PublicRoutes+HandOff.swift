import HTTPTypes
import Hummingbird
import Reception
import Sites

extension PublicRoutes {
    /// `GET /s/{site}/agent`: the form, with the question already asked.
    func handOffForm(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        _ = try request.format(among: [.html])
        guard let fields = FormFields(request.uri.query ?? "") else { throw Problem.notUTF8 }
        return try pages.response(HandOffPage(site: site, message: HandOffMessage(fields)))
    }

    /// `POST /s/{site}/agent`: 201 with the reference and the code, said once and never kept by a cache.
    func handOff(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        let format = try request.postFormat()
        let message = try await HandOffMessage.read(request)
        let reply: Reply
        do {
            if message.text.utf8.count > Inbound.maximumBytes { throw FrontDeskError.messageTooLong(maximumBytes: Inbound.maximumBytes) }
            if message.text.isEmpty, message.conversation == nil { throw FrontDeskError.emptyMessage }
            reply = try await desk.handOff(
                site: site.slug, conversation: message.conversation, message: message.text, contact: message.contact,
                once: try request.once(message.key, context, settings))
        } catch let refusal as FrontDeskError {
            var problem = Problem(refusal)
            guard problem.field != nil else { throw problem }
            problem.field = "message"
            if case .emptyMessage = refusal { problem.sentence = "Écrivez votre message." }
            guard format == .html else { throw problem }
            return try pages.response(HandOffPage(site: site, message: message, problem: problem), status: problem.status)
        }
        var asked = Asked()
        asked.conversation = reply.conversation
        var response =
            switch format {
            case .html: try pages.response(AnswerPage(reply, asked: asked, site: site))
            case .json: Response.json(try reply.json())
            case .text: Response.text(reply.text())
            }
        response.status = .created
        response.headers[.cacheControl] = "no-store"
        if let held = reply.case { response.headers[.location] = "/r/\(held.reference)" }
        return response
    }
}
