/// Neighbouring terms, in order: « treizième mois » is not « treize » and « mois ».
///
/// Words that the index ignores do not separate (« droit de retrait » is one pair). A pair is known by 32 bits of its hash.
struct Pairs: Sendable {
    /// Of each value of the first 16 bits of a key, then the end; in `keys`.
    var buckets: [UInt32]
    var keys: [UInt32]
    /// Of each key, then the end; in `documents`.
    var starts: [UInt32]
    var documents: [UInt32]
    /// What the best place of the pair is worth in the entry, 0…255: short texts, then headings, then the body.
    var worths: [UInt8]

    static func key(_ first: UInt32, _ second: UInt32) -> UInt32 {
        var hash = UInt64(first) << 32 | UInt64(second)
        hash = (hash ^ hash >> 31) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    @inline(__always)
    func range(_ key: UInt32) -> Range<Int> {
        let bucket = Int(key >> 16)
        for slot in Int(buckets[bucket])..<Int(buckets[bucket + 1]) where keys[slot] == key {
            return Int(starts[slot])..<Int(starts[slot + 1])
        }
        return 0..<0
    }

    init(buckets: [UInt32], keys: [UInt32], starts: [UInt32], documents: [UInt32], worths: [UInt8]) {
        self.buckets = buckets
        self.keys = keys
        self.starts = starts
        self.documents = documents
        self.worths = worths
    }

    /// Terms lighter than `lightest` are skipped, as ignored words are.
    init(_ scan: CorpusScan, formTerms: [UInt32], termWeights: [Float], lightest: Float, limit: Int) {
        var cells: [(key: UInt32, document: UInt32, worth: UInt8)] = []
        cells.reserveCapacity(scan.stream.count / 2)
        for value in scan.values {
            let worth = Self.worth(value.field)
            guard worth > 0 else { continue }
            var previous = Vocabulary.ignored
            for form in scan.stream[value.words] {
                let term = formTerms[Int(form)]
                guard term != Vocabulary.ignored, termWeights[Int(term)] >= lightest else { continue }
                if previous != Vocabulary.ignored { cells.append((Self.key(previous, term), UInt32(value.document), worth)) }
                previous = term
            }
        }
        cells.sort { ($0.key, $0.document, $1.worth) < ($1.key, $1.document, $0.worth) }
        self.init(buckets: [UInt32](repeating: 0, count: 65537), keys: [], starts: [0], documents: [], worths: [])
        var position = 0
        while position < cells.count {
            let key = cells[position].key
            var list: [(document: UInt32, worth: UInt8)] = []
            while position < cells.count, cells[position].key == key {
                if list.last?.document != cells[position].document { list.append((cells[position].document, cells[position].worth)) }
                position += 1
            }
            guard list.count <= limit else { continue }
            keys.append(key)
            buckets[Int(key >> 16) + 1] += 1
            documents.append(contentsOf: list.map(\.document))
            worths.append(contentsOf: list.map(\.worth))
            starts.append(UInt32(documents.count))
        }
        for bucket in 0..<65536 { buckets[bucket + 1] += buckets[bucket] }
    }

    private static func worth(_ field: SearchField) -> UInt8 {
        switch field {
        case .title, .alternative, .anchor, .citizen: 255
        case .heading, .summary: 200
        case .body: 130
        case .theme: 0
        }
    }
}
