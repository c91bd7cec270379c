package import Foundation

/// Makes a snapshot body by body, so that a feed is never held decoded in memory.
package struct BodyArchiveBuilder: Sendable {
    private var kinds: [String] = []
    private var numbers: [String: Int] = [:]
    private var lengths: [Int] = []
    private var records = ByteWriter()
    private var formerNames: [(position: Int, names: [Body.FormerName])] = []

    package init() {}

    /// Number of bodies added.
    package var count: Int { lengths.count }

    package mutating func add(_ body: Body) {
        let start = records.bytes.count
        for role in body.roles { register(role.kind) }
        let numbers = numbers
        BodyRecord.encode(body, to: &records) { numbers[$0] }
        if !body.formerNames.isEmpty { formerNames.append((lengths.count, body.formerNames)) }
        lengths.append(records.bytes.count - start)
    }

    /// The snapshot. `derivedTerritories`: see `BodyArchive`.
    package func data(derivedTerritories: Bool) -> Data {
        var payload = ByteWriter()
        payload.byte(derivedTerritories ? 1 : 0)
        payload.texts(kinds)
        payload.number(lengths.count)
        for length in lengths { payload.number(length) }
        payload.raw(records.bytes)
        if !formerNames.isEmpty { FormerNameTable.write(formerNames, to: &payload) }
        return BodyArchive.sealed(payload.bytes)
    }

    /// At most 256 kinds are numbered; a role of one more is left out (the national directory has 105).
    private mutating func register(_ kind: String) {
        guard numbers[kind] == nil, kinds.count < 256 else { return }
        numbers[kind] = kinds.count
        kinds.append(kind)
    }
}
