import Foundation

/// Zips made byte by byte (APPNOTE 6.3): entries stored, or deflated for those that promise to be bombs.
struct ZipFile {
    private var local = Data()
    private var directory = Data()
    private var count: UInt16 = 0

    /// Adds an entry as it is.
    mutating func store(_ name: String, _ content: Data) {
        add(name, packed: content, size: UInt32(content.count), crc: Self.crc(content), method: 0)
    }

    mutating func store(_ name: String, _ content: String) { store(name, Data(content.utf8)) }

    /// Adds a folder.
    mutating func folder(_ name: String) { store(name + "/", Data()) }

    /// Adds an entry that decompresses into 258 × `repeats` + 1 times the letter a: one deflate block of fixed codes (RFC 1951 § 3.2.6).
    mutating func bomb(_ name: String, repeats: Int) {
        var bits = Bits()
        bits.add(0b011, 3)
        bits.addCode(0x30 + 0x61, 8)
        for _ in 0..<repeats {
            bits.addCode(0b1100_0101, 8)
            bits.addCode(0, 5)
        }
        bits.addCode(0, 7)
        add(name, packed: bits.bytes, size: UInt32(258 * repeats + 1), crc: 0, method: 8)
    }

    /// The whole zip.
    var bytes: Data {
        var end = Data()
        end.append(little: UInt32(0x0605_4B50))
        end.append(little: UInt32(0))
        end.append(little: count)
        end.append(little: count)
        end.append(little: UInt32(directory.count))
        end.append(little: UInt32(local.count))
        end.append(little: UInt16(0))
        return local + directory + end
    }

    private mutating func add(_ name: String, packed: Data, size: UInt32, crc: UInt32, method: UInt16) {
        var header = Data()
        for field in [20, 0, method, 0, 0x21] as [UInt16] { header.append(little: field) }
        for field in [crc, UInt32(packed.count), size] { header.append(little: field) }
        header.append(little: UInt16(name.utf8.count))
        header.append(little: UInt16(0))
        directory.append(little: UInt32(0x0201_4B50))
        directory.append(little: UInt16(20))
        directory.append(header)
        for _ in 0..<3 { directory.append(little: UInt16(0)) }
        directory.append(little: UInt32(0))
        directory.append(little: UInt32(local.count))
        directory.append(Data(name.utf8))
        local.append(little: UInt32(0x0403_4B50))
        local.append(header)
        local.append(Data(name.utf8))
        local.append(packed)
        count += 1
    }

    /// CRC-32, ISO 3309.
    private static func crc(_ bytes: Data) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~sum
    }
}

/// Bits in the order of deflate: numbers from their lowest bit, codes from their highest.
private struct Bits {
    private(set) var bytes = Data()
    private var used = 8

    mutating func add(_ value: Int, _ count: Int) {
        for bit in 0..<count {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << used
            used += 1
        }
    }

    mutating func addCode(_ code: Int, _ count: Int) { for bit in (0..<count).reversed() { add(code >> bit & 1, 1) } }
}

extension Data {
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}

/// A folder of its own, erased with its owner.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, its folders being made, and gives its path.
    @discardableResult func write(_ name: String, _ bytes: Data) throws -> String {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
        return file.path
    }
}
