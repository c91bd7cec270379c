import Answering

/// What is said when nothing is answered: one plain sentence, and the line after it is a person or a number.
enum RefusalWording {
    static func sentence(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFound: "Je n'ai pas trouvé de fiche officielle qui réponde à votre question."
        case .outOfScope: "Je réponds aux questions sur les démarches et les services publics ; celle-ci n'en est pas une."
        case .medical:
            "Je ne peux pas donner d'avis médical ni conseiller un médecin.\nUrgence : 15. Médecin de garde : 116 117."
        case .legal:
            "Je ne peux pas donner d'avis sur l'issue d'un litige. Un point-justice (39 39) ou un avocat peut vous conseiller gratuitement."
        case .foreign:
            "Cette démarche dépend d'un autre pays : adressez-vous à son ambassade ou à son consulat en France."
        case .injection: "Je ne peux pas faire cela. Posez-moi une question sur une démarche ou un service public."
        case .rephrase: "Je n'ai pas compris. Écrivez votre question en quelques mots, par exemple « refaire ma carte d'identité »."
        case .boundary: "Je comprends que vous soyez mécontent(e). Dites-moi ce qu'il vous faut, ou parlez à un agent."
        case .harmful: "Je ne peux pas vous aider à faire cela. Si vous êtes victime ou inquiet, appelez le 17."
        }
    }

    /// Whether the request is not for public bodies at all, rather than unanswered.
    static func isOutOfScope(_ refusal: Refusal) -> Bool {
        switch refusal {
        case .notFound, .rephrase: false
        case .outOfScope, .medical, .legal, .foreign, .injection, .boundary, .harmful: true
        }
    }

    /// Value of `refusal` in the JSON contract.
    static func code(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFound: "not_found"
        case .outOfScope: "out_of_scope"
        case .medical: "medical_refusal"
        case .legal: "legal_refusal"
        case .foreign: "foreign"
        case .injection: "ignore_injection"
        case .rephrase: "ask_rephrase"
        case .boundary: "polite_boundary"
        case .harmful: "refuse_harmful"
        }
    }
}
