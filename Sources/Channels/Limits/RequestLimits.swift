import HTTPTypes
import Hummingbird

/// What one request may weigh, in bytes. Each excess has its own status and sentence.
struct RequestLimits: RouterMiddleware {
    /// Path and query; a longer question is sent in a body.
    static let targetBytes = 8 * 1024
    /// Names and values of the header fields.
    static let headerBytes = 16 * 1024
    /// What the decoder takes before it gives up on a request: above `targetBytes + headerBytes`, so that an ordinary excess gets its page.
    static let decodedHeaderBytes = 64 * 1024
    static let headerFields = 200
    /// A body as sent: a question of `Inbound.maximumBytes` whose bytes are all percent-encoded, and its other fields.
    static let bodyBytes = 56 * 1024

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        if (request.head.path ?? "").utf8.count > Self.targetBytes { throw Problem.targetTooLong }
        let weight = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        if weight > Self.headerBytes { throw Problem.headersTooLong }
        let isUpload = context.endpointPath == UploadLimit.route
        let most = isUpload ? UploadLimit.bodyBytes : Self.bodyBytes
        if let declared = request.headers[.contentLength].flatMap(Int.init), declared > most {
            throw isUpload ? Problem.fileTooLong : Problem.tooLong
        }
        return try await next(request, context)
    }
}

extension Request {
    /// The whole body.
    ///
    /// - Throws: `NIOTooManyBytesError` beyond `RequestLimits.bodyBytes`; `Problem`, 400, when the bytes are not UTF-8.
    func bodyText() async throws -> String {
        let bytes = try await body.collect(upTo: RequestLimits.bodyBytes)
        guard let text = String(validating: bytes.readableBytesView, as: UTF8.self) else { throw Problem.notUTF8 }
        return text
    }
}
