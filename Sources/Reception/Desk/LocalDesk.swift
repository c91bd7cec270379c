package import Casework
package import Foundation
import Sites

/// The desk inside a hub, in the name of one agent. The rights are checked at each call.
package struct LocalDesk: Desk {
    /// A lease, in seconds: a case left on a dead screen is back in the queue after that long.
    package static let leaseSeconds = 900.0

    let store: any Store
    let live: LiveCatalogue
    let book: PersonBook
    /// As the account was when the call came: its rights are those of that instant.
    package let agent: Agent
    let clock: @Sendable () -> Date
    /// What one request asks, when it bears a key; a desk that serves several has none.
    var bound: Errand?

    package init(
        store: any Store, live: LiveCatalogue, agent: Agent, book: PersonBook = PersonBook(),
        clock: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.store = store
        self.live = live
        self.agent = agent
        self.book = book
        self.clock = clock
    }

    var party: Party { .agent(agent.id) }

    /// Whether the agent works for that site.
    package func works(for slug: String) -> Bool { agent.may(.agent, in: slug) && live.current.sites[slug] != nil }

    /// - Throws: `DeskError.forbidden` for an unknown site as for one where the agent has no right.
    func admitted(to slug: String) throws -> Site {
        guard agent.may(.agent, in: slug), let site = live.current.sites[slug] else { throw DeskError.forbidden }
        return site
    }

    /// - Throws: `DeskError.forbidden` when the site has no such case.
    func held(_ id: String, _ site: Site) async throws -> Case {
        guard let found = try await store.case(site: site.slug, id: CaseID(id)) else { throw DeskError.forbidden }
        return found
    }

    /// A reference for a case of that site; the store draws another when it is taken.
    func fresh(_ site: Site) -> Reference {
        var generator = SystemRandomNumberGenerator()
        return .random(prefix: site.referencePrefix, using: &generator)
    }

    func turn(_ site: Site) -> Turn { Turn(catalogue: live.current, site: site, now: clock()) }

    package func changes(site slug: String) -> AsyncThrowingStream<Void, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            guard works(for: slug) else { return continuation.finish(throwing: DeskError.forbidden) }
            let changes = store.changes()
            let listening = Task {
                for await change in changes where change == .work(site: slug) { continuation.yield() }
                continuation.finish()
            }
            continuation.onTermination = { _ in listening.cancel() }
        }
    }
}

extension DeskError {
    /// What the rules of the store refuse, as the agent reads it.
    init(_ refusal: Refusal) {
        switch refusal.reason {
        case .unknown, .forbidden: self = .forbidden
        case .stale: self = .conflict
        case .held, .notHolder, .illegal, .full, .already, .invalid, .keyReused: self = .refused(refusal.sentence)
        }
    }
}

extension Result where Failure == Refusal {
    /// The value, or the refusal as a `DeskError`.
    func allowed() throws -> Success {
        switch self {
        case .success(let value): return value
        case .failure(let refusal): throw DeskError(refusal)
        }
    }
}
