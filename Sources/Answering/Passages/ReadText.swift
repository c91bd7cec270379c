/// What is read of a text for comparison with a question.
struct ReadText {
    /// How far each group of the question is found, 0…1.
    var groups: SIMD16<Float>
    /// Sum of the masses of the words that the index counts, and of those that the question has too.
    var mass: Float
    var sharedMass: Float
    var quantities: [Quantity]
    var bounds: [Bounds]
    var hasDate = false
    var hasPenalty = false
    var hasPhone = false

    /// Share of the text that the question says, 0…1.
    var precision: Float { mass > 0 ? sharedMass / mass : 0 }

    static let empty = ReadText(groups: .zero, mass: 0, sharedMass: 0, quantities: [], bounds: [])
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
            for quantity in QuantityReader.quantities(scan, source: source) where quantity.unit != .bare {
                numbers.subtract(quantity.words)
            }
            // « 4 et 6 ans »
            return numbers.filter {
                $0 + 1 == scan.words.count || !["et", "ou", "a"].contains(scan.form($0 + 1)) && !scan.words[$0 + 1].isNumber
            }
        }
    }

    func read(_ text: String) -> ReadText {
        guard !text.isEmpty else { return .empty }
        var text = text
        return text.withUTF8 { source in
            let scan = WordScan(source)
            let quantities = QuantityReader.quantities(scan, source: source)
            var read = ReadText.empty
            read.quantities = quantities
            read.bounds = BoundsReader.bounds(quantities, scan, source: source)
            findGroups(scan, &read)
            FactWords.read(scan, into: &read)
            return read
        }
    }

    private func findGroups(_ scan: WordScan, _ read: inout ReadText) {
        var found = [Float](repeating: 0, count: groupOf.count)
        var seen: UInt64 = 0
        for index in scan.words.indices {
            guard let form = vocabulary.form(scan.hash(index)) else { continue }
            let term = vocabulary.formTerms[Int(form)]
            guard term != Vocabulary.ignored else { continue }
            read.mass += vocabulary.mass(term)
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
    }
}

/// Words that show a date, a penalty or a telephone number.
enum FactWords {
    static func read(_ scan: WordScan, into read: inout ReadText) {
        var pairs = 0
        for index in scan.words.indices {
            let word = scan.words[index]
            if word.isNumber {
                pairs = word.length == 2 ? pairs + 1 : word.length == 10 || word.length == 4 && scan.bytes[Int(word.start)] == 0x33 ? 5 : 0
                if pairs >= 5 { read.hasPhone = true }
                if index + 1 < scan.words.count, months.contains(scan.hash(index + 1)) { read.hasDate = true }
            } else {
                pairs = 0
                let hash = scan.hash(index)
                if penalties.contains(hash) { read.hasPenalty = true }
                if months.contains(hash) { read.hasDate = true }
            }
        }
    }

    private static let months = Set(
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"]
            .map { StableHash.of($0) })
    private static let penalties = Set(
        ["amende", "amendes", "prison", "emprisonnement", "peine", "contravention", "sanctionne", "puni", "punie"].map { StableHash.of($0) }
    )
}
