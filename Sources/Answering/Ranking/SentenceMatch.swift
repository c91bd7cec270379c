/// How well a sentence, a heading or a table row says what a question asks.
package struct SentenceMatch: Sendable, Equatable {
    /// Share of the question's weight found in the sentence, 0…1.
    package var coverage: Float
    /// Share of the sentence's own weight that the question accounts for, 0…1.
    package var precision: Float
    /// Share of the question's neighbouring pairs kept as neighbours, in order, 0…1.
    package var adjacency: Float

    /// One number out of the three, coverage first.
    package var score: Float { coverage * 0.75 + precision * 0.15 + adjacency * 0.1 }
}

/// Compares many sentences with one question: made once per question.
package struct SentenceMatcher {
    private let index: SearchIndex
    private var pass: UnitPass

    package init(_ index: SearchIndex, _ question: Question) {
        self.index = index
        pass = UnitPass(index, question)
    }

    package mutating func match(_ sentence: String) -> SentenceMatch {
        let terms = index.terms(sentence)
        let match = pass.match(terms, mass: terms.reduce(0) { $0 + index.vocabulary.mass($1) })
        return SentenceMatch(coverage: match.coverage, precision: match.precision, adjacency: min(1, match.adjacency))
    }
}
