import Knowledge

/// The fiche's own questions on the reader's situation, answered in the address (`q0=1`).
struct QuestionnaireView {
    struct Choice {
        let id: String
        let name: String
        let value: String
        let label: String
        let isChecked: Bool
    }

    struct Question {
        let legend: String
        let choices: [Choice]
    }

    let action: String
    let questions: [Question]

    init(_ questionnaire: Questionnaire, answers: [Int: Int], action: String) {
        self.action = action
        questions = questionnaire.questions.enumerated().map { number, question in
            Question(
                legend: question.title,
                choices: question.choices.enumerated().map { index, choice in
                    Choice(
                        id: "q\(number)-\(index)", name: "q\(number)", value: String(index), label: choice.title,
                        isChecked: answers[number] == index)
                })
        }
    }

    /// The variables that the answers set (`affecteVrai`, `affecteFaux`).
    static func variables(_ questionnaire: Questionnaire?, answers: [Int: Int]) -> [String: Bool] {
        guard let questionnaire else { return [:] }
        return questionnaire.questions.enumerated().reduce(into: [:]) { variables, question in
            guard let answer = answers[question.offset], question.element.choices.indices.contains(answer) else { return }
            variables.merge(question.element.choices[answer].sets) { _, new in new }
        }
    }

    /// Answers read from a query.
    static func answers(_ fields: FormFields) -> [Int: Int] {
        fields.pairs.reduce(into: [:]) { answers, pair in
            guard pair.name.hasPrefix("q"), let number = Int(pair.name.dropFirst()), let value = Int(pair.value) else { return }
            answers[number] = value
        }
    }
}
