/// Writes the directory’s binary form: little-endian, lengths before contents, small numbers in few bytes (LEB128).
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func raw(_ other: [UInt8]) { bytes.append(contentsOf: other) }

    /// An unsigned number, seven bits a byte.
    mutating func number(_ value: Int) {
        var rest = UInt(bitPattern: value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// A number of either sign: small ones of both signs stay short.
    mutating func signed(_ value: Int) { number((value << 1) ^ (value >> (Int.bitWidth - 1))) }

    mutating func fixed32(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func fixed64(_ value: UInt64) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func text(_ value: String) {
        number(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func texts(_ values: [String]) {
        number(values.count)
        for value in values { text(value) }
    }

    /// A day or nothing.
    mutating func date(_ value: CivilDate?) {
        guard let value else { return byte(0) }
        byte(1)
        signed(value.dayNumber)
    }

    /// A position to a millionth of a degree (11 cm), or nothing.
    mutating func position(_ value: Position?) {
        guard let value else { return byte(0) }
        byte(1)
        signed(Int((value.latitude * 1e6).rounded()))
        signed(Int((value.longitude * 1e6).rounded()))
    }
}
