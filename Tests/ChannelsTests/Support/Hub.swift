import Channels
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Reception

/// A server on a scripted desk, driven without a socket.
struct Hub {
    var desk = ScriptedDesk()
    var settings = HubSettings(port: 0)

    func run<Value: Sendable>(_ test: @escaping @Sendable (any TestClientProtocol) async throws -> Value) async throws -> Value {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        return try await buildApplication(desk: desk, settings: settings, logger: logger).test(.router) { try await test($0) }
    }

    /// One request.
    func request(
        _ method: HTTPRequest.Method = .get, _ path: String, accept: String? = nil, type: String? = nil, body: String? = nil
    ) async throws -> Exchange {
        try await request(method, path, accept: accept, type: type, bytes: body.map { Array($0.utf8) })
    }

    func request(
        _ method: HTTPRequest.Method, _ path: String, accept: String? = nil, type: String? = nil, bytes: [UInt8]?,
        headers others: HTTPFields = [:]
    ) async throws -> Exchange {
        var headers = others
        headers[.accept] = accept
        headers[.contentType] = type
        return try await run { [headers] client in
            try await client.execute(uri: path, method: method, headers: headers, body: bytes.map { ByteBuffer(bytes: $0) }) {
                Exchange(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body))
            }
        }
    }

    func page(_ path: String) async throws -> Exchange { try await request(.get, path, accept: "text/html") }
}

/// What came back.
struct Exchange: Sendable {
    var status: Int
    var headers: HTTPFields
    var body: String

    func json() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any] ?? [:]
    }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
