/// Reads what `ByteWriter` wrote. Never traps and never reads outside: after a fault every answer is empty and `isBroken` is true, which the
/// loader checks once per record.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    private(set) var isBroken = false

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
        isBroken = offset < 0 || offset > bytes.count
    }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func byte() -> UInt8 {
        guard !isBroken, offset < bytes.count else { return fail(0) }
        offset += 1
        return bytes[offset - 1]
    }

    mutating func number() -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = byte()
            if isBroken { return 0 }
            guard shift < 63 || byte <= 1 else { return fail(0) }
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value) }
            shift += 7
        }
    }

    mutating func signed() -> Int {
        let value = UInt(bitPattern: number())
        return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }

    /// A length or a count: never more than the bytes that are left.
    mutating func count() -> Int {
        let value = number()
        guard value >= 0, value <= bytes.count - offset else { return fail(0) }
        return value
    }

    mutating func fixed32() -> UInt32 {
        guard !isBroken, bytes.count - offset >= 4 else { return fail(0) }
        offset += 4
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset - 4, as: UInt32.self))
    }

    mutating func fixed64() -> UInt64 {
        guard !isBroken, bytes.count - offset >= 8 else { return fail(0) }
        offset += 8
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset - 8, as: UInt64.self))
    }

    /// The bytes of a text, in place.
    mutating func slice() -> UnsafeRawBufferPointer {
        let length = count()
        guard !isBroken else { return UnsafeRawBufferPointer(rebasing: bytes[0..<0]) }
        offset += length
        return UnsafeRawBufferPointer(rebasing: bytes[(offset - length)..<offset])
    }

    mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

    mutating func texts() -> [String] { list { $0.text() } }

    /// A counted list; stops at the first fault.
    mutating func list<Item>(_ read: (inout ByteReader) -> Item) -> [Item] {
        let length = count()
        var items: [Item] = []
        for _ in 0..<length {
            items.append(read(&self))
            if isBroken { return [] }
        }
        return items
    }

    /// Passes over `length` bytes.
    mutating func advance(_ length: Int) {
        guard !isBroken, length >= 0, length <= bytes.count - offset else { return fail(()) }
        offset += length
    }

    mutating func date() -> CivilDate? {
        guard byte() != 0 else { return nil }
        let number = signed()
        // Years 1 to 9999.
        guard (-719_162...2_932_896).contains(number) else { return fail(nil) }
        return CivilDate(dayNumber: number)
    }

    mutating func position() -> Position? {
        guard byte() != 0 else { return nil }
        let latitude = Double(signed()) / 1e6
        let longitude = Double(signed()) / 1e6
        return Position(latitude: latitude, longitude: longitude) ?? fail(nil)
    }

    /// Declares the bytes inconsistent.
    mutating func reject() { fail(()) }

    private mutating func fail<Value>(_ value: Value) -> Value {
        isBroken = true
        offset = bytes.count
        return value
    }
}
