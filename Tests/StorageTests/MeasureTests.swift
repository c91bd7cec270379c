import Casework
import Foundation
import Testing

@Suite struct MeasureCounts {
    private let a1 = Party.agent(AgentID("a1"))
    private let period = now.plus(-3600)..<now.plus(86_400)

    private func offer(_ id: String, from: String, to: String, _ sent: Case, at instant: Date) -> Transfer {
        Transfer(
            id: TransferID(id), from: from, to: .site(to), caseID: sent.id, reference: sent.reference, reason: "r", by: .hub,
            proposed: instant, expires: instant.plus(3600))
    }

    @Test(arguments: Engine.available)
    func `counts survive oblivion, and a request is followed through the sites it goes to`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(person(), by: a1, at: now)
            try await store.record(exchange(person: PersonID("p1")), saving: conversation())
            try await store.record(exchange("e2", person: PersonID("p1"), at: now.plus(60)))
            try await store.record(exchange("e3", conversation: "c3", at: now.plus(60)), saving: conversation("c3"))
            let sent = try await store.opened(request(person: PersonID("p1")))
            _ = try await store.propose(offer("t1", from: "meaux", to: "val", sent, at: now.plus(100))).get()
            _ = try await store.answer(TransferID("t1"), site: "val", reply: .accept, by: a1, at: now.plus(160)).get()
            let there = try #require(await store.queue(site: "val", at: now.plus(160)).first)
            _ = try await store.propose(offer("t2", from: "val", to: "autre", there, at: now.plus(200))).get()
            _ = try await store.answer(TransferID("t2"), site: "autre", reply: .refuse(reason: "non"), by: a1, at: now.plus(260)).get()

            let before = try await store.activity(site: "meaux", in: period)
            _ = try await store.forget(site: "meaux", person: PersonID("p1"), by: a1, at: now.plus(300), dryRun: false)
            let after = try await store.activity(site: "meaux", in: period)
            #expect(after.contacts == before.contacts && after.persons == before.persons)
            #expect(after.offers.map(\.status.name) == before.offers.map(\.status.name))
            #expect(after.offers.first?.reason == "effacé", "what people wrote goes")
            #expect(after.contacts == 3 && after.conversations == 2 && after.cases == 1 && after.persons == 1)
            #expect(after.offers.map(\.id.rawValue) == ["t1", "t2"])
            #expect(try await store.activity(site: "meaux", in: now.plus(86_400)..<now.plus(90_000)).contacts == 0)
            #expect(try await store.activity(site: "ailleurs", in: period).offers.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `what was overruled is read back from the journal, by kind and period`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await store.opened(request())
            let overrule = Overrule(
                instant: now, by: .citizen, caseID: sent.id, reference: sent.reference, need: "dechets", proposed: "site:val",
                chosen: "site:meaux")
            try await store.append(overrule.fact, site: "meaux", by: .citizen, at: now)
            let read = try await store.journal(site: "meaux", kinds: [Overrule.kind], in: period)
            #expect(read.compactMap(Overrule.init) == [overrule])
            #expect(try await store.journal(site: "meaux", kinds: [Overrule.kind], in: now.plus(1)..<now.plus(2)).isEmpty)
            #expect(try await store.journal(site: "meaux", kinds: [], in: period).isEmpty)
            #expect(try await store.journal(site: "val", kinds: [Overrule.kind], in: period).isEmpty)
        }
    }
}
