import Foundation

/// The words of the corpus. A *form* is a folded word as written (« congés » → « conges »); a *term* is what the index counts: the stem of the
/// form's most usual accented spelling, without accents. A word typed without its accents therefore finds the same term.
struct Vocabulary: Sendable {
    /// A form that the index ignores: an article, a preposition.
    static let ignored = UInt32.max

    var forms: PackedStrings
    /// Term of each form, or `ignored`.
    var formTerms: [UInt32]
    /// Occurrences of each form in the guide's own texts; 0 when only citizens' wordings have it.
    var formCounts: [UInt32]

    var terms: PackedStrings
    /// The most frequent form of each term: what is shown.
    var termForms: [UInt32]
    /// Part of the weight kept: 1, or less for a grammatical word.
    var termWeights: [Float]
    /// Rarity of each term, at least 0: `ln(1 + (N − n + ½) / (n + ½))`.
    var termRarities: [Float]

    private(set) var formTable: HashTable
    private(set) var termTable: HashTable

    init(
        forms: PackedStrings, formTerms: [UInt32], formCounts: [UInt32], terms: PackedStrings, termForms: [UInt32],
        termWeights: [Float], termRarities: [Float]
    ) {
        self.forms = forms
        self.formTerms = formTerms
        self.formCounts = formCounts
        self.terms = terms
        self.termForms = termForms
        self.termWeights = termWeights
        self.termRarities = termRarities
        formTable = forms.table()
        termTable = terms.table()
    }

    var termCount: Int { terms.count }

    @inline(__always)
    func form(_ hash: UInt64) -> UInt32? { formTable.value(hash) }

    func term(named name: String) -> UInt32? { termTable.value(StableHash.of(name)) }

    func label(_ term: UInt32) -> String { forms.string(Int(termForms[Int(term)])) }

    /// Rarity times the weight kept.
    @inline(__always)
    func mass(_ term: UInt32) -> Float { termRarities[Int(term)] * termWeights[Int(term)] }

    static func rarity(documents: Int, having: Int) -> Float {
        let all = Float(documents)
        let having = Float(having)
        return log(1 + (all - having + 0.5) / (having + 0.5))
    }
}
