/// Makes a `Question` of a text: words, equivalents, corrections, weights, and what is read between the words.
struct Interpreter: Sendable {
    let vocabulary: Vocabulary
    let phrases: PhraseBook
    let spelling: Spelling
    let weights: Weights

    /// A question is made of its first words: what comes after is kept in the text and not weighed.
    private static let longest = 400

    func understand(_ text: String) -> Question {
        let scan = WordScan(text)
        var reading = Reading(scan: scan, limit: Self.longest)
        readWords(&reading)
        let parts = QuestionParts(scan: scan, reading: reading, textLength: text.utf8.count).parts
        weigh(&reading, parts)
        readPhrases(&reading)
        readRemainingWords(&reading)
        return question(text, reading, parts)
    }

    /// What a title asks for, and for whom.
    func cues(_ title: String) -> (kind: QuestionKind, hints: SpeakerHints) {
        var reading = Reading(scan: WordScan(title), limit: Self.longest)
        readWords(&reading)
        return (reading.kind, reading.hints)
    }

    /// What is being made of a text.
    struct Reading {
        var scan: WordScan
        var count: Int
        var words: [QuestionWord] = []
        var keys: [UInt32] = []
        /// Each word is part of a group already, or of none on purpose.
        var taken: [Bool]
        var groups: [QuestionGroup] = []
        var hints: SpeakerHints = []
        var kind: QuestionKind = []
        /// Words that open or carry a question: « comment », « puis-je ».
        var asking: [Bool]
        var courteous: [Bool]

        init(scan: WordScan, limit: Int) {
            self.scan = scan
            count = min(limit, scan.words.count)
            taken = [Bool](repeating: false, count: count)
            asking = taken
            courteous = taken
            words.reserveCapacity(count)
            keys.reserveCapacity(count)
        }
    }

    private func readWords(_ reading: inout Reading) {
        for index in 0..<reading.count {
            let word = reading.scan.words[index]
            let hash = reading.scan.hash(index)
            var read = QuestionWord(
                range: Int(word.sourceStart)..<Int(word.sourceEnd), folded: reading.scan.form(index), term: nil, corrections: [], weight: 1)
            if let form = vocabulary.form(hash) {
                let term = vocabulary.formTerms[Int(form)]
                if term == Vocabulary.ignored {
                    read.weight = 0
                    reading.keys.append(WordKeys.ignored(hash))
                } else {
                    read.term = term
                    read.weight = vocabulary.termWeights[Int(term)]
                    reading.keys.append(term)
                }
            } else if word.isNumber || word.length < 2 {
                read.weight = 0
                reading.keys.append(WordKeys.unknown(hash))
            } else {
                let name = Stemmer().term(read.folded)
                read.term = vocabulary.term(named: name)
                reading.keys.append(read.term ?? WordKeys.unknown(StableHash.of(name)))
            }
            reading.words.append(read)
        }
        for start in 0..<reading.count { readCues(&reading, at: start) }
    }

    private func readCues(_ reading: inout Reading, at start: Int) {
        phrases.each(reading.keys, at: start) { length, meanings in
            for meaning in meanings {
                switch meaning {
                case .speaker(let hint): reading.hints.formUnion(hint)
                case .kind(let kind):
                    reading.kind.formUnion(kind)
                    reading.asking[start] = true
                case .courtesy: for word in start..<start + length { reading.courteous[word] = true }
                case .equivalent: break
                }
            }
        }
    }

    /// The story around the question weighs less than the question; a greeting weighs nothing.
    private func weigh(_ reading: inout Reading, _ parts: [QuestionPart]) {
        let asked = parts.contains { $0.role == .question }
        for part in parts {
            let factor: Float = part.role == .courtesy ? 0 : part.role == .question || !asked ? 1 : weights.contextPart
            for index in part.words { reading.words[index].weight *= factor }
        }
        for index in reading.words.indices where reading.courteous[index] { reading.words[index].weight = 0 }
    }

    private func question(_ text: String, _ reading: Reading, _ parts: [QuestionPart]) -> Question {
        var groups = merged(reading.groups)
        if groups.count > weights.groupLimit {
            let floor = groups.map(\.weight).sorted(by: >)[weights.groupLimit]
            groups.removeAll { $0.weight <= floor }
        }
        groups.sort { $0.words.lowerBound < $1.words.lowerBound }
        let total = groups.reduce(0) { $0 + $1.weight }
        if total > 0 { for index in groups.indices { groups[index].weight /= total } } else { groups = [] }
        return Question(text: text, words: reading.words, groups: groups, parts: parts, hints: reading.hints, kind: reading.kind)
    }

    /// A word said twice counts once, with the greater weight and a little of the other.
    private func merged(_ groups: [QuestionGroup]) -> [QuestionGroup] {
        var merged: [QuestionGroup] = []
        for group in groups where group.weight > 0 {
            if let same = merged.firstIndex(where: { $0.alternatives == group.alternatives }) {
                merged[same].weight = max(merged[same].weight, group.weight) + 0.2 * min(merged[same].weight, group.weight)
            } else {
                merged.append(group)
            }
        }
        return merged
    }
}
