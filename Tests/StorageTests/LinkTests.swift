import Casework
import Foundation
import Testing

@Suite struct Links {
    private let a1 = Party.agent(AgentID("a1"))
    private let caf = Transfer.Destination.body(id: "caf-77", name: "Caf")

    private func offered(_ store: any Store, to destination: Transfer.Destination? = nil) async throws -> Case {
        try await store.record(exchange(), saving: conversation())
        let sent = try await store.opened(request())
        _ = try await store.apply(.claim(seconds: 86_400), site: "meaux", case: sent.id, by: a1, at: now).get()
        let offer = Transfer(
            id: TransferID("t1"), from: "meaux", to: destination ?? caf, caseID: sent.id, reference: sent.reference, reason: "compétente",
            by: a1, proposed: now, expires: now.plus(3600))
        let letter = Message(
            id: MessageID("m1"), site: "meaux", caseID: sent.id, from: .hub, recipient: .body(id: "caf-77", address: "caf@example.org"),
            channel: .email, instant: now, text: "Ma demande")
        _ = try await store.propose(offer, with: TransferPost(letters: [letter], told: .web)).get()
        return sent
    }

    private func link(_ store: any Store, expires: Date = now.plus(600), at instant: Date = now) async throws -> String {
        try #require(await store.issueLink(TransferID("t1"), site: "meaux", expires: expires, at: instant))
    }

    private func end(_ store: any Store, _ token: String, at instant: Date = now) async throws -> TransferLink.End? {
        guard case .ended(let end) = try await store.link(token, source: "192.0.2.1", at: instant) else { return nil }
        return end
    }

    @Test(arguments: Engine.available)
    func `an offer leaves with its letters and its clocks, or not at all`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await offered(store)
            #expect(try await store.outbox(site: "meaux", channel: .email).map(\.id) == [MessageID("m1")])
            let clocks = try #require(await store.clocks(site: "meaux", case: sent.id))
            #expect(clocks.forwarded == now && clocks.citizenTold == now && clocks.channelTold == .web)
            let again = try await store.propose(
                Transfer(
                    id: TransferID("t2"), from: "meaux", to: caf, caseID: sent.id, reference: sent.reference, reason: "r", by: .hub,
                    proposed: now, expires: now.plus(60)),
                with: TransferPost(
                    letters: [
                        Message(
                            id: MessageID("m2"), site: "meaux", caseID: sent.id, from: .hub, recipient: .citizen, channel: .web,
                            instant: now, text: "x")
                    ], told: .web))
            #expect(throws: Refusal.self) { try again.get() }
            #expect(try await store.messages(site: "meaux", case: sent.id).map(\.id) == [MessageID("m1")])
        }
    }

    @Test(arguments: Engine.available)
    func `a link opens the words, a newer one ends it, and none is kept in clear`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await offered(store)
            let first = try await link(store)
            let second = try await link(store, at: now.plus(1))
            #expect(first != second && first.count == 43)
            #expect(try await end(store, first) == .replaced)
            guard case .open(let offer, let content, let until) = try await store.link(second, source: "s", at: now) else {
                Issue.record("the link does not open")
                return
            }
            #expect(offer.id == TransferID("t1") && content.exchanges.map(\.textIn) == ["j’ai perdu ma carte"])
            #expect(until == now.plus(600))
            #expect(try await store.transfer(seenBy: "meaux", id: offer.id)?.status == .proposed, "reading changes nothing")
            let journal = try await store.journal(site: "meaux", subject: sent.id.rawValue)
            #expect(journal.count { $0.kind == "case.link_issued" } == 2)
            #expect(!journal.contains { $0.facts.values.contains { $0.contains(second) } })
        }
    }

    @Test(arguments: Engine.available)
    func `forged, expired, replaced and used links are told apart only to who held them, and open nothing`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await offered(store)
            let old = try await link(store)
            let token = try await link(store)
            for forged in ["", token + "x", String(token.dropLast()), "' OR 1=1 --", "../../etc/passwd", "\u{0}"] {
                #expect(try await end(store, forged) == .unknown)
                let outcome = try await store.answer(link: forged, reply: .accept, at: now, telling: { _ in nil })
                #expect(throws: Refusal.self) { try outcome.get() }
            }
            let replaced = try await store.answer(link: old, reply: .accept, at: now, telling: { _ in nil })
            #expect(throws: Refusal(.illegal, TransferLink.End.replaced.sentence)) { try replaced.get() }
            #expect(try await end(store, token, at: now.plus(600)) == .expired)
            let late = try await store.answer(link: token, reply: .accept, at: now.plus(600), telling: { _ in nil })
            #expect(throws: Refusal.self) { try late.get() }

            let accepted = try await store.answer(link: token, reply: .accept, at: now.plus(10), telling: { _ in "Acceptée" }).get()
            #expect(accepted.status == .accepted(by: .body("caf-77"), at: now.plus(10)))
            #expect(try await end(store, token, at: now.plus(11)) == .used)
            let replayed = try await store.answer(link: token, reply: .refuse(reason: "non"), at: now.plus(11), telling: { _ in nil })
            #expect(throws: Refusal(.illegal, TransferLink.End.used.sentence)) { try replayed.get() }

            #expect(try await store.case(site: "meaux", id: sent.id)?.state == .closed(.rerouted, at: now.plus(10)))
            #expect(try await store.clocks(site: "meaux", case: sent.id)?.receivedCompetent == now.plus(10))
            let told = try await store.messages(site: "meaux", case: sent.id).filter { $0.recipient == .citizen }
            #expect(told.map(\.text) == ["Acceptée"], "told once")
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `two who use the same link at once: one of them does`(engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await offered(store)
            let token = try await link(store)
            let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let outcome = try await store.answer(link: token, reply: .accept, at: now, telling: { _ in nil })
                        return (try? outcome.get()) != nil
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 } == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `the body's own answer reaches the citizen and closes the case; a refusal brings it back`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let sent = try await offered(store)
            let empty = try await store.answer(link: try await link(store), reply: .answer(text: " "), at: now, telling: { _ in nil })
            #expect(throws: Refusal.self) { try empty.get() }
            let text = "Votre dossier est complet."
            _ = try await store.answer(link: try await link(store), reply: .answer(text: text), at: now.plus(5), telling: { _ in "non" })
                .get()
            let told = try #require(await store.messages(site: "meaux", case: sent.id).last)
            #expect(told.from == .body("caf-77") && told.recipient == .citizen && told.text == text)
            #expect(try await store.case(site: "meaux", id: sent.id)?.state == .closed(.answered, at: now.plus(5)))
        }
        try await withStore(engine) { store in
            let sent = try await offered(store)
            let refused = try await store.answer(
                link: try await link(store), reply: .refuse(reason: "hors de mon ressort"), at: now.plus(5),
                telling: { "\($0.status.name)" })
            #expect(try refused.get().goesBackTo == .sender)
            #expect(try await store.queue(site: "meaux", at: now).map(\.id) == [sent.id])
            #expect(try await store.messages(site: "meaux", case: sent.id).last?.text == "refused")
        }
    }

    @Test(arguments: Engine.available)
    func `no link for a site, for another's offer, or for one that has ended; a re-pointed offer ends it`(engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await offered(store, to: .site("val"))
            #expect(try await store.issueLink(TransferID("t1"), site: "meaux", expires: now.plus(60), at: now) == nil)
        }
        try await withStore(engine) { store in
            _ = try await offered(store)
            #expect(try await store.issueLink(TransferID("t1"), site: "val", expires: now.plus(60), at: now) == nil)
            let token = try await link(store)
            let repointing = Repointing(
                body: "caf-77", names: ["Caf"], successor: .init(id: "caf-7", name: "Caf unie", email: "c@example.org"), reason: "fusion")
            _ = try await store.repoint(repointing, site: "meaux", by: .administrator, at: now, dryRun: false)
            #expect(try await end(store, token) == .replaced, "the former body no longer replies")
            _ = try await store.expireTransfers(at: now.plus(9999))
            #expect(try await store.issueLink(TransferID("t1"), site: "meaux", expires: now.plus(99_999), at: now.plus(9999)) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `wrong links are counted by source, right ones are not`(engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await offered(store)
            let token = try await link(store)
            for _ in 0..<60 { #expect(try await end(store, token) == nil) }
            for index in 0..<40 { #expect(try await end(store, "faux-\(index)") == .unknown) }
            guard case .tooMany = try await store.link("faux", source: "192.0.2.1", at: now) else {
                Issue.record("wrong links are not limited")
                return
            }
            guard case .open = try await store.link(token, source: "192.0.2.2", at: now) else {
                Issue.record("another source is not concerned")
                return
            }
        }
    }
}
