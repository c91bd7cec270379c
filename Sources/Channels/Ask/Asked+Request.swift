import Foundation
import HTTPTypes
import Hummingbird
import Reception

extension Asked {
    /// Media types of a question.
    static let contentTypes = ["text/plain", "application/json", "application/x-www-form-urlencoded"]

    /// The query of a deep link.
    ///
    /// - Throws: `Problem`, 400, when it is not UTF-8.
    static func query(of request: Request) throws -> Asked {
        guard let fields = FormFields(request.uri.query ?? "") else { throw Problem.notUTF8 }
        return Asked(fields)
    }

    /// The body of a POST, completed by the query: `curl -d 'question' '…?commune=77288'`.
    ///
    /// - Throws: `Problem`: 400, 413 or 415.
    static func message(of request: Request) async throws -> Asked {
        let query = try query(of: request)
        var asked = try await body(of: request)
        asked.commune = asked.commune ?? query.commune
        asked.conversation = asked.conversation ?? query.conversation
        asked.fiche = asked.fiche ?? query.fiche
        asked.situation = asked.situation ?? query.situation
        if asked.question.utf8.count > Inbound.maximumBytes { throw Problem.tooLong }
        return asked
    }

    private static func body(of request: Request) async throws -> Asked {
        switch try MediaType(of: request)?.name {
        case "application/json": return try json(try await request.bodyText())
        case "application/x-www-form-urlencoded": return try form(try await request.bodyText())
        case "text/plain", nil:
            var asked = Asked()
            asked.question = try await request.bodyText().trimmingSpaces
            return asked
        case let other: throw Problem.notTaken(other)
        }
    }

    /// `curl -d 'question'` says that it sends a form: without a field of ours, the body is the question itself, as typed.
    static func form(_ body: String) throws -> Asked {
        let names: Set<Substring> = ["q", "commune", "fiche", "situation", "conversation", "question", Substring(IdempotencyKey.field)]
        let isForm = body.split(separator: "&").contains { part in
            part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).first.map(names.contains) == true
                && part.contains("=")
        }
        guard isForm else {
            var asked = Asked()
            asked.question = body.trimmingSpaces
            return asked
        }
        guard let fields = FormFields(body) else { throw Problem.notUTF8 }
        return Asked(fields)
    }

    private static func json(_ body: String) throws -> Asked {
        guard let object = try? JSONDecoder().decode(Question.self, from: Data(body.utf8)) else { throw Problem.notJSON }
        var asked = Asked()
        asked.question = object.question?.trimmingSpaces ?? ""
        asked.commune = object.commune
        asked.conversation = object.conversation
        asked.fiche = object.entry
        asked.situation = object.situation
        return asked
    }

    /// The JSON object of the API.
    private struct Question: Decodable {
        var question: String?
        var commune: String?
        var conversation: String?
        var entry: String?
        var situation: [String]?
    }
}
