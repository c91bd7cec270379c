import Casework
import Foundation

/// A fixed instant: Saturday 21 November 2026, 09:20 UTC.
let now = Date(timeIntervalSince1970: 1_795_252_800)

extension Date {
    func plus(_ seconds: Double) -> Date { addingTimeInterval(seconds) }
}

func conversation(_ id: String = "c1", site: String = "meaux", thread: String? = nil) -> Conversation {
    Conversation(id: ConversationID(id), site: site, thread: thread, state: #"{"step":1}"#, opened: now, lastActivity: now)
}

func exchange(
    _ id: String = "e1", site: String = "meaux", conversation: String = "c1", person: PersonID? = nil, at instant: Date = now,
    text: String = "j’ai perdu ma carte", outcome: ExchangeOutcome = .answered
) -> Exchange {
    Exchange(
        id: ExchangeID(id), site: site, conversation: ConversationID(conversation), person: person, channel: .web, instant: instant,
        textIn: text,
        textOut: "25 €", outcome: outcome,
        shown: [SourceRef(kind: .fiche, id: "F1344", version: 3, title: "Carte d’identité : perte", revised: "2023-05-30")],
        durationMilliseconds: 12)
}

func person(
    _ id: String = "p1", site: String = "meaux", given: String = "Ada", family: String = "Exemple", phone: String? = "06 00 00 00 01"
) -> Person {
    Person(
        id: PersonID(id), site: site, given: given, family: family, addresses: [phone.flatMap { Address.phone($0) }].compactMap { $0 },
        created: now)
}

func request(
    _ id: String = "d1", site: String = "meaux", conversation: String = "c1", urgency: Urgency = .normal, opened: Date = now,
    due: Date? = nil,
    person: PersonID? = nil
) -> Case {
    var generator = SystemRandomNumberGenerator()
    return Case(
        id: CaseID(id), site: site, reference: .random(prefix: site, using: &generator), conversation: ConversationID(conversation),
        person: person,
        subject: "Carte d’identité perdue", handoffReason: "demandé par le citoyen", urgency: urgency,
        promise: due.map { Promise(due: $0) },
        opened: opened)
}

func agent(_ id: String, capacity: Int = 10_000) -> Agent {
    Agent(id: AgentID(id), login: id, name: "Agent \(id)", rights: ["meaux": .agent, "val": .agent], capacity: capacity)
}

let secret = Secret(written: "ocre-410-halte")

extension Store {
    /// Opens a case for a test, whose reference is free.
    @discardableResult
    func opened(_ draft: Case) async throws -> Case {
        _ = try await open(draft, secret: secret, by: .automaton, at: draft.opened)
        return draft
    }

    /// Offers a case without a letter.
    func propose(_ transfer: Transfer) async throws -> Result<Transfer, Refusal> {
        try await propose(transfer, with: TransferPost(letters: [], told: nil))
    }

    /// A reply of which the citizen is told nothing.
    func answer(
        _ id: TransferID, site: String, reply: Transfer.Reply, by party: Party, at instant: Date
    ) async throws -> Result<Transfer, Refusal> {
        try await answer(id, site: site, reply: reply, by: party, at: instant, telling: { _ in nil })
    }

    func expireTransfers(at instant: Date) async throws -> [Transfer] {
        try await expireTransfers(at: instant, telling: { _ in nil })
    }
}
