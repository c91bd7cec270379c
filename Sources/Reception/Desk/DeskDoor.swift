package import Casework
package import Foundation
import Sites

/// Where agents come in: a login and a password against a token, a token against a desk.
package struct DeskDoor: Sendable {
    /// A working day and its margins, in seconds; signing in again is then needed.
    package static let sessionSeconds = 12 * 3600.0

    /// What came of a sign-in.
    package enum Entry: Sendable {
        case open(DeskSession)
        /// Wrong, unknown or disabled: never said which.
        case refused
        /// Too many wrong tries; none counts before that instant.
        case tooMany(until: Date)
    }

    private let store: any Store
    private let live: LiveCatalogue
    private let clock: @Sendable () -> Date
    private let book = PersonBook()

    package init(store: any Store, live: LiveCatalogue, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.store = store
        self.live = live
        self.clock = clock
    }

    /// The hub's clock.
    package var now: Date { clock() }

    /// - Parameter source: network address of whoever tries, for the limit on wrong tries.
    package func enter(_ signIn: DeskSignIn, source: String) async throws -> Entry {
        let outcome = try await store.signIn(
            login: signIn.login, password: signIn.password, source: source, seconds: Self.sessionSeconds, at: clock())
        switch outcome {
        case .refused: return .refused
        case .tooMany(let until): return .tooMany(until: until)
        case .signedIn(let agent, let token, let until):
            return .open(DeskSession(token: token, expires: until, name: agent.name, posts: posts(of: agent)))
        }
    }

    /// The agent leaves: the token no longer holds, and what they held goes back to its queues.
    ///
    /// - Throws: `DeskError.signedOut` when it did not hold.
    package func leave(token: String) async throws {
        let agent = try await desk(token: token).agent
        try await store.revoke(token: token)
        _ = try await store.releaseAll(of: agent.id, reason: "départ de l’agent", by: .agent(agent.id), at: clock())
    }

    /// The desk of whoever holds the token, with the rights of this instant.
    ///
    /// - Throws: `DeskError.signedOut` for a forged, expired or revoked token.
    package func desk(token: String) async throws -> LocalDesk {
        guard let agent = try await store.agent(token: token, at: clock()) else { throw DeskError.signedOut }
        return LocalDesk(store: store, live: live, agent: agent, book: book, clock: clock)
    }

    private func posts(of agent: Agent) -> [DeskSession.Post] {
        agent.rights.sorted { $0.key < $1.key }.compactMap { slug, role in
            live.current.sites[slug].map { DeskSession.Post(site: slug, name: $0.name, role: role.rawValue) }
        }
    }
}
