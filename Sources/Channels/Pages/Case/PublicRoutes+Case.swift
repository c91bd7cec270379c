import HTTPTypes
import Hummingbird
import Reception

extension PublicRoutes {
    /// `GET /r/{reference}`: the same form whether the reference exists or not.
    func caseForm(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try request.format(among: [.html])
        let reference = context.parameters.get("reference")
        return try pages.response(CasePage(asking: reference ?? "", isReferenceGiven: reference != nil))
    }

    /// `POST /r/{reference}`: what happened, a message more, or a withdrawal. A wrong reference and a wrong code get the same 403.
    func followCase(_ request: Request, _ context: WebContext) async throws -> Response {
        let format = try request.postFormat()
        let given = context.parameters.get("reference")
        let asked = try await CaseRequest.read(request, reference: given)
        var response: Response
        do {
            let once = try request.once(asked.key, context, settings)
            guard let view = try await view(asked, source: request.source(context, settings), once: once) else { throw Problem.wrongCode }
            response = try render(view, asked, format)
        } catch let problem as Problem where format == .html && problem.field != nil {
            response = try pages.response(
                CasePage(asking: asked.reference, isReferenceGiven: given != nil, problem: problem), status: problem.status)
        }
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func view(_ asked: CaseRequest, source: String, once: Once?) async throws -> CaseView? {
        switch asked.action {
        case .read: return try await desk.follow(reference: asked.reference, secret: asked.code, source: source)
        case .withdraw: return try await desk.withdraw(reference: asked.reference, secret: asked.code, source: source)
        case .add:
            guard !asked.message.isEmpty else {
                return try await desk.follow(reference: asked.reference, secret: asked.code, source: source)
            }
            return try await desk.add(message: asked.message, reference: asked.reference, secret: asked.code, source: source, once: once)
        }
    }

    private func render(_ view: CaseView, _ asked: CaseRequest, _ format: Format) throws -> Response {
        switch format {
        case .html: try pages.response(CasePage(view, code: asked.code, notice: notice(asked, view)))
        case .json: try .json(view)
        case .text: .text(view.text)
        }
    }

    private func notice(_ asked: CaseRequest, _ view: CaseView) -> String? {
        switch asked.action {
        case .read: nil
        case .add: asked.message.isEmpty ? nil : view.notice ?? "Votre message est ajouté."
        case .withdraw: "Votre demande est retirée."
        }
    }
}

extension Problem {
    static let wrongCode = Problem(.forbidden, "Référence ou code inconnu. Vérifiez les deux.", field: "code")
}

extension CaseView {
    /// The case in a column of text.
    fileprivate var text: String {
        TextColumn.drawn { column in
            if let notice { column.wrapLines(notice) }
            column.line("\(reference) : \(state)")
            if !isClosed, let promise { column.line("Réponse promise \(promise).") }
            for line in lines {
                column.part { column in
                    column.line("\(line.who), \(line.when)\(line.delivery.map { " (\($0))" } ?? "")")
                    column.wrapLines(line.text, indent: "  ")
                }
            }
        }
    }
}
