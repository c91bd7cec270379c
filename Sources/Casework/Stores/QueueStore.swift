package import Foundation

/// The queue of each site.
package protocol QueueStore: Sendable {
    /// Open cases, and those whose lease has run out, in the order of `QueueOrder`.
    func queue(site: String, at instant: Date) async throws -> [Case]

    /// Every case that is not closed, held and waiting ones included, in the order of `QueueOrder`: broken promises come first.
    func pending(site: String) async throws -> [Case]

    /// Number of cases opened in `from ..< to`, by outcome when closed, else by state; what was forgotten still counts.
    func caseCounts(site: String, from: Date, to: Date) async throws -> [String: Int]

    /// Cases an agent holds or has put on hold, in the order of `QueueOrder`.
    func cases(site: String, of agent: AgentID, at instant: Date) async throws -> [Case]

    /// Takes the first case of the queue that the circle offers to this agent, and records why; nil when there is none or they hold as
    /// many as their capacity allows. No case is ever given twice.
    func claimNext(site: String, for agent: Agent, circle: Circle, seconds: Double, at instant: Date) async throws -> Case?

    /// Puts back in their queues the cases whose lease has run out; returns them. Safe to run in every hub.
    func expireLeases(at instant: Date) async throws -> [Case]

    /// Puts back everything an agent holds, in all sites: they sign out or are disabled.
    func releaseAll(of agent: AgentID, reason: String, by party: Party, at instant: Date) async throws -> Int
}
