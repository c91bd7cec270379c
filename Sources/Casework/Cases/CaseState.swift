package import Foundation

/// An agent's hold on a case: a lease, so that a case is never stuck with someone who left.
package struct Claim: Hashable, Sendable, Codable {
    /// Who holds it.
    package let agent: AgentID
    /// Since when.
    package let since: Date
    /// First instant at which it no longer holds.
    package let until: Date

    /// A claim.
    package init(agent: AgentID, since: Date, until: Date) {
        self.agent = agent
        self.since = since
        self.until = until
    }

    /// Whether the lease still runs.
    package func holds(at instant: Date) -> Bool { instant < until }
}

/// What a case waits for outside the team.
package struct Wait: Hashable, Sendable, Codable {
    /// Whose reply is awaited.
    package enum Awaited: Hashable, Sendable, Codable {
        /// The citizen's.
        case citizen
        /// Another body's, by its name or the slug of its site.
        case body(String)
    }

    /// Whose reply.
    package let awaited: Awaited
    /// Since when.
    package let since: Date
    /// The agent who asked, to whom the reply returns first.
    package let asker: AgentID?

    /// A wait.
    package init(awaited: Awaited, since: Date, asker: AgentID?) {
        self.awaited = awaited
        self.since = since
        self.asker = asker
    }
}

/// How a case ended. A state says where a case is; an outcome, what came of it.
package enum CaseOutcome: Hashable, Sendable, Codable {
    /// The question was answered.
    case answered
    /// Another body took it over.
    case rerouted
    /// What was asked has been done.
    case done
    /// Refused, with the reason told to the citizen.
    case refused(reason: String)
    /// The same matter as another case.
    case duplicate
    /// The citizen no longer asks.
    case withdrawn
    /// An abusive request in the sense of CRPA L112-3, with the reason, set by an agent, never silently.
    case abusive(reason: String)

    /// Name for storage and programs.
    package var name: String {
        switch self {
        case .answered: "answered"
        case .rerouted: "rerouted"
        case .done: "done"
        case .refused: "refused"
        case .duplicate: "duplicate"
        case .withdrawn: "withdrawn"
        case .abusive: "abusive"
        }
    }

    /// The reason given, for the two outcomes that require one.
    package var reason: String? {
        switch self {
        case .refused(let reason), .abusive(let reason): reason
        default: nil
        }
    }

    /// Reads an outcome back; nil for an unknown name, or a missing reason where one is required.
    package init?(name: String, reason: String?) {
        switch (name, reason) {
        case ("answered", _): self = .answered
        case ("rerouted", _): self = .rerouted
        case ("done", _): self = .done
        case ("refused", let reason?): self = .refused(reason: reason)
        case ("duplicate", _): self = .duplicate
        case ("withdrawn", _): self = .withdrawn
        case ("abusive", let reason?): self = .abusive(reason: reason)
        default: return nil
        }
    }

    /// The word a citizen or an agent reads.
    package var label: String {
        switch self {
        case .answered: "répondu"
        case .rerouted: "transmis à l’organisme compétent"
        case .done: "fait"
        case .refused: "refusé"
        case .duplicate: "doublon"
        case .withdrawn: "retiré par le demandeur"
        case .abusive: "demande abusive"
        }
    }
}

/// Where a case is.
package enum CaseState: Hashable, Sendable, Codable {
    /// In the queue.
    case open
    /// Held by an agent.
    case claimed(Claim)
    /// Waiting for someone outside.
    case waiting(Wait)
    /// Over.
    case closed(CaseOutcome, at: Date)

    /// Name for storage and programs.
    package var name: String {
        switch self {
        case .open: "open"
        case .claimed: "claimed"
        case .waiting: "waiting"
        case .closed: "closed"
        }
    }

    /// The words a citizen or an agent reads.
    package var label: String {
        switch self {
        case .open: "en attente d’un agent"
        case .claimed: "pris en charge par un agent"
        case .waiting(let wait) where wait.awaited == .citizen: "en attente de votre réponse"
        case .waiting: "en attente d’un autre organisme"
        case .closed(let outcome, _): "clos : \(outcome.label)"
        }
    }
}
