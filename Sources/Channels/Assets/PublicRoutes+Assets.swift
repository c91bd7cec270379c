import HTTPTypes
import Hummingbird

extension PublicRoutes {
    /// `GET /assets/guichet.css`: kept for a year under its hash, asked again without it.
    func stylesheet(_ request: Request, _ context: WebContext) async throws -> Response {
        let tag = "\"\(Stylesheet.hash)\""
        let isPinned = request.uri.query == "v=\(Stylesheet.hash)"
        let headers: HTTPFields = [
            .contentType: "text/css; charset=utf-8", .eTag: tag,
            .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "public, no-cache",
        ]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: Stylesheet.text)))
    }

    /// `GET /assets/guichet.svg`.
    func icon(_ request: Request, _ context: WebContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "image/svg+xml", .cacheControl: "public, max-age=86400"],
            body: .init(byteBuffer: ByteBuffer(string: Icon.svg)))
    }
}

/// A counter window, in the colour of the pages.
enum Icon {
    static let path = "/assets/guichet.svg"
    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f5257"/><path d="M8 22V14a8 8 0 0 1 16 0v8z" fill="#fff"/><rect x="5" y="22" width="22" height="4" rx="1.5" fill="#f2c14e"/></svg>
        """
}
