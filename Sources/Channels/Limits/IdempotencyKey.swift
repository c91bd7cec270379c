import HTTPTypes
import Hummingbird
import Reception

/// `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07 §2.1): the same request under the same key is carried out once.
enum IdempotencyKey {
    static let header = "Idempotency-Key"
    /// The name of the hidden field in forms.
    static let field = "cle"

    /// A key for a form about to be shown: 128 random bits.
    static func fresh() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
    }

    /// The header's value: a string of RFC 9651 §3.3.3, between quotes; many clients leave the quotes out.
    ///
    /// - Throws: `Problem`, 400, for an empty key, a key that is too long or holds something else than visible ASCII.
    static func read(_ value: String) throws -> String {
        let trimmed = value.trimmingSpaces
        let isQuoted = trimmed.count > 1 && trimmed.hasPrefix("\"") && trimmed.hasSuffix("\"")
        let key = isQuoted ? String(trimmed.dropFirst().dropLast()) : trimmed
        let isVisible = key.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
        guard isVisible, (1...Once.longestKey).contains(key.utf8.count) else { throw Problem.malformedKey }
        return key
    }
}

extension Request {
    /// The key of the header; nothing without it.
    ///
    /// - Throws: `Problem`, 400.
    func idempotencyKey() throws -> String? {
        guard let name = HTTPField.Name(IdempotencyKey.header), let value = headers[name] else { return nil }
        return try IdempotencyKey.read(value)
    }

    /// How this request is known when it comes again: by its header, else by its form's hidden field.
    ///
    /// - Throws: `Problem`, 400.
    func once(_ field: String?, _ context: WebContext, _ settings: HubSettings) throws -> Once? {
        let source = source(context, settings)
        if let key = try idempotencyKey() { return Once(key: key, source: source) }
        return try field.map { Once(key: try IdempotencyKey.read($0), source: source, isForm: true) }
    }
}

extension Problem {
    static let malformedKey = Problem(
        .badRequest,
        "L'en-tête \(IdempotencyKey.header) porte 1 à \(Once.longestKey) caractères ASCII visibles, entre guillemets ou non.")
}
