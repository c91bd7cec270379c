import Casework
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Reception

/// Turns whatever stops a request into a status and a French sentence, in the format that the reader asked for.
struct ProblemMiddleware: RouterMiddleware {
    let desk: any FrontDesk
    let pages: PageRenderer

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Self.problem(error, request)
            if problem.status == .internalServerError || error is any StoreFailure {
                context.logger.error("request failed", metadata: ["error": "\(error)"])
            }
            let response = try await response(to: problem, request, context)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private static func problem(_ error: any Error, _ request: Request) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let refusal as FrontDeskError: return Problem(refusal)
        case let failure as any StoreFailure where failure.isPassing: return .cannotStore
        case is NIOTooManyBytesError: return .tooLong
        case let error as HTTPError where error.status == .notFound:
            return Routes.known.contains(request.method) ? .noSuchPage : .unknownMethod
        default: return .unexpected
        }
    }

    private func response(to problem: Problem, _ request: Request, _ context: WebContext) async throws -> Response {
        let accepted = Format.accepted(by: request.headers[values: .accept].joined(separator: ","))
        var response =
            switch accepted ?? .text {
            case .json: try Response.json(ProblemDocument(problem), status: problem.status, type: "application/problem+json")
            case .text: Response.text(TextColumn.drawn { $0.wrapLines(problem.sentence) }, status: problem.status)
            case .html:
                try pages.response(
                    ProblemPage(problem, site: await desk.sites[context.parameters.get("site") ?? ""]), status: problem.status)
            }
        for field in problem.headers { response.headers[field.name] = field.value }
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
