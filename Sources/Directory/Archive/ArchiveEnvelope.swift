/// Why a stored snapshot cannot be used.
package enum ArchiveFault: Error, Equatable {
    /// Not a snapshot of this kind, or one written by another version.
    case foreign
    /// Cut short, altered, or inconsistent.
    case corrupt
}

/// What surrounds every snapshot: four letters, a version, a checksum of the rest.
enum ArchiveEnvelope {
    static let headerLength = 16

    static func wrap(_ payload: [UInt8], magic: StaticString, version: UInt8) -> [UInt8] {
        var writer = ByteWriter()
        for index in 0..<4 { writer.byte(magic.utf8Start[index]) }
        writer.fixed32(UInt32(version))
        writer.fixed64(payload.withUnsafeBytes(checksum))
        writer.raw(payload)
        return writer.bytes
    }

    /// Checks the header and the checksum; the payload begins at `headerLength`.
    static func check(_ bytes: UnsafeRawBufferPointer, magic: StaticString, version: UInt8) throws(ArchiveFault) {
        guard bytes.count >= headerLength, (0..<4).allSatisfy({ bytes[$0] == magic.utf8Start[$0] }) else { throw .foreign }
        var reader = ByteReader(bytes, at: 4)
        guard reader.fixed32() == UInt32(version) else { throw .foreign }
        guard reader.fixed64() == checksum(UnsafeRawBufferPointer(rebasing: bytes[headerLength...])) else { throw .corrupt }
    }

    /// FNV-1a over 64-bit words: finds accidents, not forgeries.
    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian) &* 1_099_511_628_211
            hash ^= hash >> 32
            offset += 8
        }
        while offset < bytes.count {
            hash = (hash ^ UInt64(bytes[offset])) &* 1_099_511_628_211
            offset += 1
        }
        return hash ^ UInt64(bytes.count)
    }
}
