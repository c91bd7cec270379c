import Casework
import Foundation
import Testing

@Suite struct Accounts {
    private let password = "une longue phrase"

    @Test(arguments: Engine.available)
    func `an agent signs in, works, and is revoked`(engine: Engine) async throws {
        try await withStore(engine) { store in
            #expect(try await store.add(agent("a1"), password: password, by: .administrator, at: now) == nil)
            guard
                case .signedIn(let signed, let token, let until) = try await store.signIn(
                    login: "A1", password: password, source: "s", seconds: 3600, at: now)
            else {
                Issue.record("sign-in refused")
                return
            }
            #expect(signed == agent("a1") && until == now.plus(3600))
            #expect(try await store.agent(token: token, at: now.plus(3599)) == signed)
            #expect(try await store.agent(token: token, at: now.plus(3600)) == nil)
            #expect(try await store.agent(token: token + "A", at: now) == nil)
            #expect(try await store.revokeTokens(of: signed.id) == 1)
            #expect(try await store.agent(token: token, at: now) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a disabled account loses its tokens and cannot sign in`(engine: Engine) async throws {
        try await withStore(engine) { store in
            var account = agent("a1")
            #expect(try await store.add(account, password: password, by: .administrator, at: now) == nil)
            guard
                case .signedIn(_, let token, _) = try await store.signIn(login: "a1", password: password, source: "s", seconds: 60, at: now)
            else {
                Issue.record("sign-in refused")
                return
            }
            account.disabled = true
            #expect(try await store.update(account, by: .administrator, at: now) == nil)
            #expect(try await store.agent(token: token, at: now) == nil)
            #expect(try await store.signIn(login: "a1", password: password, source: "s", seconds: 60, at: now) == .refused)
        }
    }

    @Test(arguments: Engine.available)
    func `wrong passwords and unknown logins are refused alike, then held off`(engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await store.add(agent("a1"), password: password, by: .administrator, at: now)
            for login in ["a1", "personne"] {
                for _ in 0..<10 {
                    #expect(try await store.signIn(login: login, password: "faux", source: "s", seconds: 60, at: now) == .refused)
                }
                #expect(
                    try await store.signIn(login: login, password: password, source: "s", seconds: 60, at: now)
                        == .tooMany(until: now.plus(900)))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a login is taken once, a password is long enough`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let same = Agent(id: AgentID("a2"), login: "a1", name: "Autre", rights: [:])
            let short = try await store.add(agent("a1"), password: "court", by: .administrator, at: now)
            #expect(short?.reason == .invalid)
            #expect(try await store.add(agent("a1"), password: password, by: .administrator, at: now) == nil)
            #expect(try await store.add(same, password: password, by: .administrator, at: now)?.reason == .already)
            #expect(try await store.agents() == [agent("a1")])
        }
    }
}
