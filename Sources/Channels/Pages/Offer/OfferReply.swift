import Casework
import HTTPTypes
import Hummingbird

/// What an outside body sends with its link.
struct OfferReply: Sendable {
    let reply: Transfer.Reply
    /// As typed, to be shown again.
    let reason: String
    let text: String

    static let contentTypes = ["application/x-www-form-urlencoded"]

    /// - Throws: `Problem`: 400, 413, 415 or 422.
    static func read(_ request: Request) async throws -> OfferReply {
        guard try MediaType(of: request)?.name == contentTypes[0] else { throw Problem.wrongContentType(contentTypes) }
        guard let fields = FormFields(try await request.bodyText()) else { throw Problem.notUTF8 }
        let (reason, text) = (fields.filled("raison") ?? "", fields.filled("message") ?? "")
        switch fields["action"] {
        case "accepter": return OfferReply(reply: .accept, reason: reason, text: text)
        case "refuser": return OfferReply(reply: .refuse(reason: reason), reason: reason, text: text)
        case "repondre": return OfferReply(reply: .answer(text: text), reason: reason, text: text)
        default: throw Problem(.unprocessableContent, "Choisissez d'accepter, de refuser ou de répondre.", field: "action")
        }
    }
}
