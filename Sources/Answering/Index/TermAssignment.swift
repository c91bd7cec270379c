/// Gives each form its term: stem of its usual spelling, brought together by families; grammatical words stay themselves.
struct TermAssignment {
    private(set) var formTerms: [UInt32]
    private(set) var terms = PackedStrings()
    private(set) var termWeights: [Float] = []
    private(set) var termForms: [UInt32] = []

    init(_ counter: FormCounter, lexicon: Lexicon) {
        let stemmer = Stemmer()
        formTerms = [UInt32](repeating: Vocabulary.ignored, count: counter.forms.count)
        var heads: [String: String] = [:]
        for family in lexicon.families where family.count > 1 {
            let head = stemmer.term(family[0])
            for member in family.dropFirst() { heads[stemmer.term(member)] = head }
        }
        var numbers: [String: UInt32] = [:]
        var bestCounts: [UInt32] = []
        for form in 0..<counter.forms.count {
            let folded = counter.forms.string(form)
            let weight = lexicon.stopWords[folded] ?? 1
            guard weight > 0 else { continue }
            let stem =
                weight < 1 || folded.utf8.allSatisfy { (0x30...0x39).contains($0) } ? folded : stemmer.term(counter.usualSpelling(form))
            let name = weight < 1 ? "=" + stem : (heads[stem] ?? stem)
            let term = numbers[name] ?? UInt32(terms.count)
            if Int(term) == terms.count {
                numbers[name] = term
                terms.append(name.utf8)
                termWeights.append(weight)
                termForms.append(UInt32(form))
                bestCounts.append(counter.counts[form])
            } else if counter.counts[form] > bestCounts[Int(term)] {
                termForms[Int(term)] = UInt32(form)
                bestCounts[Int(term)] = counter.counts[form]
            }
            formTerms[form] = term
        }
    }
}
