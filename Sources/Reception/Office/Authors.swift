package import Casework

/// Names of those who publish and decide, as a list shows them.
package struct Authors: Sendable {
    private let names: [AgentID: String]

    package init(_ agents: [Agent]) {
        names = Dictionary(agents.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// « Ada Exemple, accueil », or « l’exploitant » for a command.
    package func name(of party: Party) -> String {
        switch party {
        case .agent(let id): names[id] ?? "un compte fermé"
        case .administrator: "l’exploitant"
        case .citizen, .automaton, .hub, .body: "Guichet"
        }
    }
}
