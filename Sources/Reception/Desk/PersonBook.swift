import Casework
import Foundation
import Synchronization

/// People whom agents have on their screens. A name is shown at each refresh, but its reading is journalled once per agent and period: the
/// journal says who read whom and when, not how often a screen was drawn.
package final class PersonBook: Sendable {
    /// A reading, in seconds. Also how long a name may outlive oblivion on a screen.
    static let period = 300.0
    /// Above this many readings, those that have ended are let go.
    private static let comfortable = 4096

    private struct Reading: Hashable {
        var agent: AgentID
        var site: String
        var person: PersonID
    }

    private struct Held {
        var person: Person
        var until: Date
    }

    private let held = Mutex<[Reading: Held]>([:])

    package init() {}

    /// The person, read in the name of the agent; nothing when the site has none of that id.
    func person(_ id: PersonID, site: String, for agent: Agent, store: any Store, at instant: Date) async throws -> Person? {
        let reading = Reading(agent: agent.id, site: site, person: id)
        if let known = held.withLock({ $0[reading] }), known.until > instant, known.until <= instant.addingTimeInterval(Self.period) {
            return known.person
        }
        guard let person = try await store.person(site: site, id: id, readBy: .agent(agent.id), at: instant) else { return nil }
        held.withLock { readings in
            if readings.count > Self.comfortable { readings = readings.filter { $0.value.until > instant } }
            readings[reading] = Held(person: person, until: instant.addingTimeInterval(Self.period))
        }
        return person
    }

    /// The person changed: the next look reads again.
    func forget(_ id: PersonID, site: String) {
        held.withLock { $0 = $0.filter { $0.key.person != id || $0.key.site != site } }
    }
}
