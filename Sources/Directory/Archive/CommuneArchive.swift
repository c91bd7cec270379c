package import Foundation

extension Communes {
    private static let magic: StaticString = "GCOM"
    private static let version: UInt8 = 1

    /// A compact snapshot of every table.
    package func encoded() -> Data {
        var writer = ByteWriter()
        writer.number(all.count)
        for commune in all { Self.encode(commune, to: &writer) }
        writer.number(successors.count)
        for (old, new) in successors.sorted(by: { $0.key < $1.key }) {
            writer.number(Int(old.raw))
            writer.number(Int(new.raw))
        }
        writer.number(formerNames.count)
        for former in formerNames {
            writer.text(former.name)
            writer.number(Int(former.commune.raw))
        }
        writer.number(departments.count)
        for (code, name) in departments.sorted(by: { $0.key < $1.key }) {
            writer.text(code)
            writer.text(name)
        }
        return Data(ArchiveEnvelope.wrap(writer.bytes, magic: Self.magic, version: Self.version))
    }

    /// Reads a snapshot made by `encoded`. Throws `ArchiveFault`.
    package init(_ data: Data) throws {
        let tables = data.withUnsafeBytes { Self.load($0) }
        self = try tables.get()
    }

    private static func load(_ bytes: UnsafeRawBufferPointer) -> Result<Communes, ArchiveFault> {
        do throws(ArchiveFault) {
            try ArchiveEnvelope.check(bytes, magic: magic, version: version)
        } catch {
            return .failure(error)
        }
        var reader = ByteReader(bytes, at: ArchiveEnvelope.headerLength)
        let communes = reader.list(commune)
        let successions = reader.list { (old: code(&$0), new: code(&$0)) }
        let formerNames = reader.list { FormerName(name: $0.text(), commune: code(&$0)) }
        let departments = reader.list { (code: $0.text(), name: $0.text()) }
        guard !reader.isBroken, reader.isAtEnd else { return .failure(.corrupt) }
        return .success(
            Communes(
                communes, successors: Dictionary(successions.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first }),
                formerNames: formerNames,
                departments: Dictionary(departments.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })))
    }

    private static func encode(_ commune: Commune, to writer: inout ByteWriter) {
        writer.number(Int(commune.code.raw))
        writer.byte(commune.kind.rawValue)
        writer.text(commune.name)
        writer.text(commune.department)
        writer.text(commune.region)
        writer.number(commune.parent.map { Int($0.raw) + 1 } ?? 0)
        writer.position(commune.position)
        writer.byte(commune.prominence)
        writer.texts(commune.postalCodes)
    }

    private static func commune(_ reader: inout ByteReader) -> Commune {
        let code = code(&reader)
        let kind = Commune.Kind(rawValue: reader.byte()) ?? .commune
        let name = reader.text()
        let department = reader.text()
        let region = reader.text()
        let parent = reader.number()
        return Commune(
            code: code, kind: kind, name: name, department: department, region: region,
            parent: parent > 0 ? InseeCode(raw: UInt32(clamping: parent - 1)) : nil, position: reader.position(), prominence: reader.byte(),
            postalCodes: reader.texts())
    }

    private static func code(_ reader: inout ByteReader) -> InseeCode {
        if let code = InseeCode(raw: UInt32(clamping: reader.number())) { return code }
        reader.reject()
        return InseeCode.none
    }
}
