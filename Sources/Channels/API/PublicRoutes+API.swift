import Foundation
import HTTPTypes
import Hummingbird
import Reception

extension PublicRoutes {
    /// `GET /openapi.json`.
    func openAPI(_ request: Request, _ context: WebContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: Format.json.rawValue, .cacheControl: "public, max-age=300"],
            body: .init(byteBuffer: ByteBuffer(string: OpenAPI.document)))
    }

    /// `GET /health`: 200 when sites are served, 503 when none is.
    func health(_ request: Request, _ context: WebContext) async throws -> Response {
        let isServing = await !desk.sites.isEmpty
        return try .json(["status": isServing ? "ok" : "no_site"], status: isServing ? .ok : .serviceUnavailable)
    }

    /// `GET /robots.txt`: fiches and themes may be listed; answers, cases and forms may not.
    func robots(_ request: Request, _ context: WebContext) async throws -> Response {
        .text("User-agent: *\nDisallow: /r\nDisallow: /t/\nDisallow: /s/*/agent\nDisallow: /s/*/recherche\nDisallow: /s/*/?\n")
    }
}
