import Foundation
import HTTPTypes
import Hummingbird
import Reception

extension Request {
    /// The token of `Authorization: Bearer …` (RFC 6750 §2.1), the only place where one is taken: an address ends in logs.
    var bearer: String? {
        let parts = (headers[.authorization] ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 256 else { return nil }
        return String(parts[1])
    }

    /// The body as one of the desk's values.
    ///
    /// - Throws: `AgentProblem`, 400 or 415; `NIOTooManyBytesError`.
    func deskValue<Value: Decodable>(_ type: Value.Type) async throws -> Value {
        let given = try MediaType(of: self)?.name
        if given?.hasPrefix("multipart/") == true { throw Problem.attachment }
        guard given == "application/json" else { throw AgentProblem.wrongType }
        let text = try await bodyText()
        guard let value = try? DeskWire.decoded(type, Data(text.utf8)) else { throw AgentProblem.malformed }
        return value
    }

    /// Network address of the other end, for limits only: behind a proxy, the last of `X-Forwarded-For`.
    func source(_ context: WebContext, _ settings: HubSettings) -> String {
        guard settings.isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
            let last = headers[name]?.split(separator: ",").last
        else { return context.peer ?? "" }
        return last.trimmingCharacters(in: .whitespaces).lowercased()
    }
}

extension Response {
    /// Never kept by a cache: it is about people.
    static func desk(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        var response = Response.json(try DeskWire.encoded(value), status: status)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
