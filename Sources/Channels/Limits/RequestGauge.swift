import Hummingbird
import Synchronization

/// Counts the requests being answered; beyond the maximum the next one is told 503 at once, rather than making everybody wait.
final class RequestGauge: RouterMiddleware {
    private let maximum: Int
    private let current = Atomic(0)

    init(maximum: Int) {
        self.maximum = maximum
    }

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        let before = current.add(1, ordering: .relaxed).oldValue
        defer { current.subtract(1, ordering: .relaxed) }
        guard before < maximum else { throw Problem.full }
        return try await next(request, context)
    }
}
