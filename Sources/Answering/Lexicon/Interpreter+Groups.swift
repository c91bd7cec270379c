extension Interpreter {
    /// Expressions of the lexicon, the longest first from left to right.
    func readPhrases(_ reading: inout Reading) {
        var start = 0
        while start < reading.count {
            var covered = 0
            phrases.each(reading.keys, at: start) { length, meanings in
                guard covered == 0 else { return }
                let all = meanings.compactMap(alternative)
                // A spelling of SMS is that word and no other.
                let spelt = all.filter { $0.origin == .sms }
                let alternatives = spelt.isEmpty ? all : spelt
                guard !alternatives.isEmpty else { return }
                covered = length
                if alternatives.allSatisfy(\.terms.isEmpty) {
                    for index in start..<start + length { reading.taken[index] = true }
                } else {
                    addGroup(&reading, start..<start + length, alternatives.filter { !$0.terms.isEmpty })
                }
            }
            start += max(1, covered)
        }
    }

    private func alternative(_ meaning: PhraseBook.Meaning) -> QuestionGroup.Alternative? {
        guard case .equivalent(let terms, let shares, _, let origin) = meaning else { return nil }
        return QuestionGroup.Alternative(terms: terms, shares: shares, origin: origin)
    }

    private func addGroup(_ reading: inout Reading, _ range: Range<Int>, _ equivalents: [QuestionGroup.Alternative]) {
        let factor = range.map { reading.words[$0].weight / max(ownWeight(reading.words[$0]), 0.01) }.max() ?? 1
        for index in range { reading.taken[index] = true }
        let written = range.compactMap { reading.words[$0].weight > 0 ? reading.words[$0].term : nil }
        let writtenMass = written.reduce(0) { $0 + vocabulary.mass($1) }
        let readAs = equivalents.map { $0.terms.reduce(0) { $0 + vocabulary.mass($1) } }.max() ?? 0
        var alternatives: [QuestionGroup.Alternative] = []
        if writtenMass > 0, equivalents.first?.origin != .sms {
            alternatives.append(
                QuestionGroup.Alternative(terms: written, shares: written.map { vocabulary.mass($0) / writtenMass }, origin: .written))
        }
        alternatives += equivalents.prefix(weights.alternativeLimit)
        let weight = writtenMass > 0 ? max(writtenMass, min(readAs, 2 * writtenMass) * 0.5) : readAs * 0.8
        reading.groups.append(QuestionGroup(words: range, alternatives: alternatives, weight: weight * min(1, factor)))
    }

    private func ownWeight(_ word: QuestionWord) -> Float { word.term.map { vocabulary.termWeights[Int($0)] } ?? 1 }

    /// Words that no expression took: as they are when the corpus knows them, else cut in two, else corrected.
    func readRemainingWords(_ reading: inout Reading) {
        for index in 0..<reading.count where !reading.taken[index] && reading.words[index].weight > 0 {
            if let term = reading.words[index].term {
                addKnown(&reading, index, term)
            } else {
                addUnknown(&reading, index)
            }
        }
    }

    private func addKnown(_ reading: inout Reading, _ index: Int, _ term: UInt32) {
        let word = reading.words[index]
        let factor = word.weight / max(ownWeight(word), 0.01)
        reading.groups.append(
            QuestionGroup(
                words: index..<index + 1, alternatives: [QuestionGroup.Alternative(terms: [term], shares: [1], origin: .written)],
                weight: vocabulary.mass(term) * factor))
    }

    private func addUnknown(_ reading: inout Reading, _ index: Int) {
        let word = reading.scan.words[index]
        let bytes = reading.scan.bytes[Int(word.start)..<Int(word.start + word.length)]
        let factor = reading.words[index].weight
        let corrections = self.corrections(bytes)
        reading.words[index].corrections = corrections
        if let best = corrections.first, best.weight >= 0.5 || bytes.count < 6 || runTogether(bytes) == nil {
            let alternatives = corrections.map {
                QuestionGroup.Alternative(terms: [$0.term], shares: [$0.weight], origin: .corrected)
            }
            let weight = corrections.map { vocabulary.mass($0.term) * $0.weight }.max() ?? 0
            reading.groups.append(QuestionGroup(words: index..<index + 1, alternatives: alternatives, weight: weight * factor))
        } else if let terms = runTogether(bytes) {
            for term in terms {
                let alternative = QuestionGroup.Alternative(terms: [term], shares: [1], origin: .corrected)
                reading.groups.append(
                    QuestionGroup(words: index..<index + 1, alternatives: [alternative], weight: vocabulary.mass(term) * factor))
            }
        } else {
            reading.groups.append(QuestionGroup(words: index..<index + 1, alternatives: [], weight: weights.unknownMass * factor))
        }
    }

    private func corrections(_ bytes: ArraySlice<UInt8>) -> [QuestionWord.Correction] {
        let suggestions = spelling.suggestions(bytes, vocabulary: vocabulary, limit: 6)
        guard let best = suggestions.first else { return [] }
        var corrections: [QuestionWord.Correction] = []
        for suggestion in suggestions where suggestion.likelihood > best.likelihood - weights.correctionSpread {
            let term = vocabulary.formTerms[Int(suggestion.form)]
            guard term != Vocabulary.ignored, !corrections.contains(where: { $0.term == term }) else { continue }
            let weight = max(weights.correctionFloor, 1 - (best.likelihood - suggestion.likelihood) * weights.correctionSlope)
            corrections.append(
                QuestionWord.Correction(
                    form: vocabulary.forms.string(Int(suggestion.form)), term: term, weight: weight * weights.correctionTrust))
        }
        return Array(corrections.prefix(weights.alternativeLimit))
    }

    /// « rendezvous » → rendez, vous; « lemployeur » → employeur. Nothing when the halves are not both known and common.
    private func runTogether(_ bytes: ArraySlice<UInt8>) -> [UInt32]? {
        var best: (count: UInt32, terms: [UInt32])?
        for cut in bytes.indices.dropFirst() {
            let head = bytes[..<cut]
            let tail = bytes[cut...]
            guard tail.count >= 3, let tailForm = form(tail), vocabulary.formCounts[tailForm] >= 3 else { continue }
            if head.count <= 2 {
                guard isElided(head), "aeiouyh".utf8.contains(tail[cut]) else { continue }
                let term = vocabulary.formTerms[tailForm]
                return term == Vocabulary.ignored ? [] : [term]
            }
            guard let headForm = form(head), vocabulary.formCounts[headForm] >= 3 else { continue }
            let count = min(vocabulary.formCounts[headForm], vocabulary.formCounts[tailForm])
            let terms = [vocabulary.formTerms[headForm], vocabulary.formTerms[tailForm]].filter { $0 != Vocabulary.ignored }
            if count > best?.count ?? 0 { best = (count, terms) }
        }
        return best?.terms
    }

    private func form(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { vocabulary.form(StableHash.of($0)) }.map(Int.init)
    }

    private func isElided(_ head: ArraySlice<UInt8>) -> Bool {
        head.count == 1 ? "ldjmtsnc".utf8.contains(head[head.startIndex]) : head.elementsEqual("qu".utf8)
    }
}
