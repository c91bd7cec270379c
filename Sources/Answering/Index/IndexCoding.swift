import Foundation

/// Why bytes are not an index.
package enum IndexFormatError: Error, Equatable {
    /// Not an index, or of another version: build it again.
    case otherVersion
    case truncated
    /// Parts that do not fit together.
    case inconsistent
}

/// Writes numbers and texts in little-endian order, each array after its count.
struct IndexWriter {
    private(set) var data = Data()

    mutating func write(_ value: UInt32) {
        withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }

    /// Numbers of a fixed width, or vectors of bytes.
    mutating func write<Value: BitwiseCopyable>(_ values: [Value]) {
        write(UInt32(values.count))
        values.withUnsafeBytes { data.append(contentsOf: $0) }
    }

    mutating func write(_ strings: PackedStrings) {
        write(strings.bytes)
        write(strings.ends)
    }

    mutating func write(_ strings: [String]) { write(PackedStrings(strings)) }
}

/// Reads what `IndexWriter` wrote; never beyond the end.
struct IndexReader {
    private let data: Data
    private var position: Int

    init(_ data: Data) {
        self.data = data
        position = data.startIndex
    }

    var isAtEnd: Bool { position == data.endIndex }

    mutating func number() throws(IndexFormatError) -> UInt32 {
        guard data.endIndex - position >= 4 else { throw .truncated }
        defer { position += 4 }
        return data[position..<position + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func array<Value: BitwiseCopyable>(of type: Value.Type = Value.self) throws(IndexFormatError) -> [Value] {
        let count = Int(try number())
        let size = count * MemoryLayout<Value>.stride
        guard data.endIndex - position >= size else { throw .truncated }
        defer { position += size }
        return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
            data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: position..<position + size)
            initialized = count
        }
    }

    mutating func packedStrings() throws(IndexFormatError) -> PackedStrings {
        let bytes: [UInt8] = try array()
        guard let strings = PackedStrings(bytes: bytes, ends: try array()) else { throw .inconsistent }
        return strings
    }

    mutating func strings() throws(IndexFormatError) -> [String] {
        let packed = try packedStrings()
        return (0..<packed.count).map(packed.string)
    }
}
