/// The sentences of a site that differ from Guichet's own, by key.
package struct Wording: Sendable, Equatable {
    /// What a site may reword.
    package enum Key: String, Sendable, CaseIterable {
        /// Title of the question form.
        case ask = "poser_question"
        /// Under the title of the home page.
        case welcome = "accueil"
        /// At the foot of each page.
        case legal = "mentions"
        /// Said when a request is handed to an agent.
        case handOff = "transmission"
    }

    private var sentences: [Key: String]

    package init(_ sentences: [Key: String] = [:]) { self.sentences = sentences }

    /// The site's sentence, or Guichet's.
    package subscript(_ key: Key) -> String { sentences[key] ?? Self.defaults[key] ?? "" }

    private static let defaults: [Key: String] = [
        .ask: "Posez votre question",
        .welcome: "Une démarche, un service, un horaire : écrivez votre question comme vous la diriez au guichet.",
        .legal: "Réponses tirées des fiches officielles et de l'annuaire des services publics. Aucun compte, aucun traceur.",
        .handOff: "Personne ne vous redemandera ce que vous avez déjà écrit.",
    ]
}
