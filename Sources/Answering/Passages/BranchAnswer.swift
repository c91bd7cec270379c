import Knowledge

extension AnswerMaking {
    /// What a branch says, in full up to some 25 lines, and the next question on the situation. Nothing when there is no such branch.
    func answer(on branch: BranchPath) -> Answer? {
        if branch.isEmpty { return answer() }
        guard let node = place(of: branch) else { return nil }
        let settled = Settled(outline, node: node, questionnaire: fiche.questionnaire)
        let own = outline.excerpts.indices.filter { outline.contains(node, outline.excerpts[$0].node) }
        let open = outline.forks.indices.filter { outline.contains(node, outline.forks[$0].node) && settled.isOpen($0) }
        let shown = own.filter { settled.admits(outline.excerpts[$0].node, outline.excerpts[$0].condition) }
        if shown.isEmpty, let fork = open.first {
            return whole(passages: [], situation: Pending.question(outline, fork: fork, settled: settled), node: node)
        }
        if shown.count <= BranchPage.lineLimit {
            let next = Pending.first(outline, of: open) ?? Pending.fork(outline, near: node, settled: settled)
            return whole(
                passages: BranchPage(outline: outline).passages(shown),
                situation: next.map { Pending.question(outline, fork: $0, settled: settled) }, node: node)
        }
        return answer(inside: node, shown: shown, settled: settled)
    }

    /// A long branch: the part of it that answers the question.
    private func answer(inside node: Int, shown: [Int], settled: Settled) -> Answer {
        let best: Int
        switch scoring.select(under: node) {
        case .fork(let fork):
            let situation = Pending.question(outline, fork: fork, settled: settled)
            return whole(passages: common(shown, outline.forks[fork].node), situation: situation, node: outline.forks[fork].node)
        case .nothing: return whole(passages: [], situation: nil, node: node)
        case .excerpt(let index):
            if isVague(index), let overview = overview(under: node) { return overview }
            best = index
        }
        let chosen = outline.excerpts[best].node
        let settled = Settled(outline, node: chosen, questionnaire: fiche.questionnaire)
        let short = Quotation(scoring: scoring).answer(best)
        let part = outline.lineage(chosen).first { [.chapter, .subchapter, .branch].contains(outline.nodes[$0].kind) } ?? chosen
        let rest = outline.excerpts.indices.filter { index in
            !short.used.contains(index) && outline.contains(part, outline.excerpts[index].node)
                && settled.admits(outline.excerpts[index].node, outline.excerpts[index].condition)
        }
        let page = BranchPage(outline: outline).passages(Array(rest.prefix(BranchPage.lineLimit - short.used.count)))
        let next = Pending.fork(outline, near: chosen, settled: settled)
        return whole(
            passages: [short.passage] + page.map { Passage(role: .context, text: $0.text, path: $0.path) },
            situation: next.map { Pending.question(outline, fork: $0, settled: settled) }, node: chosen)
    }

    private func common(_ shown: [Int], _ node: Int) -> [Passage] {
        BranchPage(outline: outline).passages(shown.filter { outline.excerpts[$0].node == node && !outline.excerpts[$0].isLeadIn })
    }

    /// The node at the end of a path of branches. Of several, the one that the question is nearest to; then the one on documents; then the first.
    private func place(of branch: BranchPath) -> Int? {
        let found = outline.nodes.indices.filter { outline.nodes[$0].fork != nil && outline.branch($0) == branch }
        guard found.count > 1 else { return found.first }
        let documents = found.first { outline.nodes[$0].fork.map { DocumentWords.announce(outline.about($0)) } ?? false }
        let scored = found.map { node in
            outline.excerpts.indices.filter { outline.contains(node, outline.excerpts[$0].node) }.map { scoring.scores[$0] }.max() ?? -1
        }
        guard let best = found.indices.max(by: { (scored[$0], $1) < (scored[$1], $0) }) else { return nil }
        return documents ?? found[best]
    }
}

/// A branch written out: one passage per title, one line per sentence, item or row.
struct BranchPage {
    let outline: Outline

    /// Beyond this, only the part of a branch that answers is shown.
    static let lineLimit = 25

    func passages(_ excerpts: [Int]) -> [Passage] {
        var passages: [Passage] = []
        var node = -1
        var block = -1
        for (place, index) in excerpts.enumerated() {
            let excerpt = outline.excerpts[index]
            // What was announced is a link, or a fork still open.
            if excerpt.isLeadIn, !excerpts.indices.contains(place + 1) || outline.excerpts[excerpts[place + 1]].kind == .sentence {
                continue
            }
            if excerpt.node != node {
                let role: Passage.Role = passages.isEmpty ? .answer : .context
                passages.append(Passage(role: role, text: "", path: outline.path(excerpt.node)))
                block = -1
            }
            let separator = excerpt.kind == .sentence && excerpt.block == block ? " " : "\n"
            var line = excerpt.kind == .sentence ? excerpt.text : "- " + excerpt.text
            if excerpt.block != block, excerpt.kind == .row, !excerpt.lead.isEmpty,
                !passages[passages.count - 1].text.hasSuffix(excerpt.lead)
            {
                line = excerpt.lead + "\n" + line
            }
            passages[passages.count - 1].text += passages[passages.count - 1].text.isEmpty ? line : separator + line
            node = excerpt.node
            block = excerpt.block
        }
        return passages.map { passage in
            var passage = passage
            guard passage.text.utf8.contains(UInt8(ascii: "\n")), passage.text.contains("- ") else { return passage }
            if DocumentWords.announce(passage.path.last ?? "") || DocumentWords.announce(passage.text.prefix { $0 != "\n" }.description) {
                passage.role = .documents
            }
            return passage
        }
    }
}
