package import Foundation

/// Everything that may move a case from one state to another; there is no other way.
package enum CaseMove: Hashable, Sendable, Codable {
    /// Take it from the queue, for that many seconds.
    case claim(seconds: Double)
    /// Keep holding it, for that many seconds from now.
    case renew(seconds: Double)
    /// Give it back to the queue.
    case release(reason: String)
    /// Take it back from the agent who holds it: a supervisor, or the hub when a lease has run out or an agent has left.
    case takeBack(reason: String)
    /// Wait for the citizen's reply.
    case awaitCitizen
    /// Wait for another body, named.
    case awaitBody(String)
    /// The body awaited was replaced by another, named: the wait goes on, and the reply still returns to who asked.
    case repoint(String)
    /// The reply has come, or the wait is over: back to the queue.
    case resume(reason: String)
    /// End it.
    case close(CaseOutcome)
    /// Put a closed case back in the queue.
    case reopen(reason: String)
    /// Change how pressing it is.
    case setUrgency(Urgency)
    /// Say what skills it asks for; nil when unknown.
    case qualify(theme: String?, territory: String?, language: String)
    /// Make or change the promise.
    case promise(Promise)
    /// The citizen was answered: what was promised is done, and is no longer awaited.
    case keepPromise
}

/// Something that happened to a case; goes to the journal, so holds no personal text.
package struct CaseEvent: Hashable, Sendable, Codable {
    /// Which case.
    package let caseID: CaseID
    /// `claimed`, `released`, `closed`…
    package let name: String
    /// Who.
    package let by: Party
    /// When.
    package let instant: Date
    /// Facts without personal text.
    package let facts: [String: String]

    /// An event.
    package init(caseID: CaseID, name: String, by: Party, instant: Date, facts: [String: String] = [:]) {
        self.caseID = caseID
        self.name = name
        self.by = by
        self.instant = instant
        self.facts = facts
    }

    /// The same, for the journal.
    package var fact: JournalFact { JournalFact("case.\(name)", caseID.rawValue, facts) }
}
