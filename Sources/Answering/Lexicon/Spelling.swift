import Foundation

/// Finds, for a word that the corpus does not know, the forms it may have meant.
///
/// Every form is filed under itself, under itself less one letter, and under its sound; so is the word. Two words at one edit (a letter more, less,
/// other, or two swapped) meet, some at two, and those that sound alike (« kel », « quel »).
struct Spelling: Sendable {
    struct Suggestion: Equatable {
        var form: UInt32
        /// Higher is likelier; natural logarithm.
        var likelihood: Float
    }

    private static let shortest = 3
    private static let longest = 24

    /// Of each bucket, then the end.
    private var starts: [UInt32]
    private var tags: [UInt32]
    private var forms: [UInt32]
    private let mask: UInt64

    init(_ vocabulary: Vocabulary) {
        let eligible = (0..<vocabulary.forms.count).filter { form in
            let range = vocabulary.forms.range(form)
            return vocabulary.formCounts[form] > 0 && (Self.shortest...Self.longest).contains(range.count)
                && vocabulary.forms.bytes[range].allSatisfy { (0x61...0x7A).contains($0) }
        }
        var size = 1024
        let entries = eligible.reduce(0) { $0 + vocabulary.forms.range($1).count + 2 }
        while size < entries { size *= 2 }
        mask = UInt64(size - 1)
        var keys: [(hash: UInt64, form: UInt32)] = []
        keys.reserveCapacity(entries)
        for form in eligible {
            vocabulary.forms.bytes.withUnsafeBufferPointer { bytes in
                let word = UnsafeBufferPointer(rebasing: bytes[vocabulary.forms.range(form)])
                Self.eachKey(word) { keys.append(($0, UInt32(form))) }
                keys.append((Self.soundKey(Phonetics.key(word)), UInt32(form)))
            }
        }
        starts = [UInt32](repeating: 0, count: size + 1)
        for key in keys { starts[Int(key.hash & mask) + 1] += 1 }
        for bucket in 0..<size { starts[bucket + 1] += starts[bucket] }
        var next = starts
        tags = [UInt32](repeating: 0, count: keys.count)
        forms = tags
        for key in keys {
            let slot = Int(next[Int(key.hash & mask)])
            next[Int(key.hash & mask)] += 1
            tags[slot] = UInt32(key.hash >> 32)
            forms[slot] = key.form
        }
    }

    private static func eachKey(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        body(StableHash.of(word))
        for skipped in word.indices {
            if skipped > 0, word[skipped] == word[skipped - 1] { continue }
            var hash = StableHash.seed
            for index in word.indices where index != skipped { hash = StableHash.adding(word[index], to: hash) }
            body(StableHash.closed(hash))
        }
    }

    /// Apart from the spellings: no spelling has a capital.
    private static func soundKey(_ sounds: [UInt8]) -> UInt64 {
        StableHash.closed(sounds.reduce(StableHash.adding(UInt8(ascii: "S"), to: StableHash.seed)) { StableHash.adding($1, to: $0) })
    }

    /// The likeliest forms, best first, at most `limit`.
    func suggestions(_ word: ArraySlice<UInt8>, vocabulary: Vocabulary, limit: Int) -> [Suggestion] {
        guard (Self.shortest...Self.longest).contains(word.count) else { return [] }
        var found: [Suggestion] = []
        var seen: [UInt32] = []
        word.withUnsafeBufferPointer { word in
            let sounds = Phonetics.key(word)
            vocabulary.forms.bytes.withUnsafeBufferPointer { bytes in
                let propose = { (hash: UInt64) in
                    let bucket = Int(hash & mask)
                    for slot in Int(starts[bucket])..<Int(starts[bucket + 1]) where tags[slot] == UInt32(hash >> 32) {
                        let form = forms[slot]
                        guard !seen.contains(form) else { continue }
                        seen.append(form)
                        let candidate = UnsafeBufferPointer(rebasing: bytes[vocabulary.forms.range(Int(form))])
                        let sound = EditCost.bySound(word, candidate, sounds)
                        guard let cost = [EditCost.between(word, candidate), sound].compactMap({ $0 }).min() else { continue }
                        let frequency = Foundation.log(1 + Float(vocabulary.formCounts[Int(form)]))
                        found.append(Suggestion(form: form, likelihood: 0.45 * frequency - 4 * cost))
                    }
                }
                Self.eachKey(word, propose)
                propose(Self.soundKey(sounds))
            }
        }
        found.sort { ($1.likelihood, $0.form) < ($0.likelihood, $1.form) }
        return Array(found.prefix(limit))
    }
}

/// What it costs to have typed one word for another.
enum EditCost {
    /// Nothing when more than two edits are needed, or two in a short word.
    static func between(_ typed: UnsafeBufferPointer<UInt8>, _ meant: UnsafeBufferPointer<UInt8>) -> Float? {
        var head = 0
        while head < typed.count, head < meant.count, typed[head] == meant[head] { head += 1 }
        var tail = 0
        while tail < typed.count - head, tail < meant.count - head, typed[typed.count - 1 - tail] == meant[meant.count - 1 - tail] {
            tail += 1
        }
        let left = typed.count - head - tail
        let right = meant.count - head - tail
        let first: Float = head == 0 ? 0.35 : 0
        switch (left, right) {
        case (0, 0): return 0
        case (1, 0): return first + (head > 0 && typed[head] == typed[head - 1] ? 0.6 : 0.9)
        case (0, 1): return first + (head > 0 && meant[head] == meant[head - 1] ? 0.6 : 0.9)
        case (1, 1): return first + 1
        case (2, 2) where typed[head] == meant[head + 1] && typed[head + 1] == meant[head]: return first + 0.75
        default:
            guard left <= 8, right <= 8, meant.count >= 6, typed.count >= 5 else { return nil }
            let edits = distance(
                UnsafeBufferPointer(rebasing: typed[head..<head + left]), UnsafeBufferPointer(rebasing: meant[head..<head + right]))
            return edits <= 2 ? first + 2.1 : nil
        }
    }

    /// Nothing when the two do not sound alike. Dearer than a slip of one letter, cheaper than two: « kel » is « quel » before « ket ».
    static func bySound(
        _ typed: UnsafeBufferPointer<UInt8>, _ meant: UnsafeBufferPointer<UInt8>, _ sounds: [UInt8]
    ) -> Float? {
        guard Phonetics.key(meant) == sounds else { return nil }
        return 0.95 + 0.1 * Float(min(abs(typed.count - meant.count), 4))
    }

    /// Levenshtein's distance of short strings.
    private static func distance(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: b.count + 1) { row in
            for column in 0...b.count { row[column] = column }
            for line in 0..<a.count {
                var diagonal = row[0]
                row[0] = line + 1
                for column in 0..<b.count {
                    let above = row[column + 1]
                    row[column + 1] = min(above + 1, row[column] + 1, diagonal + (a[line] == b[column] ? 0 : 1))
                    diagonal = above
                }
            }
            return row[b.count]
        }
    }
}
