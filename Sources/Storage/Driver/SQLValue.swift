import Casework
import Foundation

/// A value as both engines store it. Instants are integers of milliseconds; booleans are 0 or 1.
enum SQLValue: Sendable, Hashable {
    case null
    case int(Int64)
    case text(String)
    case blob(Data)

    /// Text, or null. NUL, which PostgreSQL cannot store in a text, becomes the replacement character on both engines.
    static func string(_ text: String?) -> SQLValue {
        guard let text else { return .null }
        return .text(text.utf8.contains(0) ? text.replacingOccurrences(of: "\0", with: "\u{FFFD}") : text)
    }

    /// A number, or null.
    static func number(_ value: Int?) -> SQLValue { value.map { .int(Int64($0)) } ?? .null }

    /// An instant, or null.
    static func instant(_ date: Date?) -> SQLValue { date.map { .int($0.milliseconds) } ?? .null }

    /// Bytes, or null.
    static func bytes(_ data: Data?) -> SQLValue { data.map(SQLValue.blob) ?? .null }

    /// A value as JSON text with sorted keys.
    static func json(_ value: some Encodable) throws -> SQLValue {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .millisecondsSince1970
        return .string(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
