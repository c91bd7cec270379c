import Foundation
import HTTPTypes
import Hummingbird

/// A message for an agent, as a form, an object or a text brings it.
struct HandOffMessage: Sendable, Equatable {
    var text = ""
    var contact: String?
    /// Thread key of the conversation to join.
    var conversation: String?
    /// The hidden key of the form.
    var key: String?

    init() {}

    init(_ fields: FormFields) {
        text = fields.filled("message") ?? ""
        contact = fields.filled("contact").map { String($0.prefix(Self.contactLength)) }
        conversation = fields.filled("conversation")
        key = fields.filled(IdempotencyKey.field)
    }

    /// A contact is one line: a number or an address.
    static let contactLength = 200

    /// - Throws: `Problem`: 400, 413 or 415.
    static func read(_ request: Request) async throws -> HandOffMessage {
        guard let query = FormFields(request.uri.query ?? "") else { throw Problem.notUTF8 }
        var message: HandOffMessage
        switch try MediaType(of: request)?.name {
        case "application/json":
            guard let object = try? JSONDecoder().decode(Object.self, from: Data(try await request.bodyText().utf8)) else {
                throw Problem(
                    .badRequest, "Ce JSON ne peut pas être lu. Attendu : {\"message\": \"…\", \"contact\": \"…\", \"conversation\": \"…\"}."
                )
            }
            message = HandOffMessage()
            message.text = object.message?.trimmingSpaces ?? ""
            message.contact = object.contact.map { String($0.prefix(contactLength)) }
            message.conversation = object.conversation
        case "application/x-www-form-urlencoded":
            let body = try await request.bodyText()
            guard let fields = FormFields(body) else { throw Problem.notUTF8 }
            message = HandOffMessage(fields)
            if fields["message"] == nil, !body.contains("=") { message.text = body.trimmingSpaces }
        case "text/plain", nil:
            message = HandOffMessage()
            message.text = try await request.bodyText().trimmingSpaces
        case let other: throw Problem.notTaken(other)
        }
        message.conversation = message.conversation ?? query.filled("conversation")
        return message
    }

    private struct Object: Decodable {
        var message: String?
        var contact: String?
        var conversation: String?
    }
}
