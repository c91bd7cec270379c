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
        let parts = header.lowercased().utf8.split(separator: UInt8(ascii: ";")).map { $0.trimming { $0 == 0x20 || $0 == 0x09 } }
        name = parts.first.flatMap(String.init) ?? ""
        guard let charset = parts.dropFirst().first(where: { $0.starts(with: "charset=".utf8) })?.dropFirst(8) else { return }
        let encoding = String(charset.trimming { $0 == UInt8(ascii: "\"") })
        guard ["utf-8", "utf8", "us-ascii"].contains(encoding) else { throw Problem.wrongContentType([name]) }
    }
}
