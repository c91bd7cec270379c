package import Foundation
import FoundationNetworking
package import Reception

/// The desk over the agents' API. Each call is a request of its own: when the line comes back, the next one succeeds. Each is sent a second time
/// by itself; what writes bears a key, the same until an answer has come, so that nothing is said twice.
package struct RemoteDesk: DeskLink {
    /// Longest wait for an answer, in seconds.
    private static let patience = 20.0

    /// The session opened by `signIn`.
    package let session: DeskSession
    let hub: URL
    private let keys = ActionKeys()

    /// - Parameter hub: address of the hub, without path: « https://guichet.example ».
    package init(hub: URL, session: DeskSession) {
        self.hub = hub
        self.session = session
    }

    /// - Throws: `DeskError.refused` with the hub's sentence for a wrong login; `.unreachable`.
    package static func signIn(hub: URL, login: String, password: String) async throws -> RemoteDesk {
        var request = request(hub, DeskWire.sessions, method: "POST")
        request.httpBody = try DeskWire.encoded(DeskSignIn(login: login, password: password))
        return RemoteDesk(hub: hub, session: try await answer(to: request, as: DeskSession.self))
    }

    /// Gives back what is held; the token no longer holds.
    package func signOut() async throws {
        let request = authorised(Self.request(hub, DeskWire.sessions, method: "DELETE"))
        _ = try await Self.bytes(for: request)
    }

    package func send<Verb: DeskVerb>(_ verb: Verb, site: String) async throws -> Verb.Answer {
        var request = authorised(Self.request(hub, Self.path(site, Verb.name), method: Verb.isPlainReading ? "GET" : "POST"))
        if !Verb.isPlainReading { request.httpBody = try DeskWire.encoded(verb) }
        guard !Verb.onlyReads else { return try await Self.answerTwice(to: request, as: Verb.Answer.self) }
        let action = "\(site) \(Verb.name) " + String(decoding: request.httpBody ?? Data(), as: UTF8.self)
        request.setValue("\"\(keys.key(of: action))\"", forHTTPHeaderField: "Idempotency-Key")
        do {
            let answer = try await Self.answerTwice(to: request, as: Verb.Answer.self)
            keys.settle(action)
            return answer
        } catch {
            if error as? DeskError != .unreachable || !Verb.carriesWords { keys.settle(action) }
            throw error
        }
    }

    package func changes(site: String) -> AsyncThrowingStream<Void, any Error> {
        var request = authorised(Self.request(hub, Self.path(site, DeskWire.changes), method: "GET"))
        request.setValue("text/event-stream", forHTTPHeaderField: "Accept")
        return ChangeReading.stream(request)
    }

    // MARK: Requests

    private static func path(_ site: String, _ name: String) -> String {
        let slug = site.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-_"))) ?? ""
        return DeskWire.sites.replacingOccurrences(of: "{site}", with: slug) + "/" + name
    }

    private static func request(_ hub: URL, _ path: String, method: String) -> URLRequest {
        let base = hub.absoluteString.hasSuffix("/") ? String(hub.absoluteString.dropLast()) : hub.absoluteString
        var request = URLRequest(url: URL(string: base + path) ?? hub, timeoutInterval: patience)
        request.httpMethod = method
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        return request
    }

    private func authorised(_ request: URLRequest) -> URLRequest {
        var request = request
        request.setValue("Bearer \(session.token)", forHTTPHeaderField: "Authorization")
        return request
    }

    // MARK: Answers

    /// Once more when the line turns out to be lost: it often is the old connection alone.
    private static func answerTwice<Value: Decodable>(to request: URLRequest, as type: Value.Type) async throws -> Value {
        do {
            return try await answer(to: request, as: type)
        } catch DeskError.unreachable {
            return try await answer(to: request, as: type)
        }
    }

    private static func answer<Value: Decodable>(to request: URLRequest, as type: Value.Type) async throws -> Value {
        let data = try await bytes(for: request)
        guard let value = try? DeskWire.decoded(type, data) else {
            throw DeskError.refused("Ce guichet répond autre chose que prévu : vérifiez l’adresse et les versions.")
        }
        return value
    }

    private static func bytes(for request: URLRequest) async throws -> Data {
        let data: Data
        let response: URLResponse
        do {
            (data, response) = try await URLSession.shared.data(for: request)
        } catch {
            throw DeskError.unreachable
        }
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard (200..<300).contains(status) else { throw failure(status, data) }
        return data
    }

    /// The hub's own words, or what the status says when something else answered for it.
    static func failure(_ status: Int, _ data: Data) -> DeskError {
        if let fault = try? DeskWire.decoded(DeskFault.self, data) { return fault.deskError }
        switch status {
        case 401: return .signedOut
        case 404: return .forbidden
        case 409: return .conflict
        case 408, 429, 500...599, 0: return .unreachable
        default: return .refused("Le guichet a refusé (\(status)).")
        }
    }
}
