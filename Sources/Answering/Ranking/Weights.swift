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
            2.95, 0.02, -0.07, 0.51, 2.96, 0.41, 0.75, 1.55, -0.26, 4.64, 0.6, -0.21, 1.1, -0.09, -0.24, 0.07, 0.1, -0, -0.04, 0.83,
            0.12, 1.94, 1.22, 0.53, 1.03, 0.51, -0.04, -0.14, 0.66, 0.5, -1.07, -0.01, -0.07, 0, 0.63, 2.91, 0.27, 0.13, 0.38, -0.48,
        ])

    package init() {}

    package static let shipped = Weights()
}
