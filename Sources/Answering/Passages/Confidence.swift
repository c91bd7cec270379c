import Foundation

/// How likely the best fiche is to be the right one, and the question to be one that the guide can answer at all.
///
/// Two logistic regressions on the same features, fitted on 500 labelled questions (citizens', facts, messages sent to a town hall) and 391 texts
/// off the subject, checked across folds by set: of the answers said to be right at .8 and above, .91 were; under .2, .33.
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

    /// Under this nothing is answered; under the second, nothing that is unlikely to be right. Across folds: 83 of 116 texts off the subject are
    /// refused (the router refuses most of the others), and 19 of the 367 questions whose first fiche was right.
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
        bias: -3.772, weights: [0.324, 0.836, 1.27, -3.83, -0.158, -0.14, 0.813, -1.63, -3.47, -0.0983])
    private static let subject = Logistic(
        bias: -2.84, weights: [0.414, 0, 1.76, -4.72, 0.122, 0.618, 2.17, -4.11, -4.82, -2.66])
}
