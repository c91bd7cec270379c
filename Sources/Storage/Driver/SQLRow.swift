import Foundation

/// One row, read column by column in the order of the query's own list.
struct SQLRow {
    private let values: [SQLValue]
    private var next = 0

    init(_ values: [SQLValue]) {
        self.values = values
    }

    mutating func text() throws -> String {
        guard case .text(let text) = take() else { throw unexpected("text") }
        return text
    }

    mutating func optionalText() throws -> String? {
        switch take() {
        case .text(let text): text
        case .null: nil
        default: throw unexpected("text or null")
        }
    }

    mutating func int() throws -> Int {
        guard case .int(let number) = take() else { throw unexpected("integer") }
        return Int(number)
    }

    mutating func optionalInt() throws -> Int? {
        switch take() {
        case .int(let number): Int(number)
        case .null: nil
        default: throw unexpected("integer or null")
        }
    }

    mutating func instant() throws -> Date { Date(timeIntervalSince1970: Double(try int()) / 1000) }

    mutating func optionalInstant() throws -> Date? { try optionalInt().map { Date(timeIntervalSince1970: Double($0) / 1000) } }

    mutating func data() throws -> Data {
        guard case .blob(let data) = take() else { throw unexpected("bytes") }
        return data
    }

    mutating func optionalData() throws -> Data? {
        switch take() {
        case .blob(let data): data
        case .null: nil
        default: throw unexpected("bytes or null")
        }
    }

    mutating func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .millisecondsSince1970
        return try decoder.decode(type, from: Data(try text().utf8))
    }

    private mutating func take() -> SQLValue {
        defer { next += 1 }
        return next < values.count ? values[next] : .null
    }

    private func unexpected(_ kind: String) -> StorageError {
        StorageError("colonne \(next) : \(kind) attendu")
    }
}
