extension FicheReader {
    /// `Questionnaire`, just started, and the branches of a guided search that it may hold instead of questions.
    func questionnaire() throws -> (Questionnaire, [GuidedBranch]) {
        var questionnaire = Questionnaire(questions: [])
        var branches: [GuidedBranch] = []
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.question): questionnaire.questions.append(try question())
            case .element(.branche): branches.append(try branch())
            case .element(.description): rest.blocks += try part().fragment
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        questionnaire.introduction = rest.fragment
        return (questionnaire, branches)
    }

    private func question() throws -> Questionnaire.Question {
        var question = Questionnaire.Question(title: "", choices: [])
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.choix): question.choices.append(try choice())
            case .element(.aide): rest.blocks += try part().fragment
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        question.title = rest.title.plain
        question.help = rest.blocks
        return question
    }

    private func choice() throws -> Questionnaire.Choice {
        var choice = Questionnaire.Choice(title: "", selectedTitle: "", sets: [:])
        while let child = try events.nextChild() {
            switch child {
            case .element(.titre), .element(.titreRiche): choice.title = try plain()
            case .element(.intituleSiSelectionne): choice.selectedTitle = try plain()
            case .element(.siSelectionne): choice.sets.merge(try settings()) { _, last in last }
            case .element, .unknown: choice.title += try plain()
            case .text: break
            }
        }
        return choice
    }

    /// `Problematiques`, just started: the branches, and what is said before them (`Accueil`).
    func problems() throws -> (branches: [GuidedBranch], welcome: [Block]) {
        var branches: [GuidedBranch] = []
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.problematique), .element(.branche): branches.append(try branch())
            case .element(.accueil): rest.blocks += try part().fragment
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        return (branches, rest.fragment)
    }

    /// `Problematique` or `Branche`, just started.
    func branch() throws -> GuidedBranch {
        var branch = GuidedBranch(title: "")
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.titreChoix): branch.question = try plain()
            case .element(.aide): rest.blocks += try part().fragment
            case .element(.siSelectionne): branch.sets.merge(try settings()) { _, last in last }
            case .element(.branche): branch.children.append(try self.branch())
            case .element(.lienInterne):
                let id = events.attribute("LienPublication") ?? ""
                harvest.links.append(Harvest.Saying(id: id, text: try plain()))
                branch.targets.append(id)
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        branch.title = rest.title.plain
        branch.help = rest.blocks
        return branch
    }
}
