/// What is read of a text once, whatever is asked of it: its terms, its quantities, and the words that show a kind of fact.
struct TextDigest: Sendable {
    /// Terms of the index in reading order, those that it ignores left out.
    var terms: [UInt32] = []
    /// Sum of the masses of the terms.
    var mass: Float = 0
    var quantities: [Quantity] = []
    var bounds: [Bounds] = []
    var hasDate = false
    var hasPenalty = false
    var hasPhone = false

    static let empty = TextDigest()

    private init() {}

    init(_ text: String, _ vocabulary: Vocabulary) {
        guard !text.isEmpty else { return }
        var text = text
        text.withUTF8 { source in
            let scan = WordScan(source)
            quantities = QuantityReader.quantities(scan, source: source)
            bounds = BoundsReader.bounds(quantities, scan, source: source)
            FactWords.read(scan, into: &self)
            terms.reserveCapacity(scan.words.count)
            for index in scan.words.indices {
                guard let form = vocabulary.form(scan.hash(index)) else { continue }
                let term = vocabulary.formTerms[Int(form)]
                guard term != Vocabulary.ignored else { continue }
                terms.append(term)
                mass += vocabulary.mass(term)
            }
        }
    }
}

/// Words that show a date, a penalty or a telephone number.
enum FactWords {
    static func read(_ scan: WordScan, into digest: inout TextDigest) {
        var pairs = 0
        for index in scan.words.indices {
            let word = scan.words[index]
            if word.isNumber {
                pairs = word.length == 2 ? pairs + 1 : word.length == 10 || word.length == 4 && scan.bytes[Int(word.start)] == 0x33 ? 5 : 0
                if pairs >= 5 { digest.hasPhone = true }
                if index + 1 < scan.words.count, MonthNames.number(scan.hash(index + 1)) != nil { digest.hasDate = true }
            } else {
                pairs = 0
                let hash = scan.hash(index)
                if penalties.contains(hash) { digest.hasPenalty = true }
                if MonthNames.number(hash) != nil { digest.hasDate = true }
            }
        }
    }

    private static let penalties = Set(
        ["amende", "amendes", "prison", "emprisonnement", "peine", "contravention", "sanctionne", "puni", "punie"].map { StableHash.of($0) }
    )
}
