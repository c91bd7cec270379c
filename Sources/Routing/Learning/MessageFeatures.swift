import Foundation

/// What a message is made of, for learning: its words and neighbouring words, the pieces of its words (which a misspelling leaves mostly whole), and the
/// signs that the lexicons find in it. Counted by the hash of each.
struct MessageFeatures: Sendable {
    /// How often each is there, in the three families.
    private(set) var words: [UInt32: Float] = [:]
    private(set) var pieces: [UInt32: Float] = [:]
    private(set) var signs: [UInt32: Float] = [:]

    /// Words read, at most.
    private static let longest = 300
    private static let pieceLengths = 3...5

    /// - Parameter signs: labels of the signs that the lexicons find, with their weights.
    init(_ message: Message, signs found: [(label: String, weight: Int)]) {
        let read = message.words.prefix(Self.longest)
        for (place, word) in read.enumerated() {
            words[Self.hash(word.utf8, seed: 1), default: 0] += 1
            if place + 1 < read.count { words[Self.hash((word + " " + read[place + 1]).utf8, seed: 2), default: 0] += 1 }
            addPieces(of: word)
        }
        for sign in found { signs[Self.hash(sign.label.utf8, seed: 4), default: 0] += Float(sign.weight) }
    }

    private mutating func addPieces(of word: String) {
        let bytes = [Self.space] + word.utf8 + [Self.space]
        for length in Self.pieceLengths where length <= bytes.count {
            for start in 0...(bytes.count - length) { pieces[Self.hash(bytes[start..<start + length], seed: 3), default: 0] += 1 }
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

/// The features that several examples have, numbered, with their rarity.
struct FeatureTable: Sendable {
    /// A message as a vector: each family has length 1, or 0 when nothing of it is known.
    struct Vector: Sendable {
        var numbers: [Int32] = []
        var values: [Float] = []
    }

    private var places: [UInt32: (number: Int32, rarity: Float)] = [:]

    /// One more than the features: the last is in every vector, and says how usual each class is.
    var count: Int { places.count + 1 }

    /// A feature of fewer examples teaches nothing.
    private static let fewest: Float = 2
    /// Length of the signs beside the words and the pieces.
    private static let signLength: Float = 0.001
    /// Weight of a sign of usual weight.
    private static let signUnit: Float = 5

    init(_ examples: [MessageFeatures]) {
        var holders: [UInt32: Float] = [:]
        for example in examples {
            for family in [example.words, example.pieces, example.signs] { for key in family.keys { holders[key, default: 0] += 1 } }
        }
        let all = Float(examples.count)
        for key in holders.keys.sorted() {
            guard let having = holders[key], having >= Self.fewest else { continue }
            places[key] = (Int32(places.count), log((1 + all) / (1 + having)) + 1)
        }
    }

    func vector(_ features: MessageFeatures) -> Vector {
        var vector = Vector(numbers: [Int32(places.count)], values: [1])
        add(features.words, to: &vector) { count, rarity in (1 + log(count)) * rarity }
        add(features.pieces, to: &vector) { count, rarity in (1 + log(count)) * rarity }
        let start = vector.numbers.count
        for key in features.signs.keys.sorted() {
            guard let place = places[key], let weight = features.signs[key] else { continue }
            vector.numbers.append(place.number)
            vector.values.append(max(-1, min(2, weight / Self.signUnit)))
        }
        Self.scale(&vector, from: start, to: Self.signLength)
        return vector
    }

    private func add(_ family: [UInt32: Float], to vector: inout Vector, value: (_ count: Float, _ rarity: Float) -> Float) {
        let start = vector.numbers.count
        for key in family.keys.sorted() {
            guard let place = places[key], let count = family[key] else { continue }
            vector.numbers.append(place.number)
            vector.values.append(value(count, place.rarity))
        }
        Self.scale(&vector, from: start, to: 1)
    }

    private static func scale(_ vector: inout Vector, from start: Int, to wanted: Float) {
        let length = vector.values[start...].reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return }
        for index in start..<vector.values.count { vector.values[index] *= wanted / length }
    }
}
