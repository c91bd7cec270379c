package import Foundation

/// All the bodies of a directory as one block of bytes and a table of offsets: a body is decoded when it is asked for.
///
/// Holds 61,112 bodies in some 20 MB. Loading checks the whole block; a block that is altered or cut throws and is never trusted.
package struct BodyArchive: Sendable {
    /// Letters, version; then flags, kinds, count, records. Changed whenever the layout does.
    private static let magic: StaticString = "GBOD"
    private static let version: UInt8 = 1

    /// The lists of communes served were computed, not declared by the bodies.
    package let derivedTerritories: Bool
    /// Kinds by number.
    let kinds: [String]
    private let bytes: [UInt8]
    /// Start of each record, and the end of the last.
    private let offsets: [UInt32]
    /// Lives of the bodies that are not simply in service, by position.
    let lives: [Int: Body.Life]
    /// Former names of the bodies that have some, by position.
    let formerNames: [Int: [Body.FormerName]]

    /// Number of bodies.
    package var count: Int { offsets.count - 1 }

    /// Reads a snapshot made by `encode`. Throws `ArchiveFault`.
    package init(_ data: Data) throws {
        try self.init(bytes: [UInt8](data))
    }

    init(bytes: [UInt8]) throws(ArchiveFault) {
        let contents = bytes.withUnsafeBytes { Self.load($0) }
        switch contents {
        case .failure(let fault): throw fault
        case .success(let contents):
            derivedTerritories = contents.derived
            kinds = contents.kinds
            offsets = contents.offsets
            lives = contents.lives
            formerNames = contents.formerNames
            self.bytes = bytes
        }
    }

    /// Encodes bodies in the order given. `derivedTerritories`: see the property.
    package static func encode(_ bodies: some Sequence<Body>, derivedTerritories: Bool = false) -> Data {
        var builder = BodyArchiveBuilder()
        for body in bodies { builder.add(body) }
        return builder.data(derivedTerritories: derivedTerritories)
    }

    static func sealed(_ payload: [UInt8]) -> Data { Data(ArchiveEnvelope.wrap(payload, magic: magic, version: version)) }

    /// The body at a position below `count`.
    package func body(at position: Int) -> Body {
        var body = withRecord(position) { BodyRecord.decode(&$0, kinds: kinds) }
        body.formerNames = formerNames[position] ?? []
        return body
    }

    /// Every body, decoded one by one.
    package var bodies: some Sequence<Body> { (0..<count).lazy.map { body(at: $0) } }

    package func name(at position: Int) -> String { head(at: position).name }

    /// The role of this kind lists the communes it serves.
    func hasTerritory(at position: Int, kind: String) -> Bool {
        guard let number = kinds.firstIndex(of: kind) else { return false }
        return withRecord(position) { reader in
            _ = BodyRecord.Head(&reader)
            var found = false
            BodyRecord.forEachRole(&reader) { kind, hasTerritory, reader in
                if kind == number, hasTerritory { found = true }
                BodyRecord.readTerritory(&reader) { _ in }
            }
            return found
        }
    }

    func head(at position: Int) -> BodyRecord.Head { withRecord(position) { BodyRecord.Head(&$0) } }

    /// The records at these positions are the same, byte for byte. False negatives only.
    func hasSameRecord(at position: Int, as other: BodyArchive, at otherPosition: Int) -> Bool {
        guard kinds == other.kinds, formerNames[position] == other.formerNames[otherPosition] else { return false }
        let mine = bytes[Int(offsets[position])..<Int(offsets[position + 1])]
        return mine.elementsEqual(other.bytes[Int(other.offsets[otherPosition])..<Int(other.offsets[otherPosition + 1])])
    }

    /// Calls `visit` with a reader placed on each record in turn.
    func forEachRecord(_ visit: (_ position: Int, inout ByteReader) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for position in 0..<count {
                var reader = ByteReader(bytes, at: Int(offsets[position]))
                visit(position, &reader)
            }
        }
    }

    private func withRecord<Value>(_ position: Int, _ read: (inout ByteReader) -> Value) -> Value {
        bytes.withUnsafeBytes { bytes in
            var reader = ByteReader(bytes, at: Int(offsets[position]))
            return read(&reader)
        }
    }

    private struct Contents {
        var derived: Bool
        var kinds: [String]
        var offsets: [UInt32]
        var lives: [Int: Body.Life]
        var formerNames: [Int: [Body.FormerName]]
    }

    private static func load(_ bytes: UnsafeRawBufferPointer) -> Result<Contents, ArchiveFault> {
        do throws(ArchiveFault) {
            try ArchiveEnvelope.check(bytes, magic: magic, version: version)
        } catch {
            return .failure(error)
        }
        var reader = ByteReader(bytes, at: ArchiveEnvelope.headerLength)
        let derived = reader.byte() == 1
        let kinds = reader.texts()
        let lengths = reader.list { $0.number() }
        guard !reader.isBroken, kinds.count <= 256 else { return .failure(.corrupt) }
        var offsets: [UInt32] = []
        offsets.reserveCapacity(lengths.count + 1)
        var lives: [Int: Body.Life] = [:]
        for (position, length) in lengths.enumerated() {
            guard reader.offset <= Int(UInt32.max) else { return .failure(.corrupt) }
            offsets.append(UInt32(reader.offset))
            let start = reader.offset
            if let life = BodyRecord.check(&reader, kinds: kinds.count) { lives[position] = life }
            guard !reader.isBroken, reader.offset - start == length else { return .failure(.corrupt) }
        }
        guard reader.offset <= Int(UInt32.max) else { return .failure(.corrupt) }
        offsets.append(UInt32(reader.offset))
        let formerNames = reader.isAtEnd ? [:] : FormerNameTable.read(&reader, count: lengths.count)
        guard !reader.isBroken, reader.isAtEnd else { return .failure(.corrupt) }
        return .success(Contents(derived: derived, kinds: kinds, offsets: offsets, lives: lives, formerNames: formerNames))
    }
}
