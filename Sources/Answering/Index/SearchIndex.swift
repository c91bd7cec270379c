import Foundation

/// The ranking of the guide: immutable, built at import or decoded from a file, swapped whole.
package struct SearchIndex: Sendable {
    let entries: EntryTable
    let vocabulary: Vocabulary
    let postings: Postings
    let units: Units
    let pairs: Pairs
    let similarity: Similarity
    let interpreter: Interpreter
    package let weights: Weights

    /// Kept to be encoded with the rest.
    let lexicon: Lexicon
    let abbreviations: [IndexDocument.Abbreviation]

    init(
        entries: EntryTable, vocabulary: Vocabulary, postings: Postings, units: Units, pairs: Pairs, similarity: Similarity,
        lexicon: Lexicon, abbreviations: [IndexDocument.Abbreviation], weights: Weights
    ) {
        self.vocabulary = vocabulary
        self.postings = postings
        self.units = units
        self.pairs = pairs
        self.similarity = similarity
        self.weights = weights
        self.lexicon = lexicon
        self.abbreviations = abbreviations
        interpreter = Interpreter(
            vocabulary: vocabulary, phrases: PhraseBook(lexicon, abbreviations: abbreviations, vocabulary: vocabulary),
            spelling: Spelling(vocabulary), weights: weights)
        var entries = entries
        let titles = entries.titles.map(interpreter.cues)
        entries.asks = titles.map(\.kind)
        entries.speakers = titles.map { $0.hints.subtracting(.child) }
        self.entries = entries
    }

    /// The same index with other weights for understanding and ranking; those of the build stay as they were.
    package func weighed(_ weights: Weights) -> SearchIndex {
        SearchIndex(
            entries: entries, vocabulary: vocabulary, postings: postings, units: units, pairs: pairs, similarity: similarity,
            lexicon: lexicon, abbreviations: abbreviations, weights: weights)
    }

    /// Indexes the entries. Their order does not matter; two entries of one id are both kept, the caller sees to it.
    package static func build(_ documents: [IndexDocument], lexicon: Lexicon, weights: Weights = .shipped) -> SearchIndex {
        let documents = documents.sorted { $0.id < $1.id }
        let scan = CorpusScan(documents)
        let assignment = TermAssignment(scan.counter, lexicon: lexicon)
        let (pairs, rest) = Parallel.both(
            {
                Pairs(
                    scan, formTerms: assignment.formTerms, termWeights: assignment.termWeights, lightest: weights.lightestPair,
                    limit: weights.listLimit)
            }, { terms(of: documents, scan, assignment, weights) })
        return SearchIndex(
            entries: EntryTable(documents), vocabulary: rest.vocabulary, postings: rest.postings, units: rest.units, pairs: pairs,
            similarity: rest.similarity, lexicon: lexicon, abbreviations: Self.abbreviations(documents), weights: weights)
    }

    /// What is counted term by term.
    private static func terms(
        of documents: [IndexDocument], _ scan: CorpusScan, _ assignment: TermAssignment, _ weights: Weights
    ) -> (vocabulary: Vocabulary, postings: Postings, units: Units, similarity: Similarity) {
        let builder = PostingsBuilder(
            scan, formTerms: assignment.formTerms, termCount: assignment.terms.count, documentCount: documents.count, weights: weights)
        let vocabulary = Vocabulary(
            forms: scan.counter.forms, formTerms: assignment.formTerms, formCounts: scan.counter.counts, terms: assignment.terms,
            termForms: assignment.termForms, termWeights: assignment.termWeights,
            termRarities: builder.holders.map { Vocabulary.rarity(documents: documents.count, having: Int($0)) })
        let postings = builder.postings()
        let matrix = SparseMatrix(postings, columns: documents.count) { term, impact in
            (SIMD8<Float>(impact) * weights.similarityFields).sum() * vocabulary.mass(term)
        }
        let (units, similarity) = Parallel.both(
            {
                Units(
                    scan, formTerms: assignment.formTerms, documentCount: documents.count, limit: weights.unitLimit,
                    mass: vocabulary.mass)
            }, { Similarity(matrix) })
        return (vocabulary, postings, units, similarity)
    }

    /// Each once, in a fixed order.
    private static func abbreviations(_ documents: [IndexDocument]) -> [IndexDocument.Abbreviation] {
        var seen: Set<String> = []
        let all = documents.flatMap(\.abbreviations).filter {
            let short = Folding.fold($0.short)
            let long = Folding.fold($0.long)
            return !short.isEmpty && long.utf8.count > short.utf8.count && long.split(separator: " ").count <= 8
                && seen.insert(short + "|" + long).inserted
        }
        return all.sorted { ($0.short, $0.long) < ($1.short, $1.long) }
    }

    /// What a message asks, in the index's terms. Any bytes will do.
    package func understand(_ text: String) -> Question { interpreter.understand(text) }

    /// The corpus has this word, in any inflection.
    package func knows(_ word: String) -> Bool { !terms(word).isEmpty }

    /// How rare the rarest term of a text is in the corpus: 0 when unknown or grammatical, about 8 for a word of a single fiche.
    package func rarity(of word: String) -> Float { terms(word).map(vocabulary.mass).max() ?? 0 }

    func terms(_ text: String) -> [UInt32] {
        let scan = WordScan(text)
        return scan.words.indices.compactMap { index in
            guard let form = vocabulary.form(scan.hash(index)) else {
                return vocabulary.term(named: Stemmer().term(scan.form(index)))
            }
            let term = vocabulary.formTerms[Int(form)]
            return term == Vocabulary.ignored ? nil : term
        }
    }
}
