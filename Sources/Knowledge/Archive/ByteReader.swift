/// Takes values from bytes that may be anything: what is missing, too long or too deep throws `ArchiveProblem`.
///
/// The bytes must outlive the reader.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private let sharedTexts: [String]
    private var position = 0
    private var depth = 0

    /// Values nested in one another; a file has 128 levels at most.
    private static let depthLimit = 200

    /// `sharedTexts`: the texts that the writer's pool gathered.
    init(_ bytes: UnsafeRawBufferPointer, sharedTexts: [String] = []) {
        self.bytes = bytes
        self.sharedTexts = sharedTexts
    }

    var remaining: Int { bytes.count - position }

    mutating func byte() throws(ArchiveProblem) -> UInt8 {
        guard position < bytes.count else { throw .corrupt("des octets manquent") }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws(ArchiveProblem) -> Int {
        var result: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = try byte()
            result |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
            guard shift < 56 else { throw .corrupt("un nombre est trop grand") }
        }
        return Int(result)
    }

    /// A number of elements that follow, each of one byte at least.
    mutating func count() throws(ArchiveProblem) -> Int {
        let count = try number()
        guard count <= remaining else { throw .corrupt("une longueur dépasse ce qui reste") }
        return count
    }

    mutating func text() throws(ArchiveProblem) -> String {
        let header = try number()
        let length = header >> 1
        if header & 1 == 1 {
            guard length < sharedTexts.count else { throw .corrupt("un texte partagé manque") }
            return sharedTexts[length]
        }
        guard length <= remaining else { throw .corrupt("une longueur dépasse ce qui reste") }
        defer { position += length }
        let utf8 = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)])
        guard let text = String(validating: utf8.bindMemory(to: UInt8.self), as: UTF8.self) else {
            throw .corrupt("un texte n’est pas en UTF-8")
        }
        return text
    }

    mutating func flag() throws(ArchiveProblem) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw .corrupt("un booléen n’est ni 0 ni 1")
        }
    }

    mutating func fixed() throws(ArchiveProblem) -> UInt64 {
        guard remaining >= 8 else { throw .corrupt("des octets manquent") }
        defer { position += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    mutating func value<Value: ArchiveCoded>(_ type: Value.Type = Value.self) throws(ArchiveProblem) -> Value { try Value(from: &self) }

    /// Reads a value that may hold values of its own kind.
    mutating func nested<Value>(_ read: (inout ByteReader) throws(ArchiveProblem) -> Value) throws(ArchiveProblem) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw .corrupt("les niveaux sont trop nombreux") }
        return try read(&self)
    }
}
