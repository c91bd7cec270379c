import Knowledge

/// Makes an answer of one fiche.
struct AnswerMaking {
    let scoring: Scoring

    var fiche: Fiche { scoring.source.fiche }
    var outline: Outline { scoring.source.outline }

    init(_ source: ReadFiche, asked: AskedQuestion) { scoring = Scoring(source, asked) }

    /// The short answer, on the branch that the question states.
    func answer() -> Answer {
        switch scoring.select() {
        case .excerpt(let index) where isVague(index): overview() ?? answer(at: index)
        case .excerpt(let index): answer(at: index)
        case .fork(let fork): (scoring.sought.kinds.isEmpty ? overview() : nil) ?? answer(asking: fork)
        case .nothing: overview() ?? whole(passages: [], situation: nil, node: 0)
        }
    }

    private func answer(at index: Int) -> Answer {
        let node = outline.excerpts[index].node
        let settled = Settled(outline, node: node, questionnaire: fiche.questionnaire)
        let quotation = Quotation(scoring: scoring)
        let short = quotation.answer(index)
        let passages = [short.passage] + quotation.context(of: index, used: short.used, settled: settled)
        let pending = Pending.fork(outline, near: node, settled: settled)
        return whole(passages: passages, situation: pending.map { Pending.question(outline, fork: $0, settled: settled) }, node: node)
    }

    /// The question comes first; only what holds on every branch is said.
    private func answer(asking fork: Int) -> Answer {
        let node = outline.forks[fork].node
        let settled = Settled(outline, node: node, questionnaire: fiche.questionnaire)
        let common = outline.excerpts.indices.filter { index in
            let excerpt = outline.excerpts[index]
            return settled.admits(excerpt.node, excerpt.condition) && excerpt.kind == .sentence && !excerpt.isLeadIn && !excerpt.isQuestion
                && !scoring.source.natures[index].isChatter && excerpt.note != .example
        }
        let best = common.max { scoring.scores[$0] < scoring.scores[$1] }
        var passages: [Passage] = []
        if let best, scoring.scores[best] > 0.35 { passages.append(Quotation(scoring: scoring).answer(best).passage) }
        return whole(passages: passages, situation: Pending.question(outline, fork: fork, settled: settled), node: node)
    }

    func whole(passages: [Passage], situation: SituationQuestion?, node: Int) -> Answer {
        let settled = Settled(outline, node: node, questionnaire: fiche.questionnaire)
        let next = NextSteps(outline: outline, fiche: fiche, settled: settled, node: node)
        return Answer(
            entry: GuideEntry(id: fiche.id, title: fiche.title, url: fiche.url, revised: fiche.revised), branch: outline.branch(node),
            passages: passages, situation: situation, contacts: next.contacts, services: next.services, warning: warning,
            isAboutToChange: fiche.status != .current, confidence: 0, alternatives: [])
    }

    /// Title of the banner and its first sentence.
    private var warning: String? {
        guard let warning = fiche.warning else { return nil }
        let first = warning.blocks.lazy.flatMap(\.plainLines).map(PassageText.line).first { !$0.isEmpty }
        let parts = [PassageText.line(warning.title), first.flatMap { Sentences.split($0).first } ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " : ")
    }
}
