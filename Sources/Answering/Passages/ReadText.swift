/// A text compared with a question.
struct ReadText {
    let digest: TextDigest
    /// How far each group of the question is found, 0…1.
    var groups = SIMD16<Float>.zero
    /// Sum of the masses of the words that the question has too.
    var sharedMass: Float = 0

    init(_ digest: TextDigest) { self.digest = digest }

    /// Share of the text that the question says, 0…1.
    var precision: Float { digest.mass > 0 ? sharedMass / digest.mass : 0 }
}

/// Finds the groups of a question in texts, by the terms of the index: inflections, accents and equivalents are seen through.
struct TextReader {
    private struct Use {
        var alternative: Int
        var share: Float
    }

    private let vocabulary: Vocabulary
    private var slots: HashTable
    private var uses: [[Use]] = []
    /// Group of each alternative.
    private var groupOf: [Int] = []
    /// Of the 16 heaviest groups; they sum to 1.
    private(set) var weights = SIMD16<Float>.zero

    init(_ question: Question, vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        slots = HashTable(capacity: 64)
        let labels = Self.labels(question)
        let groups = question.groups.sorted { $0.weight > $1.weight }.prefix(16)
        for (number, group) in groups.enumerated() {
            let isNumber = group.words.allSatisfy { question.words[$0].folded.utf8.allSatisfy { (0x30...0x39).contains($0) } }
            // A number of things is compared as a quantity; « classe 1 », « premier mandat » as words.
            weights[number] =
                !isNumber ? group.weight : group.words.allSatisfy(labels.contains) ? max(group.weight, 0.12) : group.weight * 0.1
            for alternative in group.alternatives {
                for (term, share) in zip(alternative.terms, alternative.shares) {
                    let slot = Int(slots.insert(UInt64(term) + 1, UInt32(uses.count)))
                    if slot == uses.count { uses.append([]) }
                    uses[slot].append(Use(alternative: groupOf.count, share: share))
                }
                groupOf.append(number)
            }
        }
        let total = weights.sum()
        if total > 0 { weights /= total }
    }

    /// Words that are numbers and count nothing.
    private static func labels(_ question: Question) -> Set<Int> {
        var text = question.text
        return text.withUTF8 { source in
            let scan = WordScan(source)
            var numbers = Set(scan.words.indices.filter { scan.words[$0].isNumber })
            for quantity in QuantityReader.quantities(scan, source: source) where quantity.unit != .bare && quantity.dimension != .calendar
            {
                numbers.subtract(quantity.words)
            }
            // « 4 et 6 ans »
            return numbers.filter {
                $0 + 1 == scan.words.count || !["et", "ou", "a"].contains(scan.form($0 + 1)) && !scan.words[$0 + 1].isNumber
            }
        }
    }

    func read(_ text: String) -> ReadText { read(TextDigest(text, vocabulary)) }

    func read(_ digest: TextDigest) -> ReadText {
        var read = ReadText(digest)
        // Nearly every text of a fiche says nothing of the question.
        guard digest.terms.contains(where: { slots.value(UInt64($0) + 1) != nil }) else { return read }
        var found = [Float](repeating: 0, count: groupOf.count)
        var seen: UInt64 = 0
        for term in digest.terms {
            guard let slot = slots.value(UInt64(term) + 1) else { continue }
            read.sharedMass += vocabulary.mass(term)
            let bit = slot < 64 ? UInt64(1) << UInt64(slot) : 0
            guard seen & bit == 0 else { continue }
            seen |= bit
            for use in uses[Int(slot)] { found[use.alternative] += use.share }
        }
        for (alternative, value) in found.enumerated() where value > 0 {
            read.groups[groupOf[alternative]] = max(read.groups[groupOf[alternative]], min(value, 1))
        }
        return read
    }
}
