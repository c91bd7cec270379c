import Casework
import Foundation
import Testing

@Suite struct Transfers {
    private let a1 = Party.agent(AgentID("a1"))
    private let b1 = Party.agent(AgentID("b1"))

    private func offer(
        _ id: String, from: String = "meaux", to: Transfer.Destination = .site("val"), case sent: Case, at instant: Date = now
    ) -> Transfer {
        Transfer(
            id: TransferID(id), from: from, to: to, caseID: sent.id, reference: sent.reference,
            reason: "les déchets relèvent de l’agglomération",
            by: a1, proposed: instant, expires: instant.plus(3600))
    }

    private func held(_ store: any Store) async throws -> Case {
        try await store.add(person(), by: a1, at: now)
        try await store.record(exchange(person: PersonID("p1")), saving: conversation(thread: "cookie"))
        let sent = try await store.opened(request(person: PersonID("p1")))
        _ = try await store.add(Note(id: NoteID("n1"), site: "meaux", caseID: sent.id, by: a1, instant: now, text: "interne"))
        return try await store.apply(.claim(seconds: 86_400), site: "meaux", case: sent.id, by: a1, at: now).get()
    }

    @Test(arguments: Engine.available)
    func `refused then accepted, the request keeps its reference and its words`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await held(store)
            _ = try await store.propose(offer("t1", case: sent)).get()
            #expect(try await store.incoming(site: "val").map(\.id) == [TransferID("t1")])
            #expect(try await store.content(of: TransferID("t1"), seenBy: "val")?.exchanges.map(\.textIn) == ["j’ai perdu ma carte"])
            #expect(try await store.content(of: TransferID("t1"), seenBy: "ailleurs") == nil)
            #expect(try await store.transfer(seenBy: "ailleurs", id: TransferID("t1")) == nil)
            let wrong = try await store.answer(TransferID("t1"), site: "meaux", reply: .accept, by: a1, at: now)
            #expect(throws: Refusal.unknown) { try wrong.get() }

            let refused = try await store.answer(TransferID("t1"), site: "val", reply: .refuse(reason: "voirie communale"), by: b1, at: now)
                .get()
            #expect(refused.goesBackTo == .sender)
            #expect(try await store.queue(site: "meaux", at: now).map(\.id) == [sent.id])
            #expect(try await store.content(of: TransferID("t1"), seenBy: "val") == nil)

            _ = try await store.apply(.claim(seconds: 86_400), site: "meaux", case: sent.id, by: a1, at: now).get()
            let second = try await store.propose(offer("t2", case: sent, at: now.plus(60))).get()
            #expect(second.earlierRefusals == 1)
            _ = try await store.answer(TransferID("t2"), site: "val", reply: .accept, by: b1, at: now.plus(120)).get()

            let arrived = try #require(await store.queue(site: "val", at: now.plus(120)).first)
            #expect(arrived.reference == sent.reference && arrived.opened == sent.opened && arrived.subject == sent.subject)
            #expect(try await store.exchanges(site: "val", conversation: arrived.conversation).map(\.textIn) == ["j’ai perdu ma carte"])
            #expect(try await store.notes(site: "val", case: arrived.id).isEmpty)
            #expect(try await store.person(site: "val", id: PersonID("p1"), readBy: b1, at: now)?.family == "Exemple")
            #expect(try await store.case(site: "meaux", id: sent.id)?.state == .closed(.rerouted, at: now.plus(120)))
            #expect(
                try await store.follow(sent.reference, secret: secret, source: "s", at: now.plus(130))
                    == .granted(site: "val", caseID: arrived.id))
            #expect(try await store.case(site: "meaux", reference: sent.reference) == nil)

            let clocks = try #require(await store.clocks(site: "val", case: arrived.id))
            #expect(clocks.receivedFirst == now && clocks.receivedFirstBy == "meaux")
            #expect(clocks.forwarded == now.plus(60) && clocks.receivedCompetent == now.plus(120) && clocks.competentBody == "val")
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `what the sender forgets afterwards the receiver still reads`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await held(store)
            _ = try await store.propose(offer("t1", case: sent)).get()
            _ = try await store.answer(TransferID("t1"), site: "val", reply: .accept, by: b1, at: now).get()
            _ = try await store.forget(site: "meaux", person: PersonID("p1"), by: a1, at: now, dryRun: false)
            #expect(try await store.exchanges(site: "meaux", conversation: sent.conversation).map(\.textIn) == [nil])
            #expect(try await store.exchanges(site: "val", conversation: sent.conversation).map(\.textIn) == ["j’ai perdu ma carte"])
        }
    }

    @Test(arguments: Engine.available)
    func `nobody replies: it comes back, and the second time goes before the arbiter`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await held(store)
            _ = try await store.propose(offer("t1", case: sent)).get()
            #expect(try await store.expireTransfers(at: now.plus(3599)).isEmpty)
            #expect(try await store.expireTransfers(at: now.plus(3600)).map(\.goesBackTo) == [.sender])
            #expect(try await store.expireTransfers(at: now.plus(3600)).isEmpty)
            let late = try await store.answer(TransferID("t1"), site: "val", reply: .accept, by: b1, at: now.plus(3601))
            #expect(throws: Refusal.self) { try late.get() }

            _ = try await store.apply(.claim(seconds: 86_400), site: "meaux", case: sent.id, by: a1, at: now.plus(3700)).get()
            _ = try await store.propose(offer("t2", to: .site("autre"), case: sent, at: now.plus(3700))).get()
            let refused = try await store.answer(TransferID("t2"), site: "autre", reply: .refuse(reason: "non"), by: b1, at: now.plus(3800))
                .get()
            #expect(refused.goesBackTo == .arbiter)
            #expect(try await store.queue(site: "meaux", at: now.plus(3800)).map(\.theme) == [Case.arbitrationTheme])
        }
    }

    @Test(arguments: Engine.available)
    func `an offer to oneself, a second offer, or an offer of a case one does not hold is refused`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await held(store)
            let toOneself = try await store.propose(offer("t0", to: .site("meaux"), case: sent))
            #expect(throws: Refusal.self) { try toOneself.get() }
            _ = try await store.propose(offer("t1", case: sent)).get()
            let second = try await store.propose(offer("t2", to: .site("autre"), case: sent))
            #expect(throws: Refusal.self) { try second.get() }
            let free = try await store.opened(request("d9", conversation: "c9"))
            let unheld = try await store.propose(offer("t3", case: free))
            #expect(throws: Refusal.self) { try unheld.get() }
            #expect(try await store.outgoing(site: "meaux", case: nil).map(\.id.rawValue) == ["t1"])
        }
    }

    @Test(arguments: Engine.available)
    func `a request that goes there and back again has all its words at each place`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await held(store)
            _ = try await store.propose(offer("t1", case: sent)).get()
            _ = try await store.answer(TransferID("t1"), site: "val", reply: .accept, by: b1, at: now).get()
            let there = try #require(await store.queue(site: "val", at: now).first)
            _ = try await store.apply(.claim(seconds: 86_400), site: "val", case: there.id, by: a1, at: now).get()
            _ = try await store.propose(offer("t2", from: "val", to: .site("meaux"), case: there)).get()
            _ = try await store.answer(TransferID("t2"), site: "meaux", reply: .accept, by: a1, at: now.plus(60)).get()
            let back = try #require(await store.queue(site: "meaux", at: now.plus(60)).first)
            #expect(back.id != sent.id && back.reference == sent.reference)
            #expect(try await store.exchanges(site: "meaux", conversation: back.conversation).map(\.textIn) == ["j’ai perdu ma carte"])
            #expect(
                try await store.follow(sent.reference, secret: secret, source: "s", at: now.plus(60))
                    == .granted(site: "meaux", caseID: back.id))
        }
    }
}
