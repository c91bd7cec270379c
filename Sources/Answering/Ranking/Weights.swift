/// Every number of the ranking, with the experiment that set it (`docs/answering.md`, « What was tried »).
package struct Weights: Sendable {
    // Build: changing these means building again.

    /// BM25's k1, by field.
    package var saturation = SIMD8<Float>(0.9, 0.9, 2, 1.5, 0.9, 1.2, 1.6, 0.9)
    /// BM25's b, by field.
    package var lengthPart = SIMD8<Float>(0.5, 0.4, 0.5, 0.4, 0.5, 0.6, 0.7, 0.3)
    /// Entries kept per term.
    package var listLimit = 1024
    /// Links and menu titles compared one by one, per entry.
    package var unitLimit = 16
    /// Brings the best weighted impact within a byte.
    package var peakScale: Float = 2.2

    /// Terms lighter than this do not make pairs.
    package var lightestPair: Float = 0.2
    /// Part of each field in the space of co-occurrences.
    package var similarityFields = SIMD8<Float>(1, 1, 1, 1, 0.7, 0.7, 1, 0.3)

    // Understanding.

    /// Weight of a word told around the question.
    package var contextPart: Float = 0.4
    /// Groups kept, the heaviest.
    package var groupLimit = 20
    /// Equivalents kept beside the words as written.
    package var alternativeLimit = 4
    /// Mass of a word that nothing explains.
    package var unknownMass: Float = 4
    /// Suggestions kept below the best, in logarithm of likelihood.
    package var correctionSpread: Float = 3
    package var correctionSlope: Float = 0.25
    package var correctionFloor: Float = 0.25
    package var correctionTrust: Float = 0.95

    // First pass: candidates.

    /// Value of a match by field: title, alternative, anchor, citizen, summary, heading, body, theme.
    package var fields = SIMD8<Float>(1.4, 0.25, 1.3, 0.9, 1.05, 0.24, 0.8, 0.5)
    /// Part of the fields other than the best.
    package var candidateTie: Float = 0.25
    /// Value of the question's pairs beside its terms.
    package var candidatePair: Float = 0.3
    package var candidates = 144
    package var compared = 48

    // Second pass.

    package var tie: Float = 0.25
    package var pair: Float = 0.21

    // Last combination.

    package var model = Model(
        coefficients: [
            2, 0, 0, 1.76, 0, 0.0691, 0, 2.2, 0.836, 3.13, 2.1, 0, 0, -0.64, 0, 0, -0.384, 0, 0, 3,
            0, 0, 0.348, 0.315, 1.74, 0.372, 0.275, -0.449, 0.235, -0.107, -2.11, -1.15, -1.51, 0, 0.464, 2.62, 0.399, 0.352, -0.647, 0,
        ])

    package init() {}

    package static let shipped = Weights()
}
