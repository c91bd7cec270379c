import Casework
import Foundation
import Sites

extension Reception {
    /// Puts what a citizen writes in their case, and says who answers and when at the latest.
    ///
    /// When nothing was pending any more (an agent had replied, or the case was closed), a reply is promised as to a new request. Until
    /// then the first promise runs: writing twice does not put it off. While another body is awaited, the reply is theirs and nothing is
    /// promised in their name.
    ///
    /// - Returns: what the citizen is told.
    func add(
        _ text: String, to held: Case, _ id: MessageID, channel: Casework.Channel, at now: Date
    ) async throws -> String {
        // The case's own message: it wakes a case on hold, and the desks see it at once.
        let added = Message(
            id: id, site: held.site, caseID: held.id, from: .citizen, recipient: .team, channel: channel, instant: now, text: text,
            delivery: .delivered(at: now))
        let site = live.current.sites[held.site]
        guard case .success(let written) = try await store.send(added, then: nil, at: now) else {
            return HandOffWording.added(site, promise: nil, now: now)
        }
        guard !written.state.awaitsBody, written.promise == nil || held.state.name == "closed", let promise = site?.promise(from: now)
        else {
            return HandOffWording.added(site, promise: written.promise, now: now)
        }
        _ = try await store.apply(.promise(promise), site: held.site, case: held.id, by: .automaton, at: now)
        return HandOffWording.added(site, promise: promise, now: now)
    }
}

extension CaseState {
    fileprivate var awaitsBody: Bool {
        if case .waiting(let wait) = self, case .body = wait.awaited { true } else { false }
    }
}
