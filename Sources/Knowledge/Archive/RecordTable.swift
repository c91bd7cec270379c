import Foundation

/// Records laid one after the other, each found by its number without reading the others.
///
/// Layout: number of records n, n + 1 offsets of eight bytes from the end of the offsets, the records.
struct RecordTable: Sendable {
    let count: Int
    private let bytes: Data
    private let start: Int

    /// A table with nothing in it.
    init() {
        count = 0
        bytes = Data()
        start = 0
    }

    /// Throws `ArchiveProblem` when the offsets do not follow one another up to the end of `bytes`.
    init(_ bytes: Data) throws(ArchiveProblem) {
        let (count, start) = try Self.checked(bytes)
        self.count = count
        self.start = start
        self.bytes = bytes
    }

    private static func checked(_ bytes: Data) throws(ArchiveProblem) -> (count: Int, start: Int) {
        let checked = bytes.withUnsafeBytes { raw -> Result<(count: Int, start: Int), ArchiveProblem> in
            Result { () throws(ArchiveProblem) -> (count: Int, start: Int) in
                var reader = ByteReader(raw)
                let count = Int(truncatingIfNeeded: try reader.fixed())
                guard count >= 0, count < reader.remaining / 8 else { throw .corrupt("une table annonce trop d’éléments") }
                let start = 16 + count * 8
                var last: UInt64 = 0
                for place in 0...count {
                    let offset = try reader.fixed()
                    guard offset >= last, place > 0 || offset == 0 else { throw .corrupt("une table n’est pas en ordre") }
                    last = offset
                }
                guard last == UInt64(raw.count - start) else { throw .corrupt("une table n’a pas la longueur annoncée") }
                return (count, start)
            }
        }
        return try checked.get()
    }

    /// The bytes of a table of records.
    static func encode(_ records: [[UInt8]]) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(fixed: UInt64(records.count))
        var offset = 0
        writer.write(fixed: 0)
        for record in records {
            offset += record.count
            writer.write(fixed: UInt64(offset))
        }
        for record in records { writer.append(record) }
        return writer.bytes
    }

    /// One record, decoded. Throws `ArchiveProblem` when there is none of that number, or its bytes are not those of a `Value`.
    func value<Value: ArchiveCoded>(
        _ number: Int, _ type: Value.Type, sharedTexts: [String] = []
    ) throws(ArchiveProblem) -> Value {
        try withRecord(number) { (raw) throws(ArchiveProblem) -> Value in
            var reader = ByteReader(raw, sharedTexts: sharedTexts)
            let value = try Value(from: &reader)
            guard reader.remaining == 0 else { throw .corrupt("un enregistrement est trop long") }
            return value
        }
    }

    private func withRecord<Value>(
        _ number: Int, _ read: (UnsafeRawBufferPointer) throws(ArchiveProblem) -> Value
    ) throws(ArchiveProblem) -> Value {
        guard (0..<count).contains(number) else { throw .corrupt("l’enregistrement demandé est absent") }
        let result = bytes.withUnsafeBytes { raw -> Result<Value, ArchiveProblem> in
            Result { () throws(ArchiveProblem) -> Value in
                let from = start + Int(raw.loadUnaligned(fromByteOffset: 8 + number * 8, as: UInt64.self).littleEndian)
                let to = start + Int(raw.loadUnaligned(fromByteOffset: 16 + number * 8, as: UInt64.self).littleEndian)
                return try read(UnsafeRawBufferPointer(rebasing: raw[from..<to]))
            }
        }
        return try result.get()
    }
}
