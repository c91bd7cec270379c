import Casework
import Foundation
import Testing

@Suite struct Repointings {
    private let a1 = Party.agent(AgentID("a1"))
    private let msap = Transfer.Destination.body(id: "msap", name: "MSAP de Meaux")

    private func repointing(email: String? = "fs@exemple.example.org") -> Repointing {
        Repointing(
            body: "msap", names: ["MSAP de Meaux", "Relais"],
            successor: Repointing.Successor(id: "fs", name: "France services Meaux", email: email),
            reason: "remplacement de « MSAP de Meaux » par « France services Meaux »")
    }

    private let closing = Repointing(
        body: "msap", names: ["MSAP de Meaux"], successor: nil, reason: "fermeture de « MSAP de Meaux », sans successeur")

    /// A case offered to the body, with the letter that went to it.
    private func offered(_ store: any Store, to destination: Transfer.Destination? = nil, id: String = "d1") async throws -> Case {
        let sent = try await store.opened(request(id, conversation: "c-\(id)"))
        _ = try await store.apply(.claim(seconds: 86_400), site: "meaux", case: sent.id, by: a1, at: now).get()
        let offer = Transfer(
            id: TransferID("t-\(id)"), from: "meaux", to: destination ?? msap, caseID: sent.id, reference: sent.reference,
            reason: "compétente", by: a1, proposed: now, expires: now.plus(3600))
        _ = try await store.propose(offer).get()
        let letter = Message(
            id: MessageID("m-\(id)"), site: "meaux", caseID: sent.id, from: .hub,
            recipient: .body(id: "msap", address: "msap@exemple.example.org"), channel: .email, instant: now, text: "Ma demande")
        _ = try await store.send(letter, then: nil, at: now).get()
        return sent
    }

    private func letters(_ store: any Store, _ id: CaseID) async throws -> [Message] {
        try await store.messages(site: "meaux", case: id).filter { if case .body = $0.recipient { true } else { false } }
    }

    @Test(arguments: Engine.available)
    func `an offer to a body that has ended goes to its successor, once, with the letter and a word to the citizen`(
        engine: Engine
    ) async throws {
        try await withStore(engine) { store in
            let sent = try await offered(store)
            let other = try await offered(store, to: .body(id: "caf", name: "Caf"), id: "d2")
            let dry = try await store.repoint(repointing(), site: "meaux", by: .administrator, at: now.plus(600), dryRun: true)
            #expect(dry.map(\.caseID) == [sent.id])
            #expect(try await store.outgoing(site: "meaux", case: sent.id).map(\.to) == [msap], "a dry run changes nothing")

            let moved = try await store.repoint(repointing(), site: "meaux", by: .administrator, at: now.plus(600), dryRun: false)
            #expect(moved == dry)
            #expect(moved.first?.isWritten == true)
            let offer = try #require(await store.outgoing(site: "meaux", case: sent.id).first)
            #expect(offer.to == .body(id: "fs", name: "France services Meaux") && offer.status == .proposed)
            #expect(offer.expires == now.plus(4200), "the successor has the whole delay")
            guard case .waiting(let wait) = try #require(await store.case(site: "meaux", id: sent.id)).state else {
                Issue.record("the case does not wait")
                return
            }
            #expect(wait.awaited == .body("France services Meaux") && wait.asker == AgentID("a1"))
            #expect(
                try await letters(store, sent.id).map(\.recipient) == [.body(id: "fs", address: "fs@exemple.example.org")],
                "what has not left yet is addressed again")
            let told = try await store.messages(site: "meaux", case: sent.id).last { $0.recipient == .citizen }
            #expect(told?.text?.contains("désormais suivie par France services Meaux") == true)
            #expect(try await store.clocks(site: "meaux", case: sent.id)?.competentBody == "France services Meaux")
            #expect(try await store.outgoing(site: "meaux", case: other.id).map(\.to) == [.body(id: "caf", name: "Caf")])

            let facts = try await store.journal(site: "meaux", subject: sent.id.rawValue).filter { $0.kind == "case.repointed" }
            #expect(facts.count == 1)
            #expect(facts.first?.facts["successor"] == "fs" && facts.first?.facts["transfer"] == "t-d1")
            #expect(try await store.repoint(repointing(), site: "meaux", by: .administrator, at: now.plus(900), dryRun: false).isEmpty)
            #expect(try await store.verify().isEmpty)

            _ = try await store.answer(TransferID("t-d1"), site: "meaux", reply: .accept, by: a1, at: now.plus(4000)).get()
            #expect(try await store.case(site: "meaux", id: sent.id)?.state == .closed(.rerouted, at: now.plus(4000)))
        }
    }

    @Test(arguments: Engine.available)
    func `a letter that has left is written again, and a successor without an address is said so`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await offered(store)
            _ = try await store.deliver(site: "meaux", message: MessageID("m-d1"), .sent(at: now))
            _ = try await store.repoint(repointing(), site: "meaux", by: .administrator, at: now.plus(600), dryRun: false)
            let written = try await letters(store, sent.id)
            #expect(written.count == 2)
            #expect(written.last?.text?.hasSuffix("Ma demande") == true && written.last?.delivery == .queued)

            _ = try await offered(store, id: "d2")
            let mute = try await store.repoint(
                repointing(email: nil), site: "meaux", by: .administrator, at: now.plus(700), dryRun: false)
            #expect(mute.map(\.isWritten) == [false])
            #expect(try await letters(store, CaseID("d2")).map(\.delivery.name) == ["failed"])
        }
    }

    @Test(arguments: Engine.available)
    func `a body that closed without a successor gives its cases back to the queue, and refused nothing`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await offered(store)
            let moved = try await store.repoint(closing, site: "meaux", by: .administrator, at: now.plus(600), dryRun: false)
            #expect(moved.map(\.caseID) == [sent.id])
            #expect(try await store.queue(site: "meaux", at: now.plus(600)).map(\.id) == [sent.id])
            let offer = try #require(await store.outgoing(site: "meaux", case: sent.id).first)
            #expect(offer.status == .voided(at: now.plus(600), reason: closing.reason) && offer.goesBackTo == .sender)
            let resumed = try await store.journal(site: "meaux", subject: sent.id.rawValue).filter { $0.kind == "case.resumed" }
            #expect(resumed.map { $0.facts["reason"] } == [closing.reason])
            #expect(try await store.expireTransfers(at: now.plus(9999)).isEmpty)

            _ = try await store.apply(.claim(seconds: 86_400), site: "meaux", case: sent.id, by: a1, at: now.plus(700)).get()
            let again = Transfer(
                id: TransferID("t-2"), from: "meaux", to: .site("val"), caseID: sent.id, reference: sent.reference, reason: "compétent",
                by: a1, proposed: now.plus(700), expires: now.plus(9000))
            #expect(try await store.propose(again).get().earlierRefusals == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a case that only waits for the body by one of its names is re-pointed, and one that an agent took stays with them`(
        engine: Engine
    ) async throws {
        try await withStore(engine) { store in
            let waiting = try await store.opened(request("d3", conversation: "c3"))
            _ = try await store.apply(.awaitBody("Relais"), site: "meaux", case: waiting.id, by: .hub, at: now).get()
            let taken = try await offered(store)
            _ = try await store.apply(.claim(seconds: 86_400), site: "meaux", case: taken.id, by: a1, at: now.plus(10)).get()
            let moved = try await store.repoint(repointing(), site: "meaux", by: .administrator, at: now.plus(600), dryRun: false)
            #expect(Set(moved.map(\.caseID)) == [waiting.id, taken.id])
            #expect(try await store.case(site: "meaux", id: taken.id)?.holder(at: now.plus(600)) == AgentID("a1"))
            let kinds = try await store.journal(site: "meaux", subject: taken.id.rawValue).map(\.kind)
            #expect(kinds.last == "case.repointed")
            #expect(try await store.repoint(repointing(), site: "val", by: .administrator, at: now, dryRun: false).isEmpty)
            #expect(try await store.repoint(repointing(), site: "meaux", by: .administrator, at: now.plus(700), dryRun: false).isEmpty)
            let itself = Repointing(
                body: "fs", names: [], successor: Repointing.Successor(id: "fs", name: "F", email: nil), reason: "r")
            #expect(itself.fault != nil)
            #expect(try await store.repoint(itself, site: "meaux", by: .administrator, at: now, dryRun: false).isEmpty)
        }
    }
}
