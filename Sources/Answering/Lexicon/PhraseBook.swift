/// The expressions of the lexicon, in the index's own terms: found in a question whatever their inflection or accents.
struct PhraseBook: Sendable {
    /// What a phrase says.
    enum Meaning: Sendable {
        case equivalent(terms: [UInt32], shares: [Float], weight: Float, origin: QuestionGroup.Origin)
        case speaker(SpeakerHints)
        case kind(QuestionKind)
        case courtesy
    }

    private var meanings: [[Meaning]] = []
    private var phrases = HashTable(capacity: 8192)
    /// By first key: the longest phrase that begins with it, in words.
    private var starters = HashTable(capacity: 8192)
    private var starterLengths: [UInt32] = []

    init(_ lexicon: Lexicon, abbreviations: [IndexDocument.Abbreviation], vocabulary: Vocabulary) {
        let stemmer = Stemmer()
        let keys = WordKeys(vocabulary)
        var all = lexicon.equivalences
        for abbreviation in abbreviations { all += Lexicon.Equivalence.acronym(abbreviation.short, abbreviation.long) }
        for equivalence in all where !isAmbiguous(equivalence, vocabulary) {
            for equivalent in equivalence.equivalents {
                let terms = keys.terms(equivalent, stemmer: stemmer)
                if terms.isEmpty, equivalence.origin != .sms { continue }
                let total = terms.reduce(0) { $0 + vocabulary.mass($1) }
                let shares = terms.map { total > 0 ? equivalence.weight * vocabulary.mass($0) / total : 0 }
                add(
                    .equivalent(terms: terms, shares: shares, weight: equivalence.weight, origin: equivalence.origin),
                    to: keys.keys(equivalence.expression, stemmer: stemmer))
            }
        }
        for cue in lexicon.speakers { add(.speaker(SpeakerHints(rawValue: cue.value)), to: keys.keys(cue.expression, stemmer: stemmer)) }
        for cue in lexicon.kinds {
            add(.kind(QuestionKind(rawValue: UInt16(truncatingIfNeeded: cue.value))), to: keys.keys(cue.expression, stemmer: stemmer))
        }
        for courtesy in lexicon.courtesies { add(.courtesy, to: keys.keys(courtesy, stemmer: stemmer)) }
    }

    /// Acronyms that are words first: « an », « as », « ce ».
    private func isAmbiguous(_ equivalence: Lexicon.Equivalence, _ vocabulary: Vocabulary) -> Bool {
        guard equivalence.origin == .acronym else { return false }
        let short = Folding.fold(equivalence.expression)
        let expanded = equivalence.equivalents.map(Folding.fold)
        return ([short] + expanded).contains { word in
            word.utf8.count <= 2
                || vocabulary.form(StableHash.of(word)).map { form in
                    let term = vocabulary.formTerms[Int(form)]
                    return term == Vocabulary.ignored || vocabulary.termWeights[Int(term)] < 1
                } ?? false
        }
    }

    private mutating func add(_ meaning: Meaning, to keys: [UInt32]) {
        guard let first = keys.first, keys.count <= 8 else { return }
        let entry = Int(phrases.insert(StableHash.of(keys), UInt32(meanings.count)))
        if entry == meanings.count { meanings.append([]) }
        if case .equivalent(let terms, _, _, _) = meaning {
            let known = meanings[entry].contains {
                if case .equivalent(let others, _, _, _) = $0 { others == terms } else { false }
            }
            if known { return }
        }
        meanings[entry].append(meaning)
        let slot = Int(starters.insert(UInt64(first) + 1, UInt32(starterLengths.count)))
        if slot == starterLengths.count { starterLengths.append(0) }
        starterLengths[slot] = max(starterLengths[slot], UInt32(keys.count))
    }

    /// Calls with each phrase that begins at `start`, the longest first.
    @inline(__always)
    func each(_ keys: [UInt32], at start: Int, _ body: (_ length: Int, _ meanings: [Meaning]) -> Void) {
        guard let slot = starters.value(UInt64(keys[start]) + 1) else { return }
        let longest = min(Int(starterLengths[Int(slot)]), keys.count - start)
        for length in stride(from: longest, to: 0, by: -1) {
            if let entry = phrases.value(StableHash.of(keys[start..<start + length])) { body(length, meanings[Int(entry)]) }
        }
    }
}

/// One number per word, the same for all the inflections of a word: its term, or a mark of its own when the corpus does not have it.
struct WordKeys {
    private let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    static func ignored(_ hash: UInt64) -> UInt32 { 0x4000_0000 | UInt32(truncatingIfNeeded: hash) & 0x3FFF_FFFF }
    static func unknown(_ hash: UInt64) -> UInt32 { 0x8000_0000 | UInt32(truncatingIfNeeded: hash) & 0x7FFF_FFFF }

    func keys(_ text: String, stemmer: borrowing Stemmer) -> [UInt32] {
        let scan = WordScan(text)
        return scan.words.indices.map { key(scan, $0, stemmer: stemmer) }
    }

    private func key(_ scan: WordScan, _ index: Int, stemmer: borrowing Stemmer) -> UInt32 {
        let hash = scan.hash(index)
        if let form = vocabulary.form(hash) {
            let term = vocabulary.formTerms[Int(form)]
            return term == Vocabulary.ignored ? Self.ignored(hash) : term
        }
        let name = stemmer.term(scan.form(index))
        return vocabulary.term(named: name) ?? Self.unknown(StableHash.of(name))
    }

    /// The terms of an equivalent, those that the corpus has.
    func terms(_ text: String, stemmer: borrowing Stemmer) -> [UInt32] {
        let scan = WordScan(text)
        return scan.words.indices.map { key(scan, $0, stemmer: stemmer) }.filter { $0 < 0x4000_0000 }
    }
}
