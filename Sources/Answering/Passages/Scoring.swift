import Knowledge

/// Every number of the choice of a passage, with what it does.
///
/// Set by hand on the errors of `PassagesFacts.tsv` and `facts20`. On `PassagesHeldOut.tsv`, written before it was run, they then gave 34 of 40
/// facts in the right fiche; 39 after its errors were read too, so that it is held out no more.
struct PassageWeights {
    /// Part of a match found elsewhere than in the excerpt's own words.
    var lead: Float = 0.75
    var nearestTitle: Float = 0.9
    /// Each title further out keeps this part of the last.
    var titleDecay: Float = 0.85
    var ficheTitle: Float = 0.7
    var neighbour: Float = 0.5
    /// Of the sentence before, for one that leans on it.
    var antecedent: Float = 0.85
    /// Of the definition of a term that the excerpt uses; told by a definition that has this much of the question at least.
    var definition: Float = 0.8
    var leastDefinition: Float = 0.08
    /// A word that every excerpt has says little: this much of its weight is kept at least.
    var commonFloor: Float = 0.25
    /// The kind of fact asked for is there.
    var fact: Float = 0.45
    /// A figure is asked for and there is none.
    var noFact: Float = -0.25
    var documents: Float = 0.3
    /// The figure stands in the title just above: « Dès 14 ans ».
    var titleFact: Float = 0.6
    /// A fine, where none is asked about.
    var penalty: Float = -0.15
    /// Each unit of mass that the question does not share, and the most that it costs: what is short and to the point comes first.
    var beside: Float = 0.003
    var longest: Float = 0.15
    /// The row or the item is about the citizen's own figures, or another's.
    var rowStanding: Float = 0.4
    var textStanding: Float = 0.1
    var branchStanding: Float = 0.5
    var branchWords: Float = 1.2
    /// The whole title of the branch is in the question.
    var branchPrecision: Float = 0.35
    var branchSuits: Float = 0.5
    /// What the branch stated by the question gains over what is common to all: this part of its lead over the average branch.
    var branchLead: Float = 0.25
    var question: Float = -0.6
    var chatter: Float = -0.4
    var example: Float = -0.25
    var remark: Float = -0.06
    var exception: Float = -0.12
    var introduction: Float = -0.03
    var leadIn: Float = -0.12
    /// Two branches nearer than this are not told apart by the question; two rows.
    var branchMargin: Float = 0.1
    var rowMargin: Float = 0.02

    static let shipped = PassageWeights()
}

/// A fiche read with a question in mind: how well each excerpt and each branch answers it.
struct Scoring {
    let source: ReadFiche
    let reader: TextReader
    let sought: Sought
    let circumstances: Circumstances
    let weights = PassageWeights.shipped

    var outline: Outline { source.outline }

    /// How far the question's words are found in or around each excerpt, 0…1, as they weigh in the question.
    private(set) var presence: [Float] = []
    /// How far each group is found in or around each excerpt, and in the title of the fiche.
    private(set) var found: [SIMD16<Float>] = []
    let subject: SIMD16<Float>
    /// One per excerpt.
    let reads: [ReadText]
    private(set) var scores: [Float] = []
    /// Of each node: whether its title holds the kind of fact asked for.
    private(set) var titleFacts: [Float] = []
    private var penaltyAsked: Float = 0
    /// Evidence of each node when it is a branch: nothing or little for the branch that the question states best, a loss for the others.
    private(set) var evidence: [Float]
    /// The same, with that of the branches around.
    private var pathEvidence: [Float] = []
    /// Weights of the groups in this very fiche.
    private(set) var groupWeights = SIMD16<Float>.zero

    init(_ source: ReadFiche, _ asked: AskedQuestion) {
        self.source = source
        let reader = asked.reader
        self.reader = reader
        sought = asked.sought
        circumstances = asked.circumstances
        evidence = [Float](repeating: 0, count: source.titles.count)
        let titles = source.titles.map { reader.read($0) }
        reads = source.excerpts.map { reader.read($0) }
        subject = titles[0].groups
        let contexts = contexts(titles)
        found = contexts
        titleFacts = source.titles.map(sought.value)
        titleFacts[0] = 0
        penaltyAsked = asked.mentionsPenalty ? 1 : 0
        weighGroups(contexts)
        weighBranches(titles)
        presence = contexts.map { ($0 * reader.weights).sum() }
        scores = outline.excerpts.indices.map { score($0, contexts[$0]) }
    }

    /// How far each group is found in or around each excerpt.
    private func contexts(_ titles: [ReadText]) -> [SIMD16<Float>] {
        let outline = outline
        var paths = titles.map(\.groups)
        paths[0] *= weights.ficheTitle
        for node in outline.nodes.indices.dropFirst() {
            let above = paths[outline.nodes[node].parent] * (outline.nodes[node].parent == 0 ? 1 : weights.titleDecay)
            let own = paths[node] * weights.nearestTitle
            paths[node] = own.replacing(with: above, where: above .> own)
        }
        var blocks = [SIMD16<Float>](repeating: .zero, count: outline.blockCount)
        for (index, excerpt) in outline.excerpts.enumerated() where excerpt.kind == .sentence {
            blocks[excerpt.block] = Self.greatest(blocks[excerpt.block], reads[index].groups)
        }
        let definitions = definitions(beyond: titles[0].groups)
        let leads = source.leads.map { reader.read($0).groups }
        return outline.excerpts.indices.map { index in
            let excerpt = outline.excerpts[index]
            var context = Self.greatest(reads[index].groups, paths[excerpt.node])
            if excerpt.kind == .sentence {
                context = Self.greatest(context, blocks[excerpt.block] * weights.neighbour)
                if index > 0, outline.excerpts[index - 1].node == excerpt.node, source.natures[index].leansOnTheOneBefore {
                    context = Self.greatest(context, reads[index - 1].groups * weights.antecedent)
                }
            }
            for term in source.natures[index].terms { context = Self.greatest(context, definitions[term] * weights.definition) }
            return source.natures[index].lead.map { Self.greatest(context, leads[$0] * weights.lead) } ?? context
        }
    }

    /// What the definitions of the fiche's terms have of the question, nothing for one that has no more of it than the title: « stationnement très
    /// gênant » is the one on a place for disabled people.
    private func definitions(beyond subject: SIMD16<Float>) -> [SIMD16<Float>] {
        source.definitions.map { definition in
            let groups = reader.read(definition).groups
            let telling = (groups * (SIMD16<Float>(repeating: 1) - subject) * reader.weights).sum()
            return telling > weights.leastDefinition ? groups : .zero
        }
    }

    private mutating func weighGroups(_ contexts: [SIMD16<Float>]) {
        var having = SIMD16<Float>.zero
        for context in contexts { having += SIMD16<Float>.zero.replacing(with: 1, where: context .> 0.45) }
        let all = Float(contexts.count)
        for group in 0..<16 where reader.weights[group] > 0 {
            let rarity =
                Vocabulary.rarity(documents: contexts.count, having: Int(having[group]))
                / max(Vocabulary.rarity(documents: Int(all), having: 0), 0.1)
            let telling = having[group] > 0 ? min(rarity, 1) : 0
            groupWeights[group] = reader.weights[group] * (weights.commonFloor + (1 - weights.commonFloor) * telling)
        }
        let total = groupWeights.sum()
        if total > 0 { groupWeights /= total }
    }

    private mutating func weighBranches(_ titles: [ReadText]) {
        // What the title of the fiche says already tells no branch from another.
        let telling = reader.weights * (SIMD16<Float>(repeating: 1) - titles[0].groups)
        for fork in outline.forks where !fork.branches.isEmpty {
            let count = Float(fork.branches.count)
            let mean = fork.branches.reduce(SIMD16<Float>.zero) { $0 + titles[$1].groups } / count
            var raw: [Float] = []
            for branch in fork.branches {
                let words = ((titles[branch].groups - mean) * telling).sum()
                let standing = circumstances.standing(titles[branch].digest.bounds)
                let suits = circumstances.suits(source.addressees[branch])
                let said = words > 0 ? weights.branchPrecision * titles[branch].precision : 0
                raw.append(said + weights.branchWords * words + weights.branchStanding * standing + weights.branchSuits * suits)
            }
            let best = raw.max() ?? 0
            let lead = weights.branchLead * (best - raw.reduce(0, +) / count)
            for (branch, value) in zip(fork.branches, raw) { evidence[branch] = value - best + lead }
        }
        pathEvidence = evidence
        for node in outline.nodes.indices.dropFirst() { pathEvidence[node] += pathEvidence[outline.nodes[node].parent] }
    }

    private func score(_ index: Int, _ context: SIMD16<Float>) -> Float {
        let excerpt = outline.excerpts[index]
        var score = (context * groupWeights).sum()
        score += 0.12 * (reads[index].groups * groupWeights).sum()
        score += factScore(index)
        if circumstances.mayCompare { score += standing(index) }
        score += prior(excerpt, source.natures[index])
        score -= min(weights.longest, weights.beside * (reads[index].digest.mass - reads[index].sharedMass))
        return score + pathEvidence[excerpt.node]
    }

    private func standing(_ index: Int) -> Float {
        let standing = circumstances.standing(source.natures[index].bounds)
        return switch outline.excerpts[index].kind {
        case .row: weights.rowStanding * standing
        case .item: weights.textStanding * standing
        case .sentence: max(0, weights.textStanding * standing)
        }
    }

    private func factScore(_ index: Int) -> Float {
        var score: Float = 0
        if !sought.kinds.isDisjoint(with: [.money, .share, .duration, .age, .measure, .count, .date, .penalty, .phone]) {
            let value = max(sought.value(source.excerpts[index]), weights.titleFact * titleFacts[outline.excerpts[index].node])
            score += value > 0 ? weights.fact * value : weights.noFact
        }
        if !sought.kinds.contains(.penalty), source.excerpts[index].hasPenalty { score += weights.penalty * (1 - penaltyAsked) }
        if sought.kinds.contains(.documents), source.natures[index].isDocument { score += weights.documents }
        return score
    }

    private func prior(_ excerpt: Excerpt, _ nature: ExcerptNature) -> Float {
        var prior: Float = 0
        switch excerpt.note {
        case .example: prior += weights.example
        case .none: break
        default: prior += weights.remark
        }
        if excerpt.isQuestion { prior += weights.question }
        if excerpt.isLeadIn { prior += weights.leadIn }
        if excerpt.isIntroduction { prior += weights.introduction }
        if nature.isChatter { prior += weights.chatter }
        if nature.isException { prior += weights.exception }
        return prior
    }

    /// The excerpt that answers best; the first of equals.
    var best: Int? { scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } }

    /// Share of the question's words that no excerpt has in it or around it, 0…1.
    var missing: Float { ((SIMD16<Float>(repeating: 1) - found.reduce(subject, Self.greatest)) * reader.weights).sum() }

    private static func greatest(_ a: SIMD16<Float>, _ b: SIMD16<Float>) -> SIMD16<Float> { a.replacing(with: b, where: b .> a) }
}

/// A question read once for all the fiches that it is tried on.
struct AskedQuestion {
    let question: Question
    let reader: TextReader
    let sought: Sought
    let circumstances: Circumstances
    let mentionsPenalty: Bool

    init(_ asked: Question, _ vocabulary: Vocabulary) {
        let question = StoryWords.lightened(asked)
        self.question = question
        reader = TextReader(question, vocabulary: vocabulary)
        sought = Sought(question)
        let digest = TextDigest(question.text, vocabulary)
        circumstances = Circumstances(question, known: digest.bounds)
        mentionsPenalty = digest.hasPenalty
    }
}
