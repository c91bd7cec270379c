import Casework
import Foundation
import Testing

/// A clock put back must not take, give twice, or unlock anything.
@Suite struct ClockPutBack {
    private let a1 = Party.agent(AgentID("a1"))

    @Test(arguments: Engine.available)
    func `a claim still holds, is given to nobody else, and a renewal never shortens it`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.opened(request())
            _ = try await store.apply(.claim(seconds: 900), site: "meaux", case: CaseID("d1"), by: a1, at: now).get()
            let earlier = now.plus(-7200)
            #expect(try await store.expireLeases(at: earlier).isEmpty)
            #expect(try await store.queue(site: "meaux", at: earlier).isEmpty)
            #expect(try await store.claimNext(site: "meaux", for: agent("a2"), circle: .usual, seconds: 900, at: earlier) == nil)
            let renewed = try await store.apply(.renew(seconds: 900), site: "meaux", case: CaseID("d1"), by: a1, at: earlier).get()
            #expect(renewed.holder(at: now.plus(899)) == AgentID("a1"))
            #expect(try await store.expireLeases(at: now.plus(900)).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `the journal keeps the order in which things were done, and still verifies`(engine: Engine) async throws {
        try await withStore(engine) { store in
            for step in 0..<6 {
                try await store.append(
                    JournalFact("test.fact", "s\(step)"), site: "meaux", by: .hub, at: now.plus(step < 3 ? Double(step) : -86_400))
            }
            let entries = try await store.journal(site: "meaux", after: 0, limit: 10)
            #expect(entries.map(\.subject) == (0..<6).map { "s\($0)" } && entries.map(\.sequence) == Array(1...6))
            #expect(try await store.verifyJournal(site: "meaux").isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `a token holds until its instant, and a revoked one never comes back`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let password = "une longue phrase"
            _ = try await store.add(agent("a1"), password: password, by: .administrator, at: now)
            guard
                case .signedIn(_, let token, let until) = try await store.signIn(
                    login: "a1", password: password, source: "s", seconds: 3600, at: now)
            else {
                Issue.record("sign-in refused")
                return
            }
            #expect(try await store.agent(token: token, at: now.plus(-86_400))?.id == AgentID("a1"))
            #expect(try await store.agent(token: token, at: until) == nil)
            try await store.revoke(token: token)
            #expect(try await store.agent(token: token, at: now.plus(-86_400)) == nil)
            guard case .signedIn = try await store.signIn(login: "a1", password: password, source: "s", seconds: 60, at: now.plus(-86_400))
            else {
                Issue.record("a clock put back locks the door")
                return
            }
        }
    }
}
