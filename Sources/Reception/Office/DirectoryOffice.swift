package import Casework
import Directory
package import Foundation
package import Sites

/// Where those who keep a collectivité's directory come in: a login and a password against a token, a token against the right to act.
///
/// A supervisor reads everything, drops files and decides on reported faults; publishing a file or going back to a version is the
/// administrator's (`Role`).
package struct DirectoryOffice: Sendable {
    package static let keeping = Role.supervisor
    package static let publishing = Role.administrator
    /// A working morning or afternoon and its margins, in seconds: the session is on a shared screen more often than the desk's.
    package static let sessionSeconds = 4 * 3600.0

    /// What came of a sign-in.
    package enum Entry: Sendable {
        case open(token: String, until: Date)
        /// Wrong, unknown or disabled: never said which.
        case refused
        /// The password is right, and the account does not keep this directory.
        case withoutRight
        /// Too many wrong tries; none counts before that instant.
        case tooMany(until: Date)
    }

    private let store: any Store
    private let live: LiveCatalogue
    private let clock: @Sendable () -> Date

    package init(store: any Store, live: LiveCatalogue, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.store = store
        self.live = live
        self.clock = clock
    }

    /// The hub's clock.
    package var now: Date { clock() }

    /// A collectivité served.
    package func site(_ slug: String) -> Site? { live.current.sites[slug] }

    /// - Parameter source: network address of whoever tries, for the limit on wrong tries.
    package func enter(site slug: String, login: String, password: String, source: String) async throws -> Entry {
        let outcome = try await store.signIn(
            login: login, password: password, source: source, seconds: Self.sessionSeconds, at: clock())
        switch outcome {
        case .refused: return .refused
        case .tooMany(let until): return .tooMany(until: until)
        case .signedIn(let agent, let token, let until):
            guard agent.may(Self.keeping, in: slug) else {
                try await store.revoke(token: token)
                return .withoutRight
            }
            return .open(token: token, until: until)
        }
    }

    /// The token no longer holds. What the agent holds at the desk stays theirs: that is another session.
    package func leave(token: String) async throws { try await store.revoke(token: token) }

    /// Whoever holds the token, with the rights of this instant.
    ///
    /// - Throws: `DeskError.signedOut` for a forged, expired or revoked token; `DeskError.forbidden` without the right in this site.
    package func keeper(token: String, site slug: String) async throws -> DirectoryKeeper {
        guard let agent = try await store.agent(token: token, at: clock()) else { throw DeskError.signedOut }
        guard let site = live.current.sites[slug], agent.may(Self.keeping, in: slug) else { throw DeskError.forbidden }
        let directory = SiteDirectory(site: site, store: store, communes: live.current.bodies.communes)
        return DirectoryKeeper(directory: directory, live: live, agent: agent, clock: clock)
    }
}
