import Foundation
import HTTPTypes
import Hummingbird

/// What a citizen asks of their case: the code, and perhaps a message or a withdrawal.
struct CaseRequest: Sendable {
    enum Action: String, Sendable, Decodable {
        case read = "lire"
        case add = "ajouter"
        case withdraw = "retirer"
    }

    var reference: String
    var code = ""
    var message = ""
    var action = Action.read
    /// The hidden key of the form.
    var key: String?

    /// - Throws: `Problem`: 400, 413 or 415.
    static func read(_ request: Request, reference: String?) async throws -> CaseRequest {
        let body = try await request.bodyText()
        var asked: CaseRequest
        switch try MediaType(of: request)?.name {
        case "application/json":
            guard let object = try? JSONDecoder().decode(Object.self, from: Data(body.utf8)) else {
                throw Problem(
                    .badRequest, "Ce JSON ne peut pas être lu. Attendu : {\"code\": \"…\", \"message\": \"…\", \"action\": \"lire\"}.")
            }
            asked = CaseRequest(reference: reference ?? object.reference ?? "", code: object.code ?? "", message: object.message ?? "")
            asked.action = object.action ?? (asked.message.isEmpty ? .read : .add)
        case "application/x-www-form-urlencoded":
            guard let fields = FormFields(body) else { throw Problem.notUTF8 }
            asked = CaseRequest(
                reference: reference ?? fields.filled("reference") ?? "", code: fields.filled("code") ?? "",
                message: fields.filled("message") ?? "")
            asked.key = fields.filled(IdempotencyKey.field)
            let isBareCode = fields["code"] == nil && !body.contains("=")
            if isBareCode { asked.code = body.trimmingSpaces }
            asked.action = fields.filled("action").flatMap(Action.init) ?? (asked.message.isEmpty ? .read : .add)
        case "text/plain", nil:
            asked = CaseRequest(reference: reference ?? "", code: body.trimmingSpaces)
        case let other: throw Problem.notTaken(other)
        }
        return asked
    }

    private struct Object: Decodable {
        var reference: String?
        var code: String?
        var message: String?
        var action: Action?
    }
}
