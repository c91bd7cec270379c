import Knowledge

/// A guided search has no text of its own: its choices, one after the other, lead to other fiches.
struct GuidedSearch {
    let fiche: Fiche
    /// Whether a fiche can be shown.
    let isKnown: (String) -> Bool

    private static let choiceLimit = 12

    /// Nothing when the fiche is no guided search.
    init?(_ fiche: Fiche, isKnown: @escaping (String) -> Bool) {
        guard !fiche.guidedBranches.isEmpty, fiche.kind == .guidedSearch else { return nil }
        self.fiche = fiche
        self.isKnown = isKnown
    }

    /// What introduces the search, and its next question; nothing when there is no such path.
    func answer(after path: BranchPath, _ making: AnswerMaking) -> Answer? {
        guard let question = question(after: path) else { return nil }
        let introduction = path.isEmpty ? making.overview()?.passages ?? [] : []
        var answer = making.whole(passages: introduction, situation: question, node: 0)
        answer.branch = path
        return answer
    }

    /// The question asked once a path of choices is taken; nothing when there is no such path, or when nothing remains to be chosen.
    func question(after path: BranchPath) -> SituationQuestion? {
        guard let level = level(path) else { return nil }
        let choices = level.branches.filter(leads).prefix(Self.choiceLimit).map { branch in
            SituationQuestion.Choice(
                title: PassageText.line(branch.title), branch: path + [PassageText.line(branch.title)], entry: end(branch))
        }
        return choices.isEmpty ? nil : SituationQuestion(about: level.about, choices: Array(choices))
    }

    /// The fiche that a path of choices leads to, when it ends on one.
    func target(of path: BranchPath) -> String? {
        guard let last = path.last, let level = level(path.dropLast()) else { return nil }
        return level.branches.first { PassageText.line($0.title) == last }.flatMap(end)
    }

    private func level(_ path: BranchPath) -> (about: String, branches: [GuidedBranch])? {
        var level = (about: fiche.title, branches: fiche.guidedBranches)
        for title in path {
            guard let branch = level.branches.first(where: { PassageText.line($0.title) == title }) else { return nil }
            let question = PassageText.line(branch.question)
            level = (question.isEmpty ? title : question, branch.children)
        }
        return level
    }

    private func end(_ branch: GuidedBranch) -> String? { branch.children.isEmpty ? branch.targets.first(where: isKnown) : nil }

    private func leads(_ branch: GuidedBranch) -> Bool { end(branch) != nil || branch.children.contains(where: leads) }
}
