/// Signs compiled once: each a label, a weight and a pattern; a message is read in one pass whatever their number.
///
/// Words are numbered, phrases are found from their first place, then the signs that have what they need count for their label.
struct SignSet: Sendable {
    struct Sign: Sendable {
        var label: String
        var weight: Int
        /// Numbers of phrases: all the sets of one alternative must have one there, none of `vetoes`.
        var alternatives: [(text: String, needed: [[Int32]])]
        var vetoes: [Int32]
    }

    /// A sign that a message has.
    struct Found: Equatable {
        var label: String
        var weight: Int
        /// The alternative that was there, as written.
        var text: String
    }

    struct Place: Sendable {
        var atoms: [Int32]
        var gap: Int
    }

    private(set) var signs: [Sign] = []
    private var atoms = WordAtoms()
    private var phrases: [[Place]] = []
    /// Phrases by an atom of their first place.
    private var openings: [Int32: [Int32]] = [:]
    private var known: [String: Int32] = [:]

    mutating func add(_ label: String, weight: Int, _ pattern: Pattern) {
        signs.append(
            Sign(
                label: label, weight: weight,
                alternatives: pattern.alternatives.map { ($0.text, $0.needed.map { $0.map { number(of: $0) } }) },
                vetoes: pattern.vetoes.map { number(of: $0) }))
    }

    /// Words that are themselves, besides those of the patterns: never taken for a slip, and what a slip may be brought back to.
    mutating func know(_ words: [String]) { for word in words { _ = atoms.number(of: word) } }

    /// To call once every sign is added.
    mutating func seal() { atoms.seal() }

    /// What the message has of these signs.
    func reading(_ message: Message) -> Reading { Reading(self, message) }

    private mutating func number(of phrase: Pattern.Phrase) -> Int32 {
        let key = phrase.map { "\($0.gap):" + $0.words.joined(separator: "|") }.joined(separator: " ")
        if let number = known[key] { return number }
        let places = phrase.map { place in Place(atoms: place.words.map { atoms.number(of: $0) }, gap: place.gap) }
        let number = Int32(phrases.count)
        phrases.append(places)
        known[key] = number
        for atom in Set(places[0].atoms) { openings[atom, default: []].append(number) }
        return number
    }

    /// Phrases found in a message, and where.
    struct Reading {
        /// Ranges of words, by number of phrase.
        private var found: [Int32: [Range<Int>]] = [:]
        private let signs: [Sign]

        fileprivate init(_ set: SignSet, _ message: Message) {
            signs = set.signs
            let read = message.words.map { set.atoms.matches($0) }
            for start in read.indices {
                for atom in read[start] {
                    for number in set.openings[atom] ?? [] {
                        guard let end = Self.end(of: set.phrases[Int(number)][...], in: read, at: start) else { continue }
                        found[number, default: []].append(start..<end)
                    }
                }
            }
        }

        /// Signs present between two words of the message.
        func signs(in range: Range<Int>) -> [Found] {
            guard !found.isEmpty else { return [] }
            return signs.compactMap { sign in
                guard let there = sign.alternatives.first(where: { $0.needed.allSatisfy { $0.contains { stands($0, in: range) } } }),
                    !sign.vetoes.contains(where: { stands($0, in: range) })
                else { return nil }
                return Found(label: sign.label, weight: sign.weight, text: there.text)
            }
        }

        private func stands(_ phrase: Int32, in range: Range<Int>) -> Bool {
            found[phrase]?.contains { $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound } ?? false
        }

        /// End of the phrase whose first place is at `start`, the nearest when gaps allow several.
        private static func end(of places: ArraySlice<Place>, in read: [[Int32]], at start: Int) -> Int? {
            guard let place = places.first else { return start }
            for position in start...(start + place.gap) {
                guard position < read.count else { return nil }
                guard read[position].contains(where: place.atoms.contains) else { continue }
                if let end = end(of: places.dropFirst(), in: read, at: position + 1) { return end }
            }
            return nil
        }
    }
}
