/// The short texts that say what an entry is about, word by word: title, official wordings, menu titles, links, citizens' wordings.
///
/// A field mixes its texts; a unit is one of them, and can be compared with the question as a whole.
struct Units: Sendable {
    enum Kind: UInt8, Sendable { case title, alternative, anchor, citizen }

    /// Of each entry, then the end.
    var entryStarts: [UInt32] = [0]
    var kinds: [UInt8] = []
    /// Of each unit, then the end.
    var termStarts: [UInt32] = [0]
    var terms: [UInt32] = []
    /// Sum of the masses of the unit's terms.
    var masses: [Float] = []

    init() {}

    init(_ scan: CorpusScan, formTerms: [UInt32], documentCount: Int, limit: Int, mass: (UInt32) -> Float) {
        var document = 0
        var seen: Set<UInt64> = []
        for value in scan.values {
            while document < Int(value.document) {
                entryStarts.append(UInt32(kinds.count))
                document += 1
                seen.removeAll(keepingCapacity: true)
            }
            guard let kind = Self.kind(value.field) else { continue }
            let words = scan.stream[value.words].lazy.map { formTerms[Int($0)] }.filter { $0 != Vocabulary.ignored }.prefix(24)
            let held = Int(entryStarts[document])..<kinds.count
            guard !words.isEmpty, held.count < limit || kind == .citizen, seen.insert(StableHash.of(Array(words))).inserted else {
                continue
            }
            kinds.append(kind.rawValue)
            terms.append(contentsOf: words)
            termStarts.append(UInt32(terms.count))
            masses.append(words.reduce(0) { $0 + mass($1) })
        }
        while document < documentCount {
            entryStarts.append(UInt32(kinds.count))
            document += 1
        }
    }

    private static func kind(_ field: SearchField) -> Kind? {
        switch field {
        case .title: .title
        case .alternative: .alternative
        case .anchor: .anchor
        case .citizen: .citizen
        default: nil
        }
    }
}
