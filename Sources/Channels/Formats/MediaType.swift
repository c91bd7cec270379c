import HTTPTypes
import Hummingbird

/// The media type of a body, in lower case, without its parameters.
struct MediaType: Equatable {
    var name: String

    /// Nothing without `Content-Type`.
    ///
    /// - Throws: `Problem`, 415, for another charset than UTF-8 (US-ASCII is part of it).
    init?(of request: Request) throws {
        guard let header = request.headers[.contentType] else { return nil }
        let parts = header.split(separator: ";").map { $0.trimming { $0 == " " || $0 == "\t" }.lowercased() }
        name = parts.first ?? ""
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst(8).trimming { $0 == "\"" }
        if let charset, !["utf-8", "utf8", "us-ascii"].contains(charset) { throw Problem.wrongContentType([name]) }
    }
}
