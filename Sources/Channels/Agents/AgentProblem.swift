import Casework
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Reception

/// Why the agents' API answers nothing: a status, and a `DeskFault` as the body.
struct AgentProblem: Error, Sendable {
    var status: HTTPResponse.Status
    var fault: DeskFault
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ error: String, _ sentence: String, headers: HTTPFields = [:]) {
        self.status = status
        fault = DeskFault(error: error, sentence: sentence)
        self.headers = headers
    }

    /// The one place where a refusal of the desk becomes a status. What exists elsewhere and what does not exist are told alike.
    init(_ error: DeskError) {
        fault = DeskFault(error)
        switch error {
        case .forbidden: status = .notFound
        case .signedOut:
            status = .unauthorized
            // RFC 6750 §3.
            headers = [.wwwAuthenticate: "Bearer"]
        case .conflict: status = .conflict
        case .refused: status = .unprocessableContent
        case .unreachable:
            status = .serviceUnavailable
            headers = [.retryAfter: "5"]
        }
    }

    /// Nothing for what is not expected: the hub logs it and says 500.
    init?(_ error: any Error) {
        switch error {
        case let problem as AgentProblem: self = problem
        case let refusal as DeskError: self.init(refusal)
        case let failure as any StoreFailure where failure.isPassing: self = .cannotStore
        case is NIOTooManyBytesError: self = .tooLong
        case let problem as Problem: self.init(problem.status, "malformed", problem.sentence)
        default: return nil
        }
    }

    static let wrongLogin = AgentProblem(
        .unauthorized, "wrong_login", "Identifiant ou mot de passe incorrect.", headers: [.wwwAuthenticate: "Bearer"])
    static let malformed = AgentProblem(.badRequest, "malformed", "Ce JSON ne peut pas être lu : voyez /api/agents/openapi.json.")
    static let wrongType = AgentProblem(.unsupportedMediaType, "malformed", "Envoyez du JSON (Content-Type: application/json).")
    static let tooLong = AgentProblem(
        .contentTooLarge, "too_long", "Votre texte dépasse \(RequestLimits.bodyBytes / 1024) Kio : raccourcissez-le.")

    /// Not `unavailable`: the line holds, and reading still works; what was typed is for the agent to send again.
    static let cannotStore = AgentProblem(
        .serviceUnavailable, "full", "Le guichet ne peut rien enregistrer pour l’instant : rien n’est parti, votre texte est gardé.",
        headers: [.retryAfter: "60"])

    static func tooManyTries(seconds: Int) -> AgentProblem {
        AgentProblem(
            .tooManyRequests, "too_many", "Trop d’essais : attendez \(max(1, (seconds + 59) / 60)) min, puis recommencez.",
            headers: [.retryAfter: String(max(1, seconds))])
    }

    static func tooFast(seconds: Int) -> AgentProblem {
        AgentProblem(.tooManyRequests, "too_many", "Trop de requêtes : ralentissez.", headers: [.retryAfter: String(seconds)])
    }
}

extension AgentRoutes {
    typealias Handler = Routes.Handler

    /// The same handler, whose failures are answered in this API's own form.
    func answering(_ handler: @escaping Handler) -> Handler {
        { request, context in
            do {
                return try await handler(request, context)
            } catch {
                guard let problem = AgentProblem(error) else { throw error }
                if error is any StoreFailure { context.logger.error("request failed", metadata: ["error": "\(error)"]) }
                var response = try Response.desk(problem.fault, status: problem.status)
                for field in problem.headers { response.headers[field.name] = field.value }
                return response
            }
        }
    }
}
