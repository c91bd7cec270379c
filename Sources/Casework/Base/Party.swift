import Foundation

/// Who did something. In the journal it is written by `code`, which never holds a citizen's name.
package enum Party: Hashable, Sendable, Codable {
    /// The citizen themself, through any channel.
    case citizen
    /// An agent, by the id of their account.
    case agent(AgentID)
    /// The automatic conversation.
    case automaton
    /// The hub's own clockwork: leases and transfers that expire, retention.
    case hub
    /// A body outside the installation, by its id in the directory, through a one-time link.
    case body(String)
    /// The operator at the command line.
    case administrator

    /// Short text for storage: `citizen`, `agent:ID`, `automaton`, `hub`, `body:ID`, `administrator`.
    package var code: String {
        switch self {
        case .citizen: "citizen"
        case .agent(let id): "agent:\(id.rawValue)"
        case .automaton: "automaton"
        case .hub: "hub"
        case .body(let id): "body:\(id)"
        case .administrator: "administrator"
        }
    }

    /// Reads `code` back; nil for any other text.
    package init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("citizen", 1): self = .citizen
        case ("automaton", 1): self = .automaton
        case ("hub", 1): self = .hub
        case ("administrator", 1): self = .administrator
        case ("agent", 2): self = .agent(AgentID(parts[1]))
        case ("body", 2): self = .body(parts[1])
        default: return nil
        }
    }

    /// The agent's id when the party is an agent.
    package var agent: AgentID? {
        if case .agent(let id) = self { id } else { nil }
    }

    /// Reads `code`; refuses any other text.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let party = Party(code: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown party")
        }
        self = party
    }

    /// Writes `code`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
