import Knowledge

/// The best hits read closely: a fiche whose passage answers may pass before one whose title only resembles the question.
struct SecondLook {
    /// A hit, with what its fiche says.
    struct Contender {
        var hit: SearchHit
        var making: AnswerMaking
        /// Higher is better.
        var value: Double
        /// Score of the best passage, and how far the question's words are found around it.
        var passage: Double
        var presence: Double
    }

    /// Hits read, at most.
    private static let count = 3

    /// How far behind the first a hit may be to be read: what a passage may add, more when a figure is asked for.
    private static func reach(_ asked: AskedQuestion) -> Float { asked.sought.kinds.isDisjoint(with: .figures) ? 1 : 1.6 }

    /// Best first.
    let contenders: [Contender]

    init(_ hits: [SearchHit], _ asked: AskedQuestion, fiche: (String) -> ReadFiche?) {
        let first = hits.first?.score ?? 0
        var contenders: [Contender] = []
        for hit in hits.prefix(Self.count) where hit.score >= first - Self.reach(asked) {
            guard let fiche = fiche(hit.id) else { continue }
            contenders.append(Self.contender(hit, AnswerMaking(fiche, asked: asked)))
        }
        self.contenders = contenders.sorted { $0.value > $1.value }
    }

    /// Weights fitted by a softmax over the first hits of 500 questions, score counting for 1, checked across five folds. Since the wordings cover
    /// every fiche the ranking alone is as often right (.73); a passage still decides between fiches that give figures. The weight of what suits
    /// an adult is higher than fitted (.5): those questions hardly show it.
    private static func contender(_ hit: SearchHit, _ making: AnswerMaking) -> Contender {
        let scoring = making.scoring
        let best = scoring.best
        // A table of which the question tells no row is no answer yet.
        let told = best.flatMap { scoring.rowsAlike($0).count == 1 ? $0 : nil }
        let passage = told.map { Double(scoring.scores[$0]) } ?? 0
        let presence = best.map { Double(scoring.presence[$0]) } ?? 0
        let weight = scoring.sought.kinds.isDisjoint(with: .figures) ? 0.1 : 1.1
        // Nothing said, an adult in France is meant: a fiche for minors comes after.
        let suits = Double(scoring.circumstances.suits(scoring.source.addressees[0]))
        let value = Double(hit.score) + weight * passage + 0.5 * presence + 0.8 * suits
        return Contender(hit: hit, making: making, value: value, passage: passage, presence: presence)
    }
}
