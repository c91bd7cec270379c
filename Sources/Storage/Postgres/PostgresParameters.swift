import CPostgres
import Foundation

/// Type numbers of PostgreSQL's catalogue (pg_type.dat).
enum PostgresType {
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let varchar: Oid = 1043
    static let void: Oid = 2278
}

/// Parameters of a statement, all in binary: no quoting, no C string.
struct PostgresParameters {
    private let types: [Oid]
    private let bytes: [[UInt8]?]

    init(_ values: [SQLValue]) {
        types = values.map { value in
            switch value {
            case .null: 0
            case .int: PostgresType.int8
            case .text: PostgresType.text
            case .blob: PostgresType.bytea
            }
        }
        bytes = values.map { value in
            switch value {
            case .null: nil
            case .int(let number): withUnsafeBytes(of: number.bigEndian) { Array($0) }
            case .text(let text): Array(text.utf8)
            case .blob(let data): Array(data)
            }
        }
    }

    /// Distinguishes preparations of one text with different types.
    var signature: String { types.map(String.init).joined(separator: ",") }

    /// Calls a body with the arrays that libpq takes, valid only inside.
    func withPointers<Value>(_ body: ([Oid], [UnsafePointer<CChar>?], [Int32], [Int32]) -> Value) -> Value {
        let total = bytes.reduce(0) { $0 + max(1, $1?.count ?? 0) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, total), alignment: 8)
        defer { buffer.deallocate() }
        var offset = 0
        let pointers = bytes.map { bytes -> UnsafePointer<CChar>? in
            guard let bytes, let base = buffer.baseAddress else { return nil }
            let start = base + offset
            bytes.withUnsafeBytes { source in if let from = source.baseAddress { start.copyMemory(from: from, byteCount: source.count) } }
            offset += max(1, bytes.count)
            return UnsafePointer(start.assumingMemoryBound(to: CChar.self))
        }
        return body(types, pointers, bytes.map { Int32($0?.count ?? 0) }, bytes.map { _ in 1 })
    }
}
