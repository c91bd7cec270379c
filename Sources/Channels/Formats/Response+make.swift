import Foundation
import HTTPTypes
import Hummingbird

extension Response {
    /// Bytes that a terminal may show as they come: see `printable`.
    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: Format.text.contentType], body: .init(byteBuffer: ByteBuffer(string: text.printable)))
    }

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = Format.json.rawValue) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return json(try encoder.encode(value), status: status, type: type)
    }

    static func json(_ data: Data, status: HTTPResponse.Status = .ok, type: String = Format.json.rawValue) -> Response {
        Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// 303: the browser gets the page at `location`, so that reloading it sends nothing again (RFC 9110 §15.4.4).
    static func seeOther(_ location: String) -> Response {
        Response(status: .seeOther, headers: [.location: location, .cacheControl: "no-store"])
    }
}
