/// From a `StableHash` to a number: open addressing, half full at most. The key itself is not compared: 64 bits are enough for a vocabulary.
struct HashTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private(set) var count = 0

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
    }

    @inline(__always)
    func value(_ key: UInt64) -> UInt32? {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The value already there, or the new one.
    @discardableResult
    mutating func insert(_ key: UInt64, _ value: UInt32) -> UInt32 {
        if (count + 1) * 2 > keys.count { grow() }
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        keys[slot] = key
        values[slot] = value
        count += 1
        return value
    }

    private mutating func grow() {
        var bigger = HashTable(capacity: keys.count)
        for slot in keys.indices where keys[slot] != 0 { bigger.insert(keys[slot], values[slot]) }
        self = bigger
    }
}
