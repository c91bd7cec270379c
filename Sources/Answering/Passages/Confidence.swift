import Foundation

/// How likely the best fiche is to be the right one, and the question to be one that the guide can answer at all.
///
/// Two logistic regressions on the same features, fitted on 500 labelled questions (citizens', facts, messages sent to a town hall) and 391 texts
/// off the subject, checked across folds by set: of the answers said to be right at .8 and above, .91 were; under .2, .37. No sign is against
/// what its feature means, but that of the wordings': fitted freely, it refused plain questions on a small guide.
struct Confidence {
    /// 0…1: share of such answers that were of the right fiche.
    let probability: Double
    /// 0…1: the question is one for the guide.
    let onSubject: Double
    let verdict: Verdict

    /// What may be done with the best fiche.
    enum Verdict {
        case say
        /// The next fiche is as likely, or the best one too little: the citizen is asked.
        case ask
        case refuse
    }

    /// Under this nothing is answered; under the second, nothing that is unlikely to be right. Across folds: 78 of 116 texts off the subject are
    /// refused (the router refuses most of the others), and 22 of the 367 questions whose first fiche was right.
    private static let floor = 0.3
    private static let doubtful = 0.6
    /// How fast the share of a candidate falls with its score.
    static let sharpness = 1.0
    /// Values nearer than this are a tie, unless all is well otherwise: one of the 40 citizens' questions, none of the 124 facts.
    private static let tie = 0.05
    private static let sure = 0.5
    /// Under this one answer in three was right: proposed among others, never said.
    private static let unsure = 0.2

    init(_ look: SecondLook, _ question: Question) {
        guard let best = look.contenders.first else {
            probability = 0
            onSubject = 0
            verdict = .refuse
            return
        }
        let lead = look.contenders.count > 1 ? best.value - look.contenders[1].value : Features.alone
        let features = Features(best, lead: lead, question)
        probability = Self.right.value(features)
        onSubject = Self.subject.value(features)
        let isUnsure = probability < Self.unsure
        let isTie = lead < Self.tie && probability < Self.sure
        verdict = onSubject < Self.floor || isUnsure && onSubject < Self.doubtful ? .refuse : isUnsure || isTie ? .ask : .say
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
        bias: -3.711, weights: [0.271, 0.85, 1.26, -3.81, 0.038, 0, 0.293, 0, -3.68, -0.353])
    private static let subject = Logistic(
        bias: -2.498, weights: [0.306, 0, 1.65, -4.82, 0.493, 0.493, 0.845, 0, -5.09, -3.24])
}
