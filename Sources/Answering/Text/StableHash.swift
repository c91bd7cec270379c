/// FNV-1a, 64 bits: the same on every machine and every run, so that it may be stored.
enum StableHash {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

    /// Zero is kept for « no key » in tables.
    @inline(__always)
    static func closed(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

    static func of(_ bytes: [UInt8], from start: Int, count: Int) -> UInt64 {
        bytes.withUnsafeBufferPointer { of(UnsafeBufferPointer(rebasing: $0[start..<start + count])) }
    }

    @inline(__always)
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = adding(byte, to: hash) }
        return closed(hash)
    }

    static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8(of)
    }

    /// Of a sequence of numbers, order included.
    static func of(_ numbers: some Sequence<UInt32>) -> UInt64 {
        var hash = seed
        for number in numbers {
            for shift in stride(from: UInt32(0), to: 32, by: 8) { hash = adding(UInt8(truncatingIfNeeded: number >> shift), to: hash) }
        }
        return closed(hash)
    }
}
