import Hummingbird
import Logging

/// One line per request: method, route, site, status, milliseconds. Never a query, a body, a case reference or an address: the route is
/// the pattern (`/r/{reference}`), not the path.
struct AccessLog: RouterMiddleware {
    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue.prefix(10))",
                "route": "\(context.endpointPath ?? "-")",
                "site": "\((context.parameters.get("site") ?? "-").prefix(40))",
                "status": "\(response.status.code)",
                "ms": "\((ContinuousClock.now - start) / .milliseconds(1))",
            ])
        return response
    }
}
