/// Appends values to bytes: integers as base-128 varints; texts as twice their length, then UTF-8, or as the odd number of a shared text.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []
    private let pool: SharedTexts?

    /// Texts met twice go to `pool` when there is one.
    init(pool: SharedTexts? = nil) { self.pool = pool }

    mutating func write(_ byte: UInt8) { bytes.append(byte) }

    /// Not negative.
    mutating func write(_ number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        if let place = pool?.place(of: text) { return write(place << 1 | 1) }
        var text = text
        text.withUTF8 { utf8 in
            write(utf8.count << 1)
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// In eight bytes, the lowest first, so that its place can be computed.
    mutating func write(fixed number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func write(_ value: some ArchiveCoded) { value.write(to: &self) }

    mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }
}

/// A value that an archive holds.
protocol ArchiveCoded {
    func write(to writer: inout ByteWriter)
    /// Throws `ArchiveProblem` on bytes that no writer made; never traps.
    init(from reader: inout ByteReader) throws(ArchiveProblem)
}
