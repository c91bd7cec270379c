package import Foundation

/// A guide as one block of bytes: fiches are decoded one by one, on demand; summaries when the archive is opened.
///
/// Layout: « GUICHETF », version (8 bytes), checksum of all that follows (8 bytes), number of sections, then each section's length (8 bytes
/// each), then the sections: shared texts, summaries, fiches, search texts, ids of services, services, counts. Fiches, search texts and
/// services are `RecordTable`s. Integers of fixed length are little-endian.
package struct GuideArchive: Sendable {
    /// One summary per fiche, in the order of the guide.
    package let summaries: [FicheSummary]
    /// What the import that made the archive counted.
    package let counts: GuideCounts
    private let sharedTexts: [String]
    private let fiches: RecordTable
    private let texts: RecordTable
    private let services: RecordTable
    private let servicePlaces: [String: Int]

    private static let mark = Array("GUICHETF".utf8)
    /// To be raised whenever what an archive holds changes; an older archive is then made again by an import.
    private static let version = 1
    private static let sectionCount = 7

    /// An empty archive.
    package init() {
        summaries = []
        counts = GuideCounts()
        sharedTexts = []
        fiches = RecordTable()
        texts = RecordTable()
        services = RecordTable()
        servicePlaces = [:]
    }

    /// Opens an archive. Throws `ArchiveProblem` when the bytes are not those that `encode` gave.
    package init(_ data: Data) throws {
        let sections = try Self.sections(of: data)
        sharedTexts = try Self.value(of: sections[0], [])
        summaries = try Self.value(of: sections[1], sharedTexts)
        fiches = try RecordTable(sections[2])
        texts = try RecordTable(sections[3])
        let ids: [String] = try Self.value(of: sections[4], sharedTexts)
        services = try RecordTable(sections[5])
        counts = try Self.value(of: sections[6], sharedTexts)
        guard fiches.count == summaries.count, texts.count == summaries.count, services.count == ids.count else {
            throw ArchiveProblem.corrupt("les tables n’ont pas la même longueur")
        }
        servicePlaces = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The bytes of a guide; its problems are not kept.
    package static func encode(_ guide: Guide) -> Data {
        let pool = SharedTexts()
        let sections = [
            bytes(of: guide.fiches.map(FicheSummary.init), pool),
            RecordTable.encode(guide.fiches.map { bytes(of: $0, pool) }),
            RecordTable.encode(guide.fiches.map { bytes(of: guide.searchTexts[$0.id] ?? SearchTexts(), pool) }),
            bytes(of: guide.services.map(\.id), pool),
            RecordTable.encode(guide.services.map { bytes(of: $0, pool) }),
            bytes(of: guide.counts, pool),
        ]
        return assembled([bytes(of: pool.texts, nil)] + sections)
    }

    private static func assembled(_ sections: [[UInt8]]) -> Data {
        var content = ByteWriter()
        content.write(fixed: UInt64(sections.count))
        for section in sections { content.write(fixed: UInt64(section.count)) }
        for section in sections { content.append(section) }
        var writer = ByteWriter()
        writer.append(mark)
        writer.write(fixed: UInt64(version))
        writer.write(fixed: content.bytes.withUnsafeBytes(checksum))
        return Data(writer.bytes) + content.bytes
    }

    /// The fiche at a place of `summaries`.
    package func fiche(at index: Int) throws -> Fiche { try fiches.value(index, Fiche.self, sharedTexts: sharedTexts) }

    /// What the guide calls the fiche at a place of `summaries` elsewhere; empty when there is no such place.
    package func searchTexts(at index: Int) -> SearchTexts {
        (try? texts.value(index, SearchTexts.self, sharedTexts: sharedTexts)) ?? SearchTexts()
    }

    /// A service by its R number.
    package func service(_ id: String) -> ComplementaryService? {
        servicePlaces[id].flatMap { try? services.value($0, ComplementaryService.self, sharedTexts: sharedTexts) }
    }

    /// Ids of the services, in the order of the guide.
    package var serviceIDs: [String] { servicePlaces.sorted { $0.value < $1.value }.map(\.key) }

    private static func bytes(of value: some ArchiveCoded, _ pool: SharedTexts?) -> [UInt8] {
        var writer = ByteWriter(pool: pool)
        writer.write(value)
        return writer.bytes
    }

    private static func value<Value: ArchiveCoded>(of section: Data, _ sharedTexts: [String]) throws -> Value {
        try section.withUnsafeBytes { raw in
            var reader = ByteReader(raw, sharedTexts: sharedTexts)
            return try Value(from: &reader)
        }
    }

    private static func sections(of data: Data) throws -> [Data] {
        let lengths = try data.withUnsafeBytes { raw in
            guard raw.count > 24, raw.starts(with: mark) else { throw ArchiveProblem.notAnArchive }
            var reader = ByteReader(UnsafeRawBufferPointer(rebasing: raw[8...]))
            let version = Int(truncatingIfNeeded: try reader.fixed())
            guard version == Self.version else { throw ArchiveProblem.version(version) }
            guard try reader.fixed() == checksum(of: UnsafeRawBufferPointer(rebasing: raw[24...])) else {
                throw ArchiveProblem.corrupt("la somme de contrôle ne correspond pas")
            }
            return try sectionLengths(&reader)
        }
        var start = data.startIndex + 32 + lengths.count * 8
        return lengths.map { length in
            defer { start += length }
            return data[start..<(start + length)]
        }
    }

    private static func sectionLengths(_ reader: inout ByteReader) throws -> [Int] {
        guard try reader.fixed() == sectionCount else { throw ArchiveProblem.corrupt("une section manque") }
        var lengths: [Int] = []
        var left = reader.remaining - sectionCount * 8
        for _ in 0..<sectionCount {
            let length = Int(clamping: try reader.fixed())
            guard length <= left else { throw ArchiveProblem.corrupt("une section dépasse la fin") }
            left -= length
            lengths.append(length)
        }
        guard left == 0 else { throw ArchiveProblem.corrupt("des octets suivent la fin") }
        return lengths
    }

    /// Detects lost or changed bytes, not forgery: eight bytes at a time, multiplied and rotated.
    static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        let words = bytes.count / 8
        for word in 0..<words {
            sum = (sum ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))) &* 0x9FB2_1C65_1E98_DF25
            sum = sum << 31 | sum >> 33
        }
        for byte in bytes[(words * 8)...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return sum
    }
}
