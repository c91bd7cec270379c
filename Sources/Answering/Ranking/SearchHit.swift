/// The texts of an entry, as the index weighs them. The raw value is the lane of the posting.
package enum SearchField: Int, Sendable, CaseIterable {
    case title, alternative, anchor, citizen, summary, heading, body, theme
}

/// One entry found, with what a confidence can be made of.
package struct SearchHit: Sendable, Equatable {
    /// « F1344 ».
    package var id: String
    /// Position of the entry in the index; only meaningful with the index that gave it.
    package var document: Int
    /// Higher is better; comparable between the hits of one question, and roughly between questions.
    package var score: Float
    /// Share of the question's weight (rare words weigh more) found anywhere in the entry, 0…1.
    package var coverage: Float
    /// Share of the question's weight found in the best single short text (title, wording, link, menu), 0…1.
    package var wordingCoverage: Float
    /// Share of that short text's own weight which the question accounts for, 0…1.
    package var wordingPrecision: Float
    /// Cosine between the question and the entry in the space of the corpus's own co-occurrences, −1…1.
    package var similarity: Float
    /// The field that contributed most.
    package var bestField: SearchField
    /// Score minus the score of the next hit; the whole score for the last one.
    package var margin: Float
}
