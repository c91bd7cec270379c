/// The questions with which a fiche asks for its reader's situation (`Questionnaire`), each choice setting boolean variables.
package struct Questionnaire: Sendable, Equatable {
    package struct Question: Sendable, Equatable {
        package var title: String
        package var choices: [Choice]
        /// `Aide`: what the question means.
        package var help: [Block]

        package init(title: String, choices: [Choice], help: [Block] = []) {
            self.title = title
            self.choices = choices
            self.help = help
        }
    }

    package struct Choice: Sendable, Equatable {
        package var title: String
        /// What is said once the choice is made (`IntituleSiSelectionne`).
        package var selectedTitle: String
        /// Variables set when the choice is made (`affecteVrai`, `affecteFaux`).
        package var sets: [String: Bool]

        package init(title: String, selectedTitle: String, sets: [String: Bool]) {
            self.title = title
            self.selectedTitle = selectedTitle
            self.sets = sets
        }
    }

    /// `Description` and `IntroductionSimple`: what is said before the questions.
    package var introduction: [Block]
    package var questions: [Question]

    package init(questions: [Question], introduction: [Block] = []) {
        self.introduction = introduction
        self.questions = questions
    }
}

/// A node of a guided search (`RechercheGuidee`: `Problematique`, `Branche`): a choice that leads to others, or to fiches.
package struct GuidedBranch: Sendable, Equatable {
    package var title: String
    /// The question asked among `children` (`TitreChoix`).
    package var question: String
    package var sets: [String: Bool]
    package var help: [Block]
    /// Ids of the fiches that the branch leads to.
    package var targets: [String]
    package var children: [GuidedBranch]

    package init(
        title: String, question: String = "", sets: [String: Bool] = [:], help: [Block] = [], targets: [String] = [],
        children: [GuidedBranch] = []
    ) {
        self.title = title
        self.question = question
        self.sets = sets
        self.help = help
        self.targets = targets
        self.children = children
    }
}
