import Casework
import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Channels

/// The agents' API over HTTP: statuses, tokens, limits.
@Suite struct AgentsAPITests {
    @Test func `a session opens, works, and closes`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        let board = try await hub.request(.get, "/api/agents/v1/sites/valmont/board", token: token)
        #expect(board.status == 200)
        #expect(board.header("Cache-Control") == "no-store")
        #expect(try DeskWire.decoded(DeskBoard.self, Data(board.body.utf8)).siteName == "valmont")
        #expect(try await hub.request(.delete, "/api/agents/v1/sessions", token: token).status == 204)
        let after = try await hub.request(.get, "/api/agents/v1/sites/valmont/board", token: token)
        #expect(after.status == 401 && after.fault == "signed_out")
        #expect(after.header("WWW-Authenticate") == "Bearer")
    }

    @Test func `a case is claimed, answered and closed; a stale version is a conflict`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        _ = try await hub.reception.handOff(site: "valmont", conversation: nil, message: "Bonjour", contact: nil)
        let claimed = try await hub.verb(DeskVerbs.Claim.example.withoutCase, token: token)
        let sheet = try #require(try DeskWire.decoded(DeskMaybeSheet.self, Data(claimed.body.utf8)).sheet)
        let reply = #"{"caseId":"\#(sheet.line.id)","text":"Voici.","version":\#(sheet.version)}"#
        let path = "/api/agents/v1/sites/valmont/reply"
        #expect(try await hub.request(.post, path, body: reply, token: token).status == 200)
        let again = try await hub.request(.post, path, body: reply, token: token)
        #expect(again.status == 409 && again.fault == "conflict")
        let outcome = #"{"caseId":"\#(sheet.line.id)","outcome":"perdu"}"#
        let closed = try await hub.request(.post, "/api/agents/v1/sites/valmont/close", body: outcome, token: token)
        #expect(closed.status == 422 && closed.fault == "refused")
    }

    @Test func `without a token, or with a forged one, every verb is refused`() async throws {
        let hub = try await AgentHub()
        for token in [nil, "", "x", "' OR 1=1 --"] {
            for verb in DeskVerbs.all {
                let answer = try await refusal(verb, hub, token: token)
                #expect(answer.status == 401)
            }
            #expect(try await hub.request(.get, "/api/agents/v1/sites/valmont/changes", token: token).status == 401)
        }
    }

    private func refusal<Verb: DeskVerb>(_ verb: Verb.Type, _ hub: AgentHub, token: String?) async throws -> Exchange {
        try await hub.verb(Verb.example, token: token)
    }

    @Test func `another site and a site that does not exist get the same answer`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        let other = try await hub.request(.get, "/api/agents/v1/sites/pays-orge/board", token: token)
        let absent = try await hub.request(.get, "/api/agents/v1/sites/inconnu/board", token: token)
        #expect(other.status == 404 && absent.status == 404)
        #expect(other.body == absent.body)
        #expect(try await hub.request(.get, "/api/agents/v1/sites/pays-orge/changes", token: token).status == 404)
    }

    @Test func `wrong passwords and unknown logins are refused alike, then held off`() async throws {
        let hub = try await AgentHub()
        _ = try await hub.token()
        for login in ["ada", "personne"] {
            for _ in 0..<10 {
                let answer = try await hub.post("/api/agents/v1/sessions", DeskSignIn(login: login, password: "faux"))
                #expect(answer.status == 401 && answer.fault == "wrong_login")
            }
            let held = try await hub.post("/api/agents/v1/sessions", DeskSignIn(login: login, password: AgentHub.password))
            #expect(held.status == 429 && held.fault == "too_many")
            #expect(held.header("Retry-After").flatMap(Int.init).map { $0 > 0 } == true)
        }
    }

    @Test func `what is not this API's JSON is told so`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        let path = "/api/agents/v1/sites/valmont/note"
        #expect(try await hub.request(.post, path, body: "{", token: token).status == 400)
        #expect(try await hub.request(.post, path, body: #"{"caseId":1}"#, token: token).status == 400)
        #expect(try await hub.request(.post, path, body: "caseId=x", type: "text/plain", token: token).status == 415)
        #expect(try await hub.request(.get, path, token: token).status == 405)
        let long = #"{"caseId":"x","text":"\#(String(repeating: "a", count: 60_000))"}"#
        #expect(try await hub.request(.post, path, body: long, token: token).status == 413)
    }

    @Test(.timeLimit(.minutes(5))) func `the stream begins with an event, beats, and ends when its token is revoked`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        async let stream = hub.request(.get, "/api/agents/v1/sites/valmont/changes", token: token)
        try await hub.store.revoke(token: token)
        let answer = try await stream
        if answer.status == 200 {
            #expect(answer.header("Content-Type") == "text/event-stream")
            #expect(answer.body.hasPrefix("retry: 3000\n\nevent: work\ndata: {}\n\n"))
        } else {
            #expect(answer.status == 401)
        }
    }

    @Test func `a token that asks too fast waits; another does not`() {
        let pace = TokenPace()
        let start = ContinuousClock.now
        for _ in 0..<Int(TokenPace.burst) { #expect(pace.delay("a", at: start) == nil) }
        #expect(pace.delay("a", at: start) == 1)
        #expect(pace.delay("b", at: start) == nil)
        #expect(pace.delay("a", at: start + .milliseconds(200)) == nil)
    }
}

extension DeskVerbs.Claim {
    /// The first of the queue.
    fileprivate var withoutCase: Self {
        var claim = self
        claim.caseId = nil
        return claim
    }
}
