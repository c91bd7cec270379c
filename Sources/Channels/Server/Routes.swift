import HTTPTypes
package import Hummingbird

/// The router, filled path by path: each path says all its methods at once, so that any other method gets 405 with `Allow` (RFC 9110 §15.5.6).
package struct Routes {
    package typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    let router: Router<WebContext>
    /// Paths added, as written (`/s/{site}`), with their methods; the OpenAPI document is tested against it.
    package private(set) var added: [String: [HTTPRequest.Method]] = [:]

    init(router: Router<WebContext>) {
        self.router = router
    }

    /// Adds a path. `HEAD` comes with `GET`.
    package mutating func add(_ path: String, _ handlers: [HTTPRequest.Method: Handler]) {
        var handlers = handlers
        if let get = handlers[.get] {
            handlers[.head] = { request, context in try await get(request, context).createHeadResponse() }
        }
        let allowed = handlers.keys.map(\.rawValue).sorted()
        for method in Self.known {
            let handler = handlers[method] ?? { _, _ in throw Problem.methodNotAllowed(allowed) }
            router.on(RouterPath(path), method: method, use: handler)
        }
        added[path] = handlers.keys.sorted { $0.rawValue < $1.rawValue }
    }

    /// Methods of RFC 9110 and RFC 5789; a request with another one is told 501.
    static let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .patch, .options, .trace, .connect]
}
