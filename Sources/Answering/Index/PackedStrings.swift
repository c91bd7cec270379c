/// Many short strings in one buffer.
struct PackedStrings: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []

    var count: Int { ends.count }

    init() {}

    init(_ strings: some Sequence<String>) {
        for string in strings { append(string.utf8) }
    }

    /// Nothing when the ends are not in order or not those of the bytes.
    init?(bytes: [UInt8], ends: [UInt32]) {
        guard ends.last.map(Int.init) ?? 0 == bytes.count, zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
        self.bytes = bytes
        self.ends = ends
    }

    mutating func append(_ string: some Sequence<UInt8>) {
        bytes.append(contentsOf: string)
        ends.append(UInt32(bytes.count))
    }

    @inline(__always)
    func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

    func string(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

    func hash(_ index: Int) -> UInt64 {
        let range = range(index)
        return StableHash.of(bytes, from: range.lowerBound, count: range.count)
    }

    /// From each string's hash to its index; the first of two equal strings wins.
    func table() -> HashTable {
        var table = HashTable(capacity: count)
        for index in 0..<count { table.insert(hash(index), UInt32(index)) }
        return table
    }
}
