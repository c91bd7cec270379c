import Casework
import Foundation
import Testing

/// Whoever answers has read everything, or is told: the check and the write are one.
@Suite struct Conflicts {
    private func reply(_ id: String, by agent: String = "a1", _ text: String = "Venez samedi.") -> Message {
        Message(
            id: MessageID(id), site: "meaux", caseID: CaseID("d1"), from: .agent(AgentID(agent)), recipient: .citizen, channel: .web,
            instant: now, text: text)
    }

    private func word(_ id: String) -> Message {
        Message(
            id: MessageID(id), site: "meaux", caseID: CaseID("d1"), from: .citizen, recipient: .team, channel: .web, instant: now,
            text: "Encore moi.")
    }

    private func held(_ store: any Store) async throws {
        try await store.record(exchange())
        try await store.opened(request())
        _ = try await store.apply(.claim(seconds: 600), site: "meaux", case: CaseID("d1"), by: .agent(AgentID("a1")), at: now).get()
    }

    @Test(arguments: Engine.available)
    func `a reply goes only to what its writer has read`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await held(store)
            _ = try await store.send(word("m1"), then: nil, at: now).get()
            let late = try await store.send(reply("m2"), then: nil, expecting: 2, at: now)
            #expect(late == .failure(.stale))
            #expect(try await store.messages(site: "meaux", case: CaseID("d1")).map(\.id.rawValue) == ["m1"])
            // A question, its reply, and the citizen's message.
            _ = try await store.send(reply("m2"), then: nil, expecting: 3, at: now).get()
            let note = Note(id: NoteID("n1"), site: "meaux", caseID: CaseID("d1"), by: .hub, instant: now, text: "rappeler")
            #expect(try await store.add(note) == nil)
            #expect(try await store.send(reply("m3"), then: nil, expecting: 4, at: now) == .failure(.stale))
            _ = try await store.send(reply("m3"), then: nil, expecting: 5, at: now).get()
        }
    }

    @Test(arguments: Engine.available)
    func `writing an id again changes nothing, even when more was said since`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await held(store)
            _ = try await store.send(reply("m1"), then: nil, expecting: 2, at: now).get()
            _ = try await store.send(word("m2"), then: nil, at: now).get()
            _ = try await store.send(reply("m1", "Autre chose"), then: .close(.answered), expecting: 2, at: now).get()
            let note = Note(id: NoteID("n1"), site: "meaux", caseID: CaseID("d1"), by: .hub, instant: now, text: "rappeler")
            for _ in 0..<2 { #expect(try await store.add(note) == nil) }
            let file = try #require(await store.file(site: "meaux", case: CaseID("d1")))
            #expect(file.messages.map(\.text) == ["Venez samedi.", "Encore moi."] && file.notes == [note])
            #expect(file.case.state.name == "claimed")
            #expect(file.events.count { $0.kind == "case.message" } == 2)
        }
    }

    @Test(arguments: Engine.shared)
    func `of many who answer the same words at once, through two hubs, one does`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let hubs = [try await place.open(), try await place.open()]
            try await held(hubs[0])
            let sent = try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<16 {
                    group.addTask {
                        let outcome = try await hubs[index % 2].send(reply("m\(index)"), then: nil, expecting: 2, at: now)
                        if case .success = outcome { return true } else { return false }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(sent == 1)
            #expect(try await hubs[1].messages(site: "meaux", case: CaseID("d1")).count == 1)
            for hub in hubs { await hub.close() }
        }
    }

    @Test(arguments: Engine.shared)
    func `an agent and a citizen at once: what the citizen wrote is kept, and never answered unread`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let hubs = [try await place.open(), try await place.open()]
            try await held(hubs[0])
            for round in 0..<8 {
                let read = 2 + (try await hubs[0].messages(site: "meaux", case: CaseID("d1")).count)
                async let written = hubs[0].send(word("c\(round)"), then: nil, at: now)
                async let answered = hubs[1].send(reply("a\(round)"), then: nil, expecting: read, at: now)
                _ = try await written.get()
                let outcome = try await answered
                let journal = try await hubs[0].journal(site: "meaux", subject: "d1").compactMap { $0.facts["message"] }
                switch outcome {
                case .success: #expect(Array(journal.suffix(2)) == ["a\(round)", "c\(round)"])
                case .failure(let refusal): #expect(refusal == .stale && journal.last == "c\(round)")
                }
            }
            let kept = try await hubs[0].messages(site: "meaux", case: CaseID("d1")).filter { $0.from == .citizen }
            #expect(kept.count == 8)
            for hub in hubs { await hub.close() }
        }
    }
}
