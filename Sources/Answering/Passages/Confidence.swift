import Foundation

/// How likely the best fiche is to be the right one, and the question to be one that the guide can answer at all.
///
/// Two logistic regressions on the same features, fitted together on 429 labelled questions (citizens' questions, facts, queries on labour)
/// and 63 texts off the subject, checked across five folds.
struct Confidence {
    /// 0…1: share of such answers that were of the right fiche.
    let probability: Double
    /// 0…1: the question is one for the guide.
    let onSubject: Double
    /// The next fiche is as likely: the citizen is asked.
    let isTie: Bool

    /// Under this nothing is answered. Across folds: 45 of 63 texts off the subject are refused, and two citizens' questions out of 36.
    static let floor = 0.25
    /// How fast the share of a candidate falls with its score.
    static let sharpness = 1.0
    /// Values nearer than this are a tie, unless all is well otherwise: one of the 40 citizens' questions, none of the 124 facts.
    private static let tie = 0.05
    private static let sure = 0.5

    init(_ look: SecondLook, _ question: Question) {
        guard let best = look.contenders.first else {
            probability = 0
            onSubject = 0
            isTie = false
            return
        }
        let lead = look.contenders.count > 1 ? best.value - look.contenders[1].value : Features.alone
        let features = Features(best, lead: lead, question)
        probability = Self.right.value(features)
        onSubject = Self.subject.value(features)
        isTie = lead < Self.tie && probability < Self.sure
    }

    /// What both estimates are made of.
    struct Features {
        /// Lead of a fiche that nothing else comes near.
        static let alone = 2.0

        let values: [Double]

        init(_ best: SecondLook.Contender, lead: Double, _ question: Question) {
            let words = question.words.filter { $0.weight > 0.5 && !$0.folded.utf8.allSatisfy { (0x30...0x39).contains($0) } }
            let total = Double(max(words.count, 1))
            let unknown = Double(words.count { $0.term == nil && $0.corrections.isEmpty })
            let corrected = Double(words.count { $0.term == nil && !$0.corrections.isEmpty })
            values = [
                Double(best.hit.score), min(lead, Self.alone), Double(best.hit.coverage), Double(best.hit.wordingCoverage),
                Double(best.hit.wordingPrecision), Double(best.hit.similarity), best.passage, best.presence, unknown / total,
                corrected / total,
            ]
        }
    }

    /// Weights in the order of `Features.values`: score, lead, coverage, wording coverage, wording precision, similarity, passage, presence,
    /// unknown words, corrected words.
    private struct Logistic {
        let bias: Double
        let weights: [Double]

        func value(_ features: Features) -> Double {
            1 / (1 + exp(-zip(features.values, weights).reduce(bias) { $0 + $1.0 * $1.1 }))
        }
    }

    private static let right = Logistic(
        bias: -5.415, weights: [0.248, 0.829, 0.467, -1.168, 1.345, -0.375, 2.415, -0.975, -1.012, -3.114])
    private static let subject = Logistic(
        bias: -8.376, weights: [0.416, 0, 1.317, -0.472, 2.659, 3.233, 4.546, -1.454, -2.62, -7.047])
}
