import Synchronization

/// What was worked out lately, kept for whoever asks for the same again.
///
/// Bounded by the weight of what it holds. What nobody asked for since the last round goes first. Values are pure functions of their key: whatever
/// they were made from lives as long as the object that keeps them.
package final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Place {
        var value: Value
        var isUsed: Bool
    }

    private struct Shelf {
        var places: [Key: Place] = [:]
        var weight = 0
    }

    private let capacity: Int
    private let weight: @Sendable (Value) -> Int
    private let shelf = Mutex(Shelf())

    /// - Parameters:
    ///   - capacity: the sum of weights that is kept at most, but for one value heavier than that.
    ///   - weight: of a value; 1 each when not said.
    package init(capacity: Int, weight: @escaping @Sendable (Value) -> Int = { _ in 1 }) {
        self.capacity = capacity
        self.weight = weight
    }

    /// The value under that key, made by `make` when it is not there. Two threads may make the same one at once: the last is kept.
    package func value(_ key: Key, make: () -> Value) -> Value {
        if let kept = kept(key) { return kept }
        let value = make()
        shelf.withLock { put(value, key, &$0) }
        return value
    }

    /// The same of what may be nothing; that is not kept.
    package func value(_ key: Key, make: () -> Value?) -> Value? {
        if let kept = kept(key) { return kept }
        guard let value = make() else { return nil }
        shelf.withLock { put(value, key, &$0) }
        return value
    }

    private func kept(_ key: Key) -> Value? {
        shelf.withLock { shelf in
            guard let place = shelf.places[key] else { return nil }
            if !place.isUsed { shelf.places[key]?.isUsed = true }
            return place.value
        }
    }

    private func put(_ value: Value, _ key: Key, _ shelf: inout Shelf) {
        if let former = shelf.places[key] { shelf.weight -= weight(former.value) }
        shelf.places[key] = Place(value: value, isUsed: false)
        shelf.weight += weight(value)
        while shelf.weight > capacity, shelf.places.count > 1 { makeRoom(for: key, &shelf) }
    }

    private func makeRoom(for key: Key, _ shelf: inout Shelf) {
        let idle = shelf.places.filter { $0.key != key && !$0.value.isUsed }
        for key in shelf.places.keys { shelf.places[key]?.isUsed = false }
        for (key, place) in idle {
            shelf.places[key] = nil
            shelf.weight -= weight(place.value)
        }
    }
}
