import Casework
import Foundation
import Testing

private let now = Date(timeIntervalSince1970: 1_795_252_800)
private let a1 = Party.agent(AgentID("a1"))
private let a2 = Party.agent(AgentID("a2"))

private func request(_ state: CaseState = .open, opened: Date = now, urgency: Urgency = .normal, due: Date? = nil, id: String = "d1")
    -> Case
{
    var generator = SystemRandomNumberGenerator()
    return Case(
        id: CaseID(id), site: "meaux", reference: .random(prefix: "MEA", using: &generator), conversation: ConversationID("c1"),
        subject: "?",
        urgency: urgency, promise: due.map { Promise(due: $0) }, opened: opened, state: state)
}

private let heldByA1 = CaseState.claimed(Claim(agent: AgentID("a1"), since: now, until: now.addingTimeInterval(600)))
private let waiting = CaseState.waiting(Wait(awaited: .citizen, since: now, asker: AgentID("a1")))
private let closed = CaseState.closed(.done, at: now)

@Suite struct CaseRules {
    @Test(
        arguments: [
            // An open case.
            (CaseState.open, CaseMove.claim(seconds: 60), a1, "claimed"), (.open, .claim(seconds: 60), .citizen, nil),
            (.open, .close(.done), a1, nil), (.open, .close(.withdrawn), .citizen, "closed"), (.open, .close(.done), .citizen, nil),
            (.open, .close(.duplicate), .administrator, "closed"), (.open, .release(reason: ""), a1, nil),
            (.open, .takeBack(reason: ""), .hub, nil),
            (.open, .resume(reason: ""), .hub, nil), (.open, .reopen(reason: ""), .citizen, nil),
            (.open, .awaitBody("caf"), .citizen, "waiting"),
            (.open, .awaitCitizen, a1, nil), (.open, .setUrgency(.urgent), a1, "open"), (.open, .setUrgency(.urgent), .citizen, nil),
            (.open, .qualify(theme: "eau", territory: nil, language: "fr"), a1, "open"),
            // A case held by a1.
            (heldByA1, .claim(seconds: 60), a2, nil), (heldByA1, .claim(seconds: 60), a1, "claimed"),
            (heldByA1, .renew(seconds: 60), a1, "claimed"),
            (heldByA1, .renew(seconds: 60), a2, nil), (heldByA1, .release(reason: ""), a1, "open"),
            (heldByA1, .release(reason: ""), a2, nil),
            (heldByA1, .takeBack(reason: ""), a2, "open"), (heldByA1, .takeBack(reason: ""), .citizen, nil),
            (heldByA1, .awaitCitizen, a1, "waiting"),
            (heldByA1, .awaitBody("caf"), a1, "waiting"), (heldByA1, .awaitBody("caf"), .citizen, nil),
            (heldByA1, .close(.answered), a1, "closed"),
            (heldByA1, .close(.answered), a2, nil), (heldByA1, .close(.rerouted), .hub, nil),
            (heldByA1, .close(.withdrawn), .citizen, "closed"),
            (heldByA1, .close(.refused(reason: " ")), a1, nil), (heldByA1, .close(.refused(reason: "hors délai")), a1, "closed"),
            (heldByA1, .close(.abusive(reason: "")), a1, nil),
            // A case that waits for the citizen, asked by a1.
            (waiting, .resume(reason: ""), .citizen, "open"), (waiting, .claim(seconds: 60), a2, "claimed"),
            (waiting, .close(.done), a1, "closed"),
            (waiting, .close(.done), a2, nil), (waiting, .close(.rerouted), .hub, "closed"),
            // A closed case.
            (closed, .claim(seconds: 60), a1, nil), (closed, .close(.done), a1, nil), (closed, .reopen(reason: ""), .citizen, "open"),
            (closed, .setUrgency(.vital), a1, nil), (closed, .resume(reason: ""), .hub, nil), (closed, .awaitBody("x"), .hub, nil),
        ] as [(CaseState, CaseMove, Party, String?)])
    func `a move is allowed or refused, and a refused one changes nothing`(state: CaseState, move: CaseMove, by: Party, expected: String?) {
        var moved = request(state)
        let before = moved
        switch moved.apply(move, by: by, at: now.addingTimeInterval(1)) {
        case .success(let events):
            #expect(moved.state.name == expected)
            #expect(events.count == 1)
        case .failure(let refusal):
            #expect(expected == nil, "\(refusal.sentence)")
            #expect(moved == before)
        }
    }

    @Test func `an expired lease can be claimed by another, and its holder can do nothing more`() {
        let later = now.addingTimeInterval(600)
        var first = request(heldByA1)
        #expect(throws: Refusal.self) { try first.apply(.close(.done), by: a1, at: later).get() }
        #expect(throws: Never.self) { try first.apply(.claim(seconds: 60), by: a2, at: later).get() }
        #expect(first.holder(at: later) == AgentID("a2"))
    }

    @Test func `a clock that goes back never shortens a lease`() {
        var held = request(heldByA1)
        _ = held.apply(.renew(seconds: 60), by: a1, at: now.addingTimeInterval(-3600))
        #expect(held.holder(at: now.addingTimeInterval(599)) == AgentID("a1"))
    }

    @Test func `every outcome and party is written and read back`() {
        let outcomes: [CaseOutcome] = [.answered, .rerouted, .done, .refused(reason: "x"), .duplicate, .withdrawn, .abusive(reason: "y")]
        for outcome in outcomes { #expect(CaseOutcome(name: outcome.name, reason: outcome.reason) == outcome) }
        #expect(CaseOutcome(name: "refused", reason: nil) == nil)
        let parties: [Party] = [.citizen, .agent(AgentID("a:b")), .automaton, .hub, .body("caf:77"), .administrator]
        for party in parties { #expect(Party(code: party.code) == party) }
        #expect(Party(code: "agent") == nil && Party(code: "") == nil && Party(code: "root") == nil)
    }
}

@Suite struct Queueing {
    @Test func `the order is pressing, then promised, then first come`() {
        let cases = [
            request(opened: now, id: "plain"), request(opened: now.addingTimeInterval(-60), id: "older"),
            request(due: now.addingTimeInterval(3600), id: "promised"), request(due: now.addingTimeInterval(-10), id: "late"),
            request(urgency: .urgent, id: "urgent"), request(urgency: .vital, due: now.addingTimeInterval(9e9), id: "vital"),
        ]
        #expect(QueueOrder.sorted(cases.shuffled()).map(\.id.rawValue) == ["vital", "urgent", "late", "promised", "older", "plain"])
        #expect(QueueOrder.rank(of: cases[2], in: cases) == 3)
    }

    @Test func `the wait widens the circle and says so, never for the language`() {
        var sought = request()
        sought.territory = "77284"
        sought.theme = "urbanisme"
        sought.language = "pl"
        let far = Agent(
            id: AgentID("a"), login: "a", name: "A", rights: [:],
            skills: Skills(themes: ["urbanisme"], territories: ["77288"], languages: ["fr", "pl"]))
        #expect(Circle.usual.eligibility(of: far, for: sought, at: now) == .later(now.addingTimeInterval(1800)))
        #expect(
            Circle.usual.eligibility(of: far, for: sought, at: now.addingTimeInterval(1800))
                == .now(reason: "attente de 30 min : cercle élargi (commune)"))
        var monolingual = far
        monolingual.skills.languages = ["fr"]
        #expect(Circle.usual.eligibility(of: monolingual, for: sought, at: now.addingTimeInterval(1e6)) == .never(missing: .language))
        var anyone = far
        anyone.skills = Skills()
        #expect(Circle.usual.eligibility(of: anyone, for: sought, at: now) == .now(reason: "compétences réunies"))
    }

    @Test func `what two bodies refused waits for somebody who decides, however long`() {
        var refused = request()
        refused.theme = Case.arbitrationTheme
        var agent = Agent(id: AgentID("a"), login: "a", name: "A", rights: ["meaux": .agent])
        #expect(Circle.usual.eligibility(of: agent, for: refused, at: now.addingTimeInterval(1e6)) == .never(missing: .theme))
        agent.skills.themes = [Case.arbitrationTheme]
        #expect(Circle.usual.eligibility(of: agent, for: refused, at: now) == .now(reason: "compétences réunies"))
        agent.skills.themes = ["urbanisme"]
        agent.rights = ["meaux": .supervisor]
        #expect(Circle.usual.eligibility(of: agent, for: refused, at: now) == .now(reason: "compétences réunies"))
        agent.rights = ["val": .supervisor]
        #expect(Circle.usual.eligibility(of: agent, for: refused, at: now) == .never(missing: .theme))
    }

    @Test func `a promise is kept once, also after the end, and never by the citizen`() {
        var promised = request(closed, due: now)
        #expect(throws: Refusal.self) { try promised.apply(.keepPromise, by: .citizen, at: now).get() }
        #expect(throws: Never.self) { try promised.apply(.keepPromise, by: a1, at: now).get() }
        #expect(promised.promise == nil && promised.state == closed)
        #expect(throws: Refusal.self) { try promised.apply(.keepPromise, by: a1, at: now).get() }
    }
}
