import Casework
import Foundation
import Testing

@Suite struct Casebook {
    @Test(arguments: Engine.available)
    func `a case is claimed, answered and closed, and the citizen reads it with both halves`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.record(exchange())
            let (opened, code) = try await store.open(request(), prefix: "Meaux", for: .fresh(at: now), by: .automaton, at: now)
            #expect(try await store.queue(site: "meaux", at: now).map(\.id) == [opened.id])
            let claimed = try await store.apply(.claim(seconds: 600), site: "meaux", case: opened.id, by: .agent(AgentID("a1")), at: now)
                .get()
            #expect(claimed.holder(at: now) == AgentID("a1"))
            #expect(try await store.conversation(site: "meaux", id: opened.conversation)?.owner == .agent(AgentID("a1")))

            let reply = Message(
                id: MessageID("m1"), site: "meaux", caseID: opened.id, from: .agent(AgentID("a1")), recipient: .citizen, channel: .web,
                instant: now,
                text: "Venez samedi.")
            let closed = try await store.send(reply, then: .close(.answered), at: now).get()
            #expect(closed.state == .closed(.answered, at: now))
            #expect(try await store.conversation(site: "meaux", id: opened.conversation)?.owner == .automaton)

            #expect(
                try await store.follow(opened.reference, secret: code, source: "s", at: now) == .granted(site: "meaux", caseID: opened.id))
            #expect(try await store.messages(site: "meaux", case: opened.id) == [reply])
            let file = try #require(await store.file(site: "meaux", case: opened.id))
            #expect(file.events.map(\.kind) == ["case.opened", "case.claimed", "case.closed", "case.message"])
        }
    }

    @Test(arguments: Engine.available)
    func `a reply keeps the promise; what the citizen writes does not`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let due = now.plus(3600)
            let opened = try await store.opened(request(due: due))
            _ = try await store.apply(.claim(seconds: 600), site: "meaux", case: opened.id, by: .agent(AgentID("a1")), at: now).get()
            let word = Message(
                id: MessageID("m1"), site: "meaux", caseID: opened.id, from: .citizen, recipient: .team, channel: .web, instant: now,
                text: "Alors ?")
            #expect(try await store.send(word, then: nil, at: now).get().promise?.due == due)
            let reply = Message(
                id: MessageID("m2"), site: "meaux", caseID: opened.id, from: .agent(AgentID("a1")), recipient: .citizen, channel: .web,
                instant: now, text: "Venez samedi.")
            #expect(try await store.send(reply, then: .renew(seconds: 600), at: now).get().promise == nil)
            let held = try #require(try await store.case(site: "meaux", id: opened.id))
            #expect(!held.isLate(at: now.plus(86_400)) && held.holder(at: now) == AgentID("a1"))
            #expect(try await store.file(site: "meaux", case: opened.id)?.events.map(\.kind).contains("case.promise_kept") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `of two agents one gets the case`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request())
            let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<8 {
                    group.addTask {
                        let outcome = try await store.apply(
                            .claim(seconds: 600), site: "meaux", case: CaseID("d1"), by: .agent(AgentID("a\(index)")), at: now)
                        if case .success = outcome { return true } else { return false }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(winners == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a lease that has run out puts the case back in the queue`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request())
            let a1 = Party.agent(AgentID("a1"))
            _ = try await store.apply(.claim(seconds: 600), site: "meaux", case: CaseID("d1"), by: a1, at: now).get()
            #expect(try await store.expireLeases(at: now.plus(599)).isEmpty)
            #expect(try await store.queue(site: "meaux", at: now.plus(599)).isEmpty)
            #expect(try await store.queue(site: "meaux", at: now.plus(600)).count == 1)
            #expect(try await store.expireLeases(at: now.plus(600)).map(\.state) == [.open])
            let late = try await store.apply(.close(.done), site: "meaux", case: CaseID("d1"), by: a1, at: now.plus(601))
            #expect(throws: Refusal.self) { try late.get() }
        }
    }

    @Test(arguments: Engine.available)
    func `an agent who leaves gives back what they held`(engine: Engine) async throws {
        try await withStore(engine) { store in
            for index in 1...3 { try await store.opened(request("d\(index)", conversation: "c\(index)")) }
            for _ in 1...2 { _ = try await store.claimNext(site: "meaux", for: agent("a1"), circle: .usual, seconds: 600, at: now) }
            #expect(try await store.cases(site: "meaux", of: AgentID("a1"), at: now).count == 2)
            #expect(try await store.releaseAll(of: AgentID("a1"), reason: "fin de service", by: .hub, at: now) == 2)
            #expect(try await store.queue(site: "meaux", at: now).count == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `the queue gives the pressing first, then what is promised soonest, within the agent's capacity`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request("late", conversation: "c1", due: now.plus(50)))
            try await store.opened(request("first", conversation: "c2", opened: now.plus(-5)))
            try await store.opened(request("urgent", conversation: "c3", urgency: .urgent))
            var order: [String] = []
            while let next = try await store.claimNext(site: "meaux", for: agent("a1", capacity: 2), circle: .usual, seconds: 600, at: now)
            {
                order.append(next.id.rawValue)
            }
            #expect(order == ["urgent", "late"])
            #expect(try await store.claimNext(site: "val", for: agent("a2"), circle: .usual, seconds: 600, at: now) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a reply of the citizen wakes a waiting case and reopens a closed one`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request())
            let a1 = Party.agent(AgentID("a1"))
            _ = try await store.apply(.claim(seconds: 600), site: "meaux", case: CaseID("d1"), by: a1, at: now).get()
            _ = try await store.apply(.awaitCitizen, site: "meaux", case: CaseID("d1"), by: a1, at: now).get()
            let woken = try await store.send(citizenMessage("m1"), then: nil, at: now).get()
            #expect(woken.state == .open)
            _ = try await store.apply(.claim(seconds: 600), site: "meaux", case: CaseID("d1"), by: a1, at: now).get()
            _ = try await store.apply(.close(.refused(reason: "hors délai")), site: "meaux", case: CaseID("d1"), by: a1, at: now).get()
            #expect(try await store.case(site: "meaux", id: CaseID("d1"))?.state == .closed(.refused(reason: "hors délai"), at: now))
            #expect(try await store.send(citizenMessage("m2"), then: nil, at: now).get().state == .open)
        }
    }

    @Test(arguments: Engine.available)
    func `what is pending is listed by promise, and counted by outcome`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request("d1", conversation: "c1"))
            try await store.opened(request("d2", conversation: "c2", due: now.plus(-1)))
            try await store.opened(request("d3", conversation: "c3"))
            _ = try await store.apply(.close(.withdrawn), site: "meaux", case: CaseID("d3"), by: .citizen, at: now).get()
            let eau = CaseMove.qualify(theme: "eau", territory: "77284", language: "pt")
            #expect(try await store.apply(eau, site: "meaux", case: CaseID("d2"), by: .hub, at: now).get().theme == "eau")
            #expect(try await store.pending(site: "meaux").map(\.theme) == ["eau", nil])
            #expect(try await store.caseCounts(site: "meaux", from: now, to: now.plus(1)) == ["open": 2, "withdrawn": 1])
        }
    }

    private func citizenMessage(_ id: String) -> Message {
        Message(
            id: MessageID(id), site: "meaux", caseID: CaseID("d1"), from: .citizen, recipient: .team, channel: .web, instant: now,
            text: "Voici.")
    }

    @Test(arguments: Engine.available)
    func `messages too long or empty are refused with a sentence`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request())
            for text in ["", "  \n", String(repeating: "x", count: 100_001)] {
                var message = citizenMessage("m1")
                message.text = text
                let outcome = try await store.send(message, then: nil, at: now)
                #expect(throws: Refusal.self) { try outcome.get() }
                let note = Note(id: NoteID("n1"), site: "meaux", caseID: CaseID("d1"), by: .hub, instant: now, text: text)
                #expect(try await store.add(note)?.reason == .invalid)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `wrong secrets are counted, and say nothing of whether the reference exists`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let real = try await store.opened(request())
            let forged = request("d2").reference
            let wrong = Secret(written: "lune-111-porte")
            for reference in [real.reference, forged] {
                for _ in 0..<10 { #expect(try await store.follow(reference, secret: wrong, source: "s", at: now) == .refused) }
                #expect(try await store.follow(reference, secret: wrong, source: "s", at: now) == .tooMany(until: now.plus(900)))
                #expect(try await store.follow(reference, secret: secret, source: "s", at: now) == .tooMany(until: now.plus(900)))
            }
            #expect(
                try await store.follow(real.reference, secret: secret, source: "s", at: now.plus(901))
                    == .granted(site: "meaux", caseID: real.id))
        }
    }

    @Test(arguments: Engine.available)
    func `a clock put back by a day locks nobody out`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let real = try await store.opened(request())
            let wrong = Secret(written: "lune-111-porte")
            for _ in 0..<11 { _ = try await store.follow(real.reference, secret: wrong, source: "s", at: now.plus(86_400)) }
            #expect(
                try await store.follow(real.reference, secret: secret, source: "s", at: now) == .granted(site: "meaux", caseID: real.id))
        }
    }

    @Test(arguments: Engine.available)
    func `two cases never share a reference`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let first = request()
            let opening = try await store.open(first, secret: secret, by: .automaton, at: now)
            let other = try await store.open(
                request("d2", site: "val").quoting(first.reference), secret: secret, by: .automaton, at: now)
            #expect(opening == .opened && other == .referenceTaken)
            #expect(try await store.case(site: "val", id: CaseID("d2")) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `delivery is followed from the outbox to the citizen`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request())
            let message = Message(
                id: MessageID("m1"), site: "meaux", caseID: CaseID("d1"), from: .automaton,
                recipient: .body(id: "caf-77", address: "caf@exemple.fr"),
                channel: .email, instant: now, text: "À transmettre")
            _ = try await store.send(message, then: nil, at: now).get()
            #expect(try await store.outbox(site: "meaux", channel: .email) == [message])
            #expect(try await store.outbox(site: "meaux", channel: .sms).isEmpty)
            #expect(try await store.deliver(site: "meaux", message: MessageID("m1"), .failed(reason: "adresse inconnue", at: now)) == nil)
            #expect(try await store.outbox(site: "meaux", channel: nil).isEmpty)
            #expect(
                try await store.messages(site: "meaux", case: CaseID("d1")).map(\.delivery) == [
                    .failed(reason: "adresse inconnue", at: now)
                ])
        }
    }
}
