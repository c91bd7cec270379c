extension String: ArchiveCoded {
    func write(to writer: inout ByteWriter) { writer.write(self) }
    init(from reader: inout ByteReader) throws(ArchiveProblem) { self = try reader.text() }
}

extension Int: ArchiveCoded {
    func write(to writer: inout ByteWriter) { writer.write(self) }
    init(from reader: inout ByteReader) throws(ArchiveProblem) { self = try reader.number() }
}

extension Bool: ArchiveCoded {
    func write(to writer: inout ByteWriter) { writer.write(self) }
    init(from reader: inout ByteReader) throws(ArchiveProblem) { self = try reader.flag() }
}

extension Array: ArchiveCoded where Element: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(count)
        for element in self { element.write(to: &writer) }
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        let count = try reader.count()
        self = []
        reserveCapacity(Swift.min(count, 4096))
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}

extension Optional: ArchiveCoded where Wrapped: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(self != nil)
        self?.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) { self = try reader.flag() ? try Wrapped(from: &reader) : nil }
}

/// In the order of keys, so that equal values give equal bytes.
extension Dictionary: ArchiveCoded where Key: ArchiveCoded & Comparable, Value: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(count)
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            key.write(to: &writer)
            value.write(to: &writer)
        }
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        let count = try reader.count()
        self = [:]
        for _ in 0..<count {
            let key = try Key(from: &reader)
            self[key] = try Value(from: &reader)
        }
    }
}

extension RawRepresentable where Self: ArchiveCoded, RawValue == UInt8 {
    func write(to writer: inout ByteWriter) { writer.write(rawValue) }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        guard let value = Self(rawValue: try reader.byte()) else { throw .corrupt("une valeur n’existe pas") }
        self = value
    }
}

extension Section.Kind: ArchiveCoded {}
extension Section.Purpose: ArchiveCoded {}
extension Alternatives.Kind: ArchiveCoded {}
extension Note.Kind: ArchiveCoded {}
extension Contact.Role: ArchiveCoded {}
extension Contact.Reach: ArchiveCoded {}
extension ServiceLink.Kind: ArchiveCoded {}
extension Reference.Kind: ArchiveCoded {}
extension Fiche.Kind: ArchiveCoded {}
extension Fiche.Status: ArchiveCoded {}
