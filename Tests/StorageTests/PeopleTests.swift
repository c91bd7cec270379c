import Casework
import Foundation
import Testing

@Suite struct People {
    private let a1 = Party.agent(AgentID("a1"))

    @Test(arguments: Engine.available)
    func `someone is found by their phone however it is written, with the reason`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(person("p1", given: "Ada"), by: a1, at: now)
            try await store.add(person("p2", given: "Zoé", family: "Autre", phone: "+33 6 00 00 00 02"), by: a1, at: now)
            try await store.record(exchange(person: PersonID("p1")))
            let sketch = PersonSketch(given: "Léa", family: "", addresses: [try #require(Address.phone("0033 6.00.00.00.01"))])
            let matches = try await store.matches(site: "meaux", for: sketch)
            #expect(matches.map(\.person.id) == [PersonID("p1")])
            #expect(matches.first?.reason == "même téléphone, autre prénom")
            #expect(matches.first?.contacts == 1)
            #expect(matches.first?.lastContact == now)
            #expect(try await store.matches(site: "val", for: sketch).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `someone is found by the beginning of their name, without accents`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(person("p1", given: "Noë", family: "Éxemple-d’Œuvre"), by: a1, at: now)
            for name in ["exe", "EXEMPLE D OEUVRE", "exemple-d’œuv"] {
                #expect(try await store.matches(site: "meaux", for: PersonSketch(family: name)).count == 1, "\(name)")
            }
            #expect(try await store.matches(site: "meaux", for: PersonSketch(family: "zzz")).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `a merge joins the histories and undoing it restores them`(engine: Engine) async throws {
        try await withStore(engine) { store in
            for id in ["p1", "p2"] { try await store.add(person(id), by: a1, at: now) }
            try await store.record(exchange("e1", conversation: "c1", person: PersonID("p1"), at: now))
            try await store.record(exchange("e2", conversation: "c2", person: PersonID("p2"), at: now.plus(60)))
            let merge = try await store.merge(site: "meaux", keep: PersonID("p1"), absorb: PersonID("p2"), by: a1, at: now).get()
            #expect(
                try await store.history(site: "meaux", person: PersonID("p1"), before: nil, limit: 10).map(\.id.rawValue) == ["e2", "e1"])
            let again = try await store.merge(site: "meaux", keep: PersonID("p1"), absorb: PersonID("p2"), by: a1, at: now)
            #expect(throws: Refusal.self) { try again.get() }

            _ = try await store.unmerge(site: "meaux", merge: merge.id, by: a1, at: now.plus(120)).get()
            #expect(try await store.history(site: "meaux", person: PersonID("p1"), before: nil, limit: 10).map(\.id.rawValue) == ["e1"])
            #expect(try await store.history(site: "meaux", person: PersonID("p2"), before: nil, limit: 10).map(\.id.rawValue) == ["e2"])
            let twice = try await store.unmerge(site: "meaux", merge: merge.id, by: a1, at: now)
            #expect(throws: Refusal.self) { try twice.get() }
            #expect(try await store.merges(site: "meaux", person: PersonID("p2")).map(\.undone) == [now.plus(120)])
        }
    }

    @Test(arguments: Engine.available)
    func `history is read page by page, newest first`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(person(), by: a1, at: now)
            for index in 0..<5 { try await store.record(exchange("e\(index)", person: PersonID("p1"), at: now.plus(Double(index)))) }
            let first = try await store.history(site: "meaux", person: PersonID("p1"), before: nil, limit: 2)
            let second = try await store.history(site: "meaux", person: PersonID("p1"), before: first.last?.instant, limit: 2)
            #expect((first + second).map(\.id.rawValue) == ["e4", "e3", "e2", "e1"])
        }
    }

    @Test(arguments: Engine.available)
    func `attaching a conversation to a person takes its past and its future with it`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(person(), by: a1, at: now)
            try await store.record(exchange("e1"))
            try await store.opened(request())
            #expect(try await store.attach(site: "meaux", conversation: ConversationID("c1"), to: PersonID("p1"), by: a1, at: now) == nil)
            try await store.record(exchange("e2", at: now.plus(1)))
            #expect(try await store.history(site: "meaux", person: PersonID("p1"), before: nil, limit: 10).count == 2)
            #expect(try await store.cases(site: "meaux", person: PersonID("p1")).map(\.id.rawValue) == ["d1"])
            #expect(
                try await store.attach(site: "val", conversation: ConversationID("c1"), to: PersonID("p1"), by: a1, at: now) == .unknown)
        }
    }

    @Test(arguments: Engine.available)
    func `reading a person is journalled`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(person(), by: a1, at: now)
            #expect(try await store.person(site: "meaux", id: PersonID("p1"), readBy: a1, at: now) == person())
            #expect(try await store.person(site: "val", id: PersonID("p1"), readBy: a1, at: now) == nil)
            let kinds = try await store.journal(site: "meaux", subject: "p1").map(\.kind)
            #expect(kinds == ["person.added", "person.read"])
        }
    }

    @Test(arguments: Engine.available)
    func `a helper holds a mandate until it ends`(engine: Engine) async throws {
        try await withStore(engine) { store in
            for id in ["p1", "p2"] { try await store.add(person(id), by: a1, at: now) }
            let mandate = Mandate(
                id: MandateID("m1"), site: "meaux", helper: PersonID("p2"), principal: PersonID("p1"), from: now, until: now.plus(1000))
            #expect(try await store.add(mandate, by: a1, at: now) == nil)
            #expect(try await store.mandates(site: "meaux", person: PersonID("p1")) == [mandate])
            #expect(try await store.endMandate(site: "meaux", id: MandateID("m1"), by: a1, at: now.plus(10)) == nil)
            #expect(try await store.mandates(site: "meaux", person: PersonID("p2")).first?.holds(at: now.plus(11)) == false)
            #expect(try await store.endMandate(site: "meaux", id: MandateID("m1"), by: a1, at: now.plus(20))?.reason == .already)
        }
    }
}

@Suite struct Oblivion {
    private let a1 = Party.agent(AgentID("a1"))

    private func lived(_ store: any Store) async throws -> Case {
        for id in ["p1", "p2"] { try await store.add(person(id), by: a1, at: now) }
        _ = try await store.merge(site: "meaux", keep: PersonID("p1"), absorb: PersonID("p2"), by: a1, at: now).get()
        try await store.record(exchange("e1", conversation: "c1", person: PersonID("p1")), saving: conversation(thread: "cookie"))
        try await store.record(exchange("e2", conversation: "c2", person: PersonID("p2")))
        try await store.record(exchange("e3", conversation: "c3"))
        let opened = try await store.opened(request(person: PersonID("p1")))
        _ = try await store.add(Note(id: NoteID("n1"), site: "meaux", caseID: opened.id, by: a1, instant: now, text: "confidentiel"))
        return opened
    }

    @Test(arguments: Engine.available)
    func `a person's file holds everything said`(engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await lived(store)
            let file = try #require(await store.file(site: "meaux", person: PersonID("p2"), by: a1, at: now))
            #expect(file.persons.map(\.id.rawValue) == ["p1", "p2"])
            #expect(file.exchanges.map(\.id.rawValue) == ["e1", "e2"])
            #expect(file.cases.first?.notes.map(\.text) == ["confidentiel"])
            #expect(file.merges.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `forgetting makes the words unreadable and leaves counts and journal whole`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let opened = try await lived(store)
            let rehearsal = try await store.forget(site: "meaux", person: PersonID("p1"), by: a1, at: now, dryRun: true)
            #expect(rehearsal == ForgetReport(persons: 2, conversations: 2, exchanges: 2, cases: 1))
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).first?.textIn != nil)

            #expect(try await store.forget(site: "meaux", person: PersonID("p1"), by: a1, at: now, dryRun: false) == rehearsal)
            for conversation in ["c1", "c2"] {
                let left = try #require(await store.exchanges(site: "meaux", conversation: ConversationID(conversation)).first)
                #expect(left.textIn == nil && left.textOut == nil && left.outcome == .answered)
            }
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c3")).first?.textIn != nil)
            #expect(try await store.case(site: "meaux", id: opened.id)?.subject == nil)
            #expect(try await store.notes(site: "meaux", case: opened.id).map(\.text) == [nil])
            #expect(try await store.conversation(site: "meaux", thread: "cookie") == nil)
            #expect(try await store.follow(opened.reference, secret: secret, source: "s", at: now) == .refused)
            let left = try #require(await store.person(site: "meaux", id: PersonID("p1"), readBy: a1, at: now))
            #expect(left.family.isEmpty && left.addresses.isEmpty && left.forgotten == now)
            #expect(try await store.matches(site: "meaux", for: PersonSketch(family: "Exemple")).isEmpty)
            #expect(try await store.exchangeCounts(site: "meaux", from: now, to: now.plus(1)) == [.answered: 3])
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `what comes after is not readable either`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let opened = try await lived(store)
            _ = try await store.forget(site: "meaux", person: PersonID("p1"), by: a1, at: now, dryRun: false)
            try await store.record(exchange("e9", conversation: "c1"))
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).allSatisfy { $0.textIn == nil })
            let message = Message(
                id: MessageID("m1"), site: "meaux", caseID: opened.id, from: .citizen, recipient: .team, channel: .web, instant: now,
                text: "Bonjour")
            let refused = try await store.send(message, then: nil, at: now)
            #expect(throws: Refusal.self) { try refused.get() }
            #expect(try await store.update(person(), by: a1, at: now)?.reason == .illegal)
        }
    }

    @Test func `nothing personal is readable in the file`() async throws {
        try await withPlace(.file) { place in
            let store = try await place.open()
            _ = try await lived(store)
            await store.close()
            let path = String(place.url.dropFirst("sqlite:".count))
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            for word in ["perdu ma carte", "Exemple", "33600000001", "confidentiel", "cookie", "Carte d’identité perdue"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
            }
            #expect(bytes.range(of: Data("demandé par le citoyen".utf8)) != nil)
        }
    }

    @Test func `a destroyed key is no longer in the file`() async throws {
        try await withPlace(.file) { place in
            let store = try await place.open()
            _ = try await lived(store)
            let path = String(place.url.dropFirst("sqlite:".count))
            let keys = try await keys(in: path)
            #expect(keys.count >= 3)
            _ = try await store.forget(site: "meaux", person: PersonID("p1"), by: a1, at: now, dryRun: false)
            let bytes =
                try Data(contentsOf: URL(fileURLWithPath: path)) + ((try? Data(contentsOf: URL(fileURLWithPath: path + "-wal"))) ?? Data())
            for (subject, key) in keys where subject != "c:c3" { #expect(bytes.range(of: key) == nil, "\(subject)") }
            await store.close()
        }
    }

    @Test(arguments: Engine.available)
    func `retention is a list, an approval, a report, and spares what lived again`(engine: Engine) async throws {
        try await withStore(engine) { store in
            for id in ["c1", "c2", "c3"] { try await store.record(exchange("e-\(id)", conversation: id)) }
            try await store.opened(request("d3", conversation: "c3"))
            let later = now.plus(400 * 86_400)
            let rule = RetentionRule(subject: .conversations, days: 365)
            let rehearsal = try await store.proposeRetention(rule, site: "meaux", by: a1, at: later, dryRun: true)
            #expect(rehearsal.items.map(\.conversation.rawValue) == ["c1", "c2"])
            #expect(try await store.retentionProposals(site: "meaux").isEmpty)

            let proposal = try await store.proposeRetention(rule, site: "meaux", by: a1, at: later, dryRun: false)
            try await store.record(exchange("e9", conversation: "c2", at: later))
            let report = try await store.approveRetention(proposal.id, site: "meaux", by: a1, at: later).get()
            #expect(report == RetentionReport(conversations: 1, exchanges: 1, spared: 1))
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).map(\.textIn) == [nil])
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c2")).allSatisfy { $0.textIn != nil })
            let again = try await store.approveRetention(proposal.id, site: "meaux", by: a1, at: later)
            #expect(throws: Refusal.self) { try again.get() }
            let closed = try await store.proposeRetention(
                RetentionRule(subject: .closedCases, days: 30), site: "meaux", by: a1, at: later, dryRun: true)
            #expect(closed.items.isEmpty)
        }
    }
}
