import Casework
import Foundation
import Testing

/// A request that comes again under its key is done once.
@Suite struct Errands {
    private func key(
        _ key: String = "k1", site: String = "meaux", asker: String = "agent:a1", act: String = "reply", _ words: String = "Venez."
    ) -> ErrandKey {
        ErrandKey(site: site, asker: asker, act: act, key: key, words: [words])
    }

    @Test(arguments: Engine.available)
    func `the same key makes the same things; another asker, act or site makes others`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let first = try await store.errand(key(), at: now).get()
            let again = try await store.errand(key(), at: now.plus(60)).get()
            #expect(!first.isRepeat && again.isRepeat)
            #expect(again.begun == now)
            #expect(first.id("message") as MessageID == again.id("message"))
            #expect(first.id("message") as MessageID != first.id("note"))
            for other in [key("k2"), key(site: "val"), key(asker: "agent:a2"), key(act: "note")] {
                let errand = try await store.errand(other, at: now).get()
                #expect(!errand.isRepeat && errand.id("message") as MessageID != first.id("message"))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `other words under the same key are refused, and change nothing`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let first = try await store.errand(key(), at: now).get()
            guard case .failure(let refusal) = try await store.errand(key("k1", "Ne venez pas."), at: now) else {
                Issue.record("accepted")
                return
            }
            #expect(refusal.reason == .keyReused)
            #expect(try await store.errand(key(), at: now).get().id("message") as MessageID == first.id("message"))
        }
    }

    @Test(arguments: Engine.available)
    func `a key is forgotten after a day, and when the clock was put back by more`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let first = try await store.errand(key(), at: now).get()
            #expect(try await store.forgetErrands(at: now.plus(ErrandKey.lifetime - 1)) == 0)
            #expect(try await store.errand(key(), at: now.plus(-3600)).get().isRepeat)
            let next = try await store.errand(key("k1", "Autre"), at: now.plus(ErrandKey.lifetime)).get()
            #expect(!next.isRepeat && next.id("message") as MessageID != first.id("message"))
            let back = try await store.errand(key(), at: now.plus(-3600)).get()
            #expect(!back.isRepeat)
            #expect(try await store.forgetErrands(at: now.plus(2 * ErrandKey.lifetime)) == 1)
        }
    }

    @Test(arguments: Engine.shared)
    func `an answer is kept with what it answers, and sealed under the client's own key`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let store = try await place.open()
            let errand = try await store.errand(key(), at: now).get()
            let answer = try #require(ErrandAnswer(errand, text: "code ocre-410-halte"))
            try await store.record(exchange(), saving: conversation(), concluding: answer)
            #expect(try await store.errand(key(), at: now).get().answer == "code ocre-410-halte")
            #expect(try await rows("SELECT answer FROM errand", in: place).allSatisfy { !$0.contains(Data("ocre".utf8)) })
            #expect(ErrandAnswer(.fresh(at: now), text: "sans clé") == nil)
            await store.close()
        }
    }

    @Test(arguments: Engine.shared)
    func `a hand-off sent twice at once, through two hubs, opens one case with one code`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let hubs = [try await place.open(), try await place.open()]
            let given = try await withThrowingTaskGroup(of: (Case, Secret).self) { group in
                for index in 0..<6 {
                    group.addTask {
                        let errand = try await hubs[index % 2].errand(key(), at: now).get()
                        let draft = request((errand.id("case") as CaseID).rawValue)
                        return try await hubs[index % 2].open(draft, prefix: "Meaux", for: errand, by: .automaton, at: now)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(given.map(\.0.reference)).count == 1 && Set(given.map(\.1)).count == 1)
            #expect(try await hubs[0].queue(site: "meaux", at: now).map(\.id) == [given[0].0.id])
            let followed = try await hubs[1].follow(given[0].0.reference, secret: given[0].1, source: "s", at: now)
            #expect(followed == .granted(site: "meaux", caseID: given[0].0.id))
            for hub in hubs { await hub.close() }
        }
    }

    @Test(arguments: Engine.available)
    func `a person added again is the same person`(engine: Engine) async throws {
        try await withStore(engine) { store in
            for _ in 0..<2 { try await store.add(person(), by: .hub, at: now) }
            #expect(try await store.journal(site: "meaux", subject: "p1").map(\.kind) == ["person.added"])
        }
    }
}
