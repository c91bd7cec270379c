package import Foundation

/// What someone gets who quotes a reference and a secret.
package enum FollowOutcome: Hashable, Sendable {
    /// Both are right: the case is there, in the site that has it now.
    case granted(site: String, caseID: CaseID)
    /// One of them is wrong; the same whether the reference exists or not.
    case refused
    /// Too many wrong tries for this reference or from this source; no try counts before that instant.
    case tooMany(until: Date)
}

/// What came of opening a case.
package enum OpenOutcome: Hashable, Sendable {
    /// It is in the queue.
    case opened
    /// Another case has its reference: draw another.
    case referenceTaken
    /// A case of this id is there already, as it is now: nothing was changed.
    case already(Case)
}

/// Cases, their messages and their follow-up.
package protocol CaseStore: Sendable {
    /// Puts a case in the queue, with the secret that opens its follow-up.
    func open(_ case: Case, secret: Secret, by party: Party, at instant: Date) async throws -> OpenOutcome

    /// A case by id.
    func `case`(site: String, id: CaseID) async throws -> Case?

    /// A case by reference, for agents of the site that has it now.
    func `case`(site: String, reference: Reference) async throws -> Case?

    /// Cases of a person and of those merged into them, newest first.
    func cases(site: String, person: PersonID) async throws -> [Case]

    /// Checks a reference and a secret. `source` is what tries are counted by besides the reference (a network address, a phone).
    func follow(_ reference: Reference, secret: Secret, source: String, at instant: Date) async throws -> FollowOutcome

    /// Makes a move; the rules of `Case.apply` decide. Two movers: one wins, the other is refused.
    func apply(_ move: CaseMove, site: String, case id: CaseID, by party: Party, at instant: Date) async throws -> Result<Case, Refusal>

    /// Writes a message and, in the same transaction, makes a move when given. From an agent, it takes a held case; from the citizen, it
    /// resumes a waiting case by itself and reopens a closed one. Writing an id again changes nothing.
    ///
    /// - Parameter said: how many things the writer has read in the case (questions, replies, messages, notes); when there are more or
    ///   fewer by now, nothing is written and the refusal is `stale`. Nil for who answers nobody.
    func send(_ message: Message, then move: CaseMove?, expecting said: Int?, at instant: Date) async throws -> Result<Case, Refusal>

    /// Adds an internal note; an id already there changes nothing.
    func add(_ note: Note) async throws -> Refusal?

    /// The messages of a case, oldest first.
    func messages(site: String, case id: CaseID) async throws -> [Message]

    /// The notes of a case, oldest first.
    func notes(site: String, case id: CaseID) async throws -> [Note]

    /// The case with everything said about it.
    func file(site: String, case id: CaseID) async throws -> CaseFile?

    /// Says where a message is on its way.
    func deliver(site: String, message: MessageID, _ state: DeliveryState) async throws -> Refusal?

    /// Messages to be sent by that channel, oldest first; all channels when nil.
    func outbox(site: String, channel: Channel?) async throws -> [Message]
}

extension CaseStore {
    /// Puts a case in the queue with a reference that was free, and returns it with its secret: what a citizen is given. The same errand
    /// gets the same case and the same secret.
    package func open(_ draft: Case, prefix: String, for errand: Errand, by party: Party, at instant: Date) async throws -> (
        case: Case, secret: Secret
    ) {
        var generator = errand.generator("reference of \(draft.id)")
        let secret = Case.secret(of: draft.id, for: errand)
        while true {
            let candidate = draft.quoting(.random(prefix: prefix, using: &generator))
            switch try await open(candidate, secret: secret, by: party, at: instant) {
            case .opened: return (candidate, secret)
            case .already(let known): return (known, secret)
            case .referenceTaken: continue
            }
        }
    }

    /// Writes a message to whoever reads, whatever was said meanwhile.
    package func send(_ message: Message, then move: CaseMove?, at instant: Date) async throws -> Result<Case, Refusal> {
        try await send(message, then: move, expecting: nil, at: instant)
    }
}

extension Case {
    /// The secret that an errand gives to a case it opens, the same whenever it is asked.
    package static func secret(of id: CaseID, for errand: Errand) -> Secret {
        var generator = errand.generator("secret of \(id)")
        return .random(using: &generator)
    }

    /// The same case under another reference, before it is stored.
    package func quoting(_ reference: Reference) -> Case {
        Case(
            id: id, site: site, reference: reference, conversation: conversation, person: person, channel: channel, subject: subject,
            handoffReason: handoffReason, refused: refused, theme: theme, territory: territory, language: language, urgency: urgency,
            promise: promise, opened: opened, state: state, version: version)
    }
}
