import Foundation

/// What a message is made of, for learning: its words and neighbouring words, and the pieces of its words, which a misspelling leaves mostly whole.
/// Counted by the hash of each.
struct MessageFeatures: Sendable {
    /// A feature and how often it is there.
    struct Counted: Sendable {
        let key: UInt32
        var count: Float
    }

    /// Each family, by increasing key.
    let words: [Counted]
    let pieces: [Counted]

    /// Words read, at most.
    private static let longest = 300
    private static let pieceLengths = 3...5

    init(_ message: Message) {
        let read = message.words.prefix(Self.longest)
        var words: [UInt32] = []
        var pieces: [UInt32] = []
        for (place, word) in read.enumerated() {
            words.append(Self.hash(word.utf8, seed: 1))
            if place + 1 < read.count { words.append(Self.hash((word + " " + read[place + 1]).utf8, seed: 2)) }
            Self.add(piecesOf: word, to: &pieces)
        }
        self.words = Self.counted(words)
        self.pieces = Self.counted(pieces)
    }

    private static func counted(_ keys: [UInt32]) -> [Counted] {
        var counted: [Counted] = []
        for key in keys.sorted() {
            if counted.last?.key == key { counted[counted.count - 1].count += 1 } else { counted.append(Counted(key: key, count: 1)) }
        }
        return counted
    }

    private static func add(piecesOf word: String, to keys: inout [UInt32]) {
        let bytes = [space] + word.utf8 + [space]
        for length in pieceLengths where length <= bytes.count {
            for start in 0...(bytes.count - length) { keys.append(hash(bytes[start..<start + length], seed: 3)) }
        }
    }

    private static let space = UInt8(ascii: " ")

    private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt32) -> UInt32 {
        var hash = seed &* 0x9E37_79B9
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        hash ^= hash >> 15
        hash = hash &* 0x2C1B_3C6D
        return hash ^ hash >> 13
    }
}

/// The features that several examples have, numbered, with their rarity. Keys that share a slot are one feature.
struct FeatureTable: Sendable {
    /// A message as a vector: each family has length 1, or 0 when nothing of it is known.
    struct Vector: Sendable {
        var numbers: [Int32] = []
        var values: [Float] = []
    }

    /// Number of each slot's feature; −1 where too few examples have one.
    private var numbers: [Int32]
    private var rarities: [Float] = []

    /// A power of two, several times the features of all examples.
    private static let slots = 1 << 20
    private static let none: Int32 = -1
    /// A feature of fewer examples teaches nothing.
    private static let fewest: Int32 = 2

    /// One more than the features: the last is in every vector, and says how usual each class is.
    var count: Int { rarities.count + 1 }

    init(_ examples: [MessageFeatures]) {
        var holders = [Int32](repeating: 0, count: Self.slots)
        for example in examples {
            for feature in example.words { holders[Self.slot(feature.key)] += 1 }
            for feature in example.pieces { holders[Self.slot(feature.key)] += 1 }
        }
        numbers = [Int32](repeating: Self.none, count: Self.slots)
        let all = Float(examples.count)
        for (slot, having) in holders.enumerated() where having >= Self.fewest {
            numbers[slot] = Int32(rarities.count)
            rarities.append(log((1 + all) / (1 + Float(having))) + 1)
        }
    }

    func vector(_ features: MessageFeatures) -> Vector {
        var vector = Vector(numbers: [Int32(rarities.count)], values: [1])
        add(features.words, to: &vector)
        add(features.pieces, to: &vector)
        return vector
    }

    private static func slot(_ key: UInt32) -> Int { Int(key) & (slots - 1) }

    private func add(_ family: [MessageFeatures.Counted], to vector: inout Vector) {
        let start = vector.numbers.count
        for feature in family {
            let number = numbers[Self.slot(feature.key)]
            guard number != Self.none else { continue }
            vector.numbers.append(number)
            // A word said five times does not weigh five times.
            vector.values.append((1 + log(feature.count)) * rarities[Int(number)])
        }
        let length = vector.values[start...].reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return }
        for index in start..<vector.values.count { vector.values[index] /= length }
    }
}
