/// Former names of bodies, written after the records. Absent when no body has one, as in the snapshots made before they were kept.
enum FormerNameTable {
    static func write(_ entries: [(position: Int, names: [Body.FormerName])], to writer: inout ByteWriter) {
        writer.number(entries.count)
        for entry in entries {
            writer.number(entry.position)
            writer.number(entry.names.count)
            for former in entry.names {
                writer.text(former.name)
                writer.date(former.until)
            }
        }
    }

    /// `count`: the bodies of the snapshot; a position beyond is rejected.
    static func read(_ reader: inout ByteReader, count: Int) -> [Int: [Body.FormerName]] {
        var table: [Int: [Body.FormerName]] = [:]
        for _ in 0..<reader.count() where !reader.isBroken {
            let position = reader.number()
            guard (0..<count).contains(position), table[position] == nil else {
                reader.reject()
                return [:]
            }
            table[position] = reader.list { Body.FormerName($0.text(), until: $0.date()) }
        }
        return table
    }
}
