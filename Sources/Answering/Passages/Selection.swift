import Knowledge

/// The excerpt that answers, or the fork that must be settled first.
enum Selection {
    case excerpt(Int)
    /// Branches of the fork answer differently and the question does not say which applies.
    case fork(Int)
    /// Nothing in the fiche is about the question.
    case nothing
}

extension Scoring {
    /// - Parameter root: only what stands under this node is considered.
    func select(under root: Int = 0) -> Selection {
        let candidates = outline.excerpts.indices.filter { outline.contains(root, outline.excerpts[$0].node) }
        guard let best = candidates.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else { return .nothing }
        for branch in outline.decisions(outline.excerpts[best].node) where branch > root {
            guard let fork = outline.nodes[branch].fork else { continue }
            if rivals(of: best, on: branch, at: fork) { return .fork(fork) }
        }
        return .excerpt(best)
    }

    /// Another branch answers as well, and otherwise.
    private func rivals(of best: Int, on branch: Int, at fork: Int) -> Bool {
        outline.forks[fork].branches.contains { other in
            guard other != branch else { return false }
            let rival = outline.excerpts.indices.filter { outline.contains(other, outline.excerpts[$0].node) }
                .max { scores[$0] < scores[$1] }
            guard let rival, scores[rival] > scores[best] - weights.branchMargin else { return false }
            return !sayTheSame(best, rival)
        }
    }

    /// A row, with those of its table that the question does not tell from it: to say one of them alone would be to choose for the citizen. Any
    /// other excerpt alone.
    func rowsAlike(_ index: Int) -> [Int] {
        guard outline.excerpts[index].kind == .row else { return [index] }
        return outline.excerpts(of: outline.excerpts[index].block).filter { other in
            outline.excerpts[other].kind == .row && scores[other] > scores[index] - weights.rowMargin
        }
    }

    private func sayTheSame(_ a: Int, _ b: Int) -> Bool {
        let first = facts(a)
        if !first.isEmpty {
            let second = facts(b)
            return first.allSatisfy(second.contains) || !second.isEmpty && second.allSatisfy(first.contains)
        }
        return outline.excerpts[a].text == outline.excerpts[b].text
    }

    /// The figures of the kind asked for, sorted.
    func facts(_ index: Int) -> [Double] {
        source.excerpts[index].quantities.filter { sought.value($0) >= 0.6 }.map(\.magnitude).sorted()
    }
}

/// What is settled of the citizen's situation once a place of the fiche is chosen.
struct Settled {
    private let outline: Outline
    /// Branches taken.
    private let branches: Set<Int>
    private(set) var variables: [String: Bool] = [:]

    init(_ outline: Outline, node: Int, questionnaire: Questionnaire?) {
        self.outline = outline
        branches = Set(outline.decisions(node))
        for branch in branches { outline.nodes[branch].condition.map { Self.assume($0, questionnaire, &variables) } }
    }

    /// Variables that must hold for a condition, with those that the same choice of the questionnaire sets.
    private static func assume(_ condition: Condition, _ questionnaire: Questionnaire?, _ variables: inout [String: Bool]) {
        switch condition {
        case .isTrue(let name):
            variables[name] = true
            let choices = (questionnaire?.questions ?? []).flatMap(\.choices).filter { $0.sets[name] == true }
            if choices.count == 1 { variables.merge(choices[0].sets) { known, _ in known } }
        case .isFalse(let name): variables[name] = false
        case .all(let parts): for part in parts { assume(part, questionnaire, &variables) }
        case .any, .isUndefined: break
        }
    }

    /// The place may be shown beside what was chosen: on the same branches, or before any fork, and its conditions may hold.
    func admits(_ node: Int, _ condition: Condition? = nil) -> Bool {
        for around in outline.lineage(node) {
            if outline.nodes[around].fork != nil, !branches.contains(around) { return false }
            if let condition = outline.nodes[around].condition, condition.isExcluded(by: variables) { return false }
        }
        return condition.map { !$0.isExcluded(by: variables) } ?? true
    }

    /// A fork that remains to be settled: none of its branches is taken, and more than one is possible.
    func isOpen(_ fork: Int) -> Bool {
        let fork = outline.forks[fork]
        guard admits(fork.node), branches.isDisjoint(with: fork.branches) else { return false }
        return possible(fork).count > 1
    }

    func possible(_ fork: Outline.Fork) -> [Int] {
        fork.branches.filter { branch in
            guard let condition = outline.nodes[branch].condition else { return true }
            return !condition.isExcluded(by: variables)
        }
    }
}

extension Condition {
    /// Cannot hold any more, whatever else is told.
    func isExcluded(by variables: [String: Bool]) -> Bool {
        switch self {
        case .isTrue(let name): variables[name] == false
        case .isFalse(let name): variables[name] == true
        case .isUndefined(let name): variables[name] != nil
        case .all(let parts): parts.contains { $0.isExcluded(by: variables) }
        case .any(let parts): parts.allSatisfy { $0.isExcluded(by: variables) }
        }
    }
}
