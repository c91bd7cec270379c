import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1
package import Reception

/// The desk over the agents' API. Each call is a request of its own: when the line comes back, the next one succeeds. Each is sent a second time
/// by itself; what writes bears a key, the same until an answer has come, so that nothing is said twice.
package struct RemoteDesk: DeskLink {
    /// Longest wait for an answer.
    private static let patience = TimeAmount.seconds(20)
    /// Longest wait for a connection: the hub's machine answers at once, or is not there.
    private static let connection = TimeAmount.seconds(5)
    /// The hub says something every 15 seconds on the stream of changes: after three silences the line is lost.
    private static let silence = TimeAmount.seconds(50)
    /// Longest answer, in bytes: a case of thousands of messages.
    private static let longestAnswer = 32 << 20
    /// Lives as long as the program.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(timeout: .init(connect: connection, read: silence))
        // Said at once to the agent, whose desk tries again by itself, later and later.
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

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
        var request = request(hub, DeskWire.sessions, method: .POST)
        request.body = .bytes(try DeskWire.encoded(DeskSignIn(login: login, password: password)))
        return RemoteDesk(hub: hub, session: try await answer(to: request, as: DeskSession.self))
    }

    /// Gives back what is held; the token no longer holds.
    package func signOut() async throws {
        let request = authorised(Self.request(hub, DeskWire.sessions, method: .DELETE))
        _ = try await Self.bytes(for: request)
    }

    package func send<Verb: DeskVerb>(_ verb: Verb, site: String) async throws -> Verb.Answer {
        var request = authorised(Self.request(hub, Self.path(site, Verb.name), method: Verb.isPlainReading ? .GET : .POST))
        let body = Verb.isPlainReading ? Data() : try DeskWire.encoded(verb)
        if !body.isEmpty { request.body = .bytes(body) }
        guard !Verb.onlyReads else { return try await Self.answerTwice(to: request, as: Verb.Answer.self) }
        let action = "\(site) \(Verb.name) " + String(decoding: body, as: UTF8.self)
        request.headers.add(name: "Idempotency-Key", value: "\"\(keys.key(of: action))\"")
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
        var request = authorised(Self.request(hub, Self.path(site, DeskWire.changes), method: .GET))
        request.headers.replaceOrAdd(name: "Accept", value: "text/event-stream")
        return ChangeReading.stream { [request] in try await Self.opened(request, deadline: .distantFuture).body }
    }

    // MARK: Requests

    private static func path(_ site: String, _ name: String) -> String {
        let slug = site.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-_"))) ?? ""
        return DeskWire.sites.replacingOccurrences(of: "{site}", with: slug) + "/" + name
    }

    private static func request(_ hub: URL, _ path: String, method: HTTPMethod) -> HTTPClientRequest {
        let base = hub.absoluteString.hasSuffix("/") ? String(hub.absoluteString.dropLast()) : hub.absoluteString
        var request = HTTPClientRequest(url: base + path)
        request.method = method
        request.headers = ["Content-Type": "application/json", "Accept": "application/json"]
        return request
    }

    private func authorised(_ request: HTTPClientRequest) -> HTTPClientRequest {
        var request = request
        request.headers.add(name: "Authorization", value: "Bearer \(session.token)")
        return request
    }

    // MARK: Answers

    /// Once more when the line turns out to be lost: it often is the old connection alone.
    private static func answerTwice<Value: Decodable>(to request: HTTPClientRequest, as type: Value.Type) async throws -> Value {
        do {
            return try await answer(to: request, as: type)
        } catch DeskError.unreachable {
            return try await answer(to: request, as: type)
        }
    }

    private static func answer<Value: Decodable>(to request: HTTPClientRequest, as type: Value.Type) async throws -> Value {
        let data = try await bytes(for: request)
        guard let value = try? DeskWire.decoded(type, data) else {
            throw DeskError.refused("Ce guichet répond autre chose que prévu : vérifiez l’adresse et les versions.")
        }
        return value
    }

    private static func bytes(for request: HTTPClientRequest) async throws -> Data {
        let response = try await opened(request, deadline: .now() + patience)
        guard let body = try? await response.body.collect(upTo: longestAnswer) else { throw DeskError.unreachable }
        return Data(body.readableBytesView)
    }

    /// The head of a good answer, its body still to be read.
    private static func opened(_ request: HTTPClientRequest, deadline: NIODeadline) async throws -> HTTPClientResponse {
        guard let response = try? await client.execute(request, deadline: deadline) else { throw DeskError.unreachable }
        guard response.status.code < 300 else {
            let body = try? await response.body.collect(upTo: longestAnswer)
            throw failure(Int(response.status.code), body.map { Data($0.readableBytesView) } ?? Data())
        }
        return response
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
