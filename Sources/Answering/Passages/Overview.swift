import Knowledge

/// What is said when nothing precise is asked: what the fiche is about, and the steps of the branch that applies.
struct Overview {
    let scoring: Scoring
    let fiche: Fiche
    /// Where the reading starts: the fiche, or a branch that the citizen chose.
    let root: Int

    private var outline: Outline { scoring.outline }

    /// Bytes of the introduction; steps shown.
    private static let introductionLimit = 320
    private static let stepLimit = 12

    /// How far the speaker's situation leads without asking: the node reached, and the fork that stops there.
    func reach() -> (node: Int, fork: Int?) {
        var node = root
        while chapters(node).count < 2, let fork = outline.forks.indices.first(where: { outline.forks[$0].node == node }) {
            guard let branch = scoring.stated(fork) else { return (node, fork) }
            node = branch
        }
        return (node, nil)
    }

    func passages(at node: Int, settled: Settled) -> [Passage] {
        let about = root == 0 ? introduction : nil
        let titles = chapters(node).filter { settled.admits($0) }.map { outline.nodes[$0].title }
        let lead = about == nil && titles.allSatisfy { $0.hasSuffix("?") } || titles.count < 2 ? lead(under: node, settled: settled) : nil
        var passages = [about, lead].compactMap { $0 }
        if titles.count > 1 {
            let lead = titles.contains { $0.hasSuffix("?") } ? "Cette fiche répond à ces questions :" : "Les étapes :"
            let steps = titles.prefix(Self.stepLimit).map { "\n- " + $0 }.joined()
            passages.append(Passage(role: .context, text: lead + steps, path: outline.path(node)))
        }
        if !passages.isEmpty { passages[0].role = .answer }
        return passages
    }

    private func chapters(_ node: Int) -> [Int] {
        outline.nodes.indices.filter {
            outline.nodes[$0].parent == node && outline.nodes[$0].kind == .chapter && !outline.nodes[$0].title.isEmpty
        }
    }

    /// The sentences of the introduction that say something, else those of the summary.
    private var introduction: Passage? {
        let written = outline.excerpts.filter { $0.isIntroduction && $0.kind == .sentence && $0.note == nil }.map(\.text)
        let text = [written, Sentences.split(PassageText.line(fiche.summary))].lazy.map(Self.useful).first { !$0.isEmpty }
        return text.map { Passage(role: .answer, text: $0, path: []) }
    }

    /// The first words of a fiche or of a branch that says no steps.
    private func lead(under node: Int, settled: Settled) -> Passage? {
        let first = outline.excerpts.indices.first { index in
            let excerpt = outline.excerpts[index]
            return !excerpt.isIntroduction && outline.contains(node, excerpt.node) && settled.admits(excerpt.node, excerpt.condition)
                && excerpt.note != .example && Self.says(excerpt.text)
        }
        return first.map { Quotation(scoring: scoring).answer($0).passage }
    }

    /// Sentences without the chatter, nor what leans on it.
    private static func useful(_ sentences: [String]) -> String {
        var text = ""
        var isKept = true
        for sentence in sentences {
            isKept = says(sentence) && !sentence.hasSuffix(":") && (isKept || !Anaphora.opens(sentence))
            guard isKept else { continue }
            if !text.isEmpty, text.utf8.count + sentence.utf8.count > introductionLimit { break }
            text += text.isEmpty ? sentence : " " + sentence
        }
        return text
    }

    private static func says(_ sentence: String) -> Bool {
        !sentence.hasSuffix("?") && !Chatter.isIn(sentence) && !Chatter.announces(sentence)
    }
}

extension Scoring {
    /// The branch that the question states, or that applies when it says nothing: nearly certain, else none.
    func stated(_ fork: Int) -> Int? {
        let branches = outline.forks[fork].branches
        guard let best = branches.max(by: { evidence[$0] < evidence[$1] }) else { return nil }
        return branches.allSatisfy { $0 == best || evidence[$0] < evidence[best] - weights.branchMargin } ? best : nil
    }

    /// How much of the question, beyond the subject that the fiche's title names, is found around an excerpt: 0…1.
    func detail(_ index: Int) -> Float {
        let beyond = SIMD16<Float>(repeating: 1) - subject
        return (found[index] * beyond * reader.weights).sum()
    }
}

extension AnswerMaking {
    /// Under this, an excerpt answers no more than any other of its fiche would: about one word in four of a short question.
    private static let leastDetail: Float = 0.25

    /// The question names a subject and asks no fact of it, or asks what the excerpt says nothing of.
    func isVague(_ index: Int) -> Bool { scoring.sought.kinds.isEmpty && scoring.detail(index) < Self.leastDetail }

    func overview(under root: Int = 0) -> Answer? {
        let overview = Overview(scoring: scoring, fiche: fiche, root: root)
        let (node, fork) = overview.reach()
        let settled = Settled(outline, node: node, questionnaire: fiche.questionnaire)
        let next = fork ?? Pending.fork(outline, near: node, settled: settled)
        let situation = next.map { Pending.question(outline, fork: $0, settled: settled) }
        let passages = overview.passages(at: node, settled: settled)
        return passages.isEmpty && situation == nil ? nil : whole(passages: passages, situation: situation, node: node)
    }
}
