import Casework
import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Channels

/// A request that comes again after a lost connection, or from a button pressed twice, is carried out once.
@Suite struct IdempotencyTests {
    static let form = "application/x-www-form-urlencoded"

    @Test func `an agent's reply, sent again under its key, is one message and no conflict`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        let sheet = try await claimed(hub, token)
        let reply = DeskVerbs.Reply.example.with { ($0.caseId, $0.text, $0.version) = (sheet.line.id, "Voici.", sheet.version) }
        let first = try await hub.verb(reply, token: token, key: "\"8e03978e-40d5\"")
        let again = try await hub.verb(reply, token: token, key: "8e03978e-40d5")
        #expect(first.status == 200 && again.status == 200 && first.body == again.body)
        let reused = try await hub.verb(reply.with { $0.text = "Autre chose." }, token: token, key: "\"8e03978e-40d5\"")
        #expect(reused.status == 422 && reused.fault == "refused")
        #expect(try await hub.verb(reply, token: token, key: "\"other\"").status == 409)
        #expect(try await hub.store.messages(site: "valmont", case: CaseID(sheet.line.id)).map(\.text) == ["Voici."])
    }

    @Test func `a note and a release are each written once`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        let id = try await claimed(hub, token).line.id
        let note = DeskVerbs.Note.example.with { ($0.caseId, $0.text) = (id, "rappeler") }
        for _ in 0..<2 { #expect(try await hub.verb(note, token: token, key: "n").status == 200) }
        let release = DeskVerbs.Release.example.with { $0.caseId = id }
        for _ in 0..<2 { #expect(try await hub.verb(release, token: token, key: "r").status == 200) }
        let notes = try await hub.store.notes(site: "valmont", case: CaseID(id)).compactMap(\.text)
        #expect(notes.count == 2 && Set(notes) == ["rappeler", "Rendu à la file : pause"])
    }

    @Test func `the next of the queue, asked for again, is the one that was given`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        for question in ["Un", "Deux"] {
            _ = try await hub.reception.handOff(site: "valmont", conversation: nil, message: question, contact: nil)
        }
        let taken = try await [hub.verb(Self.next, token: token, key: "c"), hub.verb(Self.next, token: token, key: "c")].map {
            try #require(try DeskWire.decoded(DeskMaybeSheet.self, Data($0.body.utf8)).sheet).line.id
        }
        #expect(taken[0] == taken[1])
        #expect(try await hub.store.queue(site: "valmont", at: AgentHub.now).count == 1)
    }

    @Test func `a call noted again makes one person, one exchange and one case, with the same code`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        let call = DeskCall(
            person: nil, sketch: DeskSketch(name: "Exemple", phone: "01 99 00 56 78"), commune: nil, question: "Et ma carte ?", answer: "",
            quoted: [], opensCase: true)
        let take = DeskVerbs.Take.example.with { $0.call = call }
        let calls = try await [hub.verb(take, token: token, key: "t"), hub.verb(take, token: token, key: "t")].map {
            try #require(try DeskWire.decoded(DeskMaybeSheet.self, Data($0.body.utf8)).sheet)
        }
        #expect(calls[0].line.id == calls[1].line.id && calls[0].secret != nil && calls[0].secret == calls[1].secret)
        let known = try await hub.store.matches(site: "valmont", for: PersonSketch(family: "Exemple"))
        #expect(known.count == 1 && known[0].contacts == 1)
    }

    @Test func `a key is its agent's own, and its site's`() async throws {
        let hub = try await AgentHub()
        let ada = try await hub.token()
        let bob = try await hub.token("bob")
        let sheet = try await claimed(hub, ada)
        let note = DeskVerbs.Note.example.with { $0.caseId = sheet.line.id }
        for token in [ada, bob] { #expect(try await hub.verb(note, token: token, key: "k").status == 200) }
        #expect(try await hub.store.notes(site: "valmont", case: CaseID(sheet.line.id)).count == 2)
        #expect(try await hub.verb(note, site: "pays-orge", token: ada, key: "k").status == 404)
    }

    @Test func `a form sent twice hands off once, and gives the same reference and code`() async throws {
        let hub = try await AgentHub()
        let body = "message=Bonjour&contact=ada%40citoyen.example&cle=k1"
        let cards = try await [hand(hub, body), hand(hub, body)]
        #expect(cards[0] == cards[1])
        #expect(try await hub.store.queue(site: "valmont", at: AgentHub.now).count == 1)
        let held = try #require(try await hub.store.queue(site: "valmont", at: AgentHub.now).first)
        #expect(try await hub.store.notes(site: "valmont", case: held.id).count == 1)
        // Somebody who goes back and changes the words means another message; a program is mistaken.
        #expect(try await hand(hub, "message=Autre&cle=k1") != cards[0])
        let program = { (message: String) in
            try await hub.request(.post, "/s/valmont/agent", body: #"{"message":"\#(message)"}"#, key: "p1").status
        }
        #expect(try await [program("un"), program("un"), program("deux")] == [201, 201, 422])
        #expect(try await hub.store.queue(site: "valmont", at: AgentHub.now).count == 3)
    }

    @Test func `a question and a message added to a case are recorded once`() async throws {
        let hub = try await AgentHub()
        let asked = try await [0, 1].asyncMap { _ in
            try await hub.request(.post, "/s/valmont", body: #"{"question":"où est la mairie ?"}"#, key: "q1")
        }
        #expect(asked[0].status == 200 && asked[0].body == asked[1].body)
        let from = AgentHub.now.addingTimeInterval(-60)
        let counts = try await hub.store.exchangeCounts(site: "valmont", from: from, to: AgentHub.now.addingTimeInterval(60))
        #expect(counts.values.reduce(0, +) == 1)

        let given = try #require(try await hub.reception.handOff(site: "valmont", conversation: nil, message: "Bonjour", contact: nil).case)
        let added = "code=\(given.secret)&message=une+pr%C3%A9cision&action=ajouter&cle=m1"
        for _ in 0..<2 {
            #expect(try await hub.request(.post, "/r/\(given.reference)", body: added, type: Self.form).status == 200)
        }
        let held = try #require(try await hub.store.queue(site: "valmont", at: AgentHub.now).first)
        #expect(try await hub.store.messages(site: "valmont", case: held.id).map(\.text) == ["une précision"])
    }

    @Test(arguments: ["\"\"", "\"a b\"", "é", String(repeating: "k", count: 201), "\"a\"b\""])
    func `a key that is none is refused with a sentence`(key: String) async throws {
        let hub = try await AgentHub()
        let answer = try await hub.request(.post, "/s/valmont", body: #"{"question":"mairie"}"#, key: key)
        #expect(answer.status == 400)
        #expect(try answer.json()["detail"] as? String == Problem.malformedKey.sentence)
        let token = try await hub.token()
        #expect(try await hub.verb(DeskVerbs.Note.example, token: token, key: key).status == 400)
    }

    @Test func `each form shown has a key of its own`() async throws {
        let keys = try await [Hub().page("/s/valmont/agent"), Hub().page("/s/valmont/agent")].map { page in
            page.body.firstMatch(of: #/name="cle" value="([^"]+)"/#).map { String($0.output.1) }
        }
        #expect(keys[0] != nil && keys[1] != nil && keys[0] != keys[1])
    }

    // MARK: Helpers

    private static let next: DeskVerbs.Claim = DeskVerbs.Claim.example.with { $0.caseId = nil }

    private func claimed(_ hub: AgentHub, _ token: String) async throws -> DeskSheet {
        _ = try await hub.reception.handOff(site: "valmont", conversation: nil, message: "Bonjour", contact: nil)
        let answer = try await hub.verb(Self.next, token: token)
        return try #require(try DeskWire.decoded(DeskMaybeSheet.self, Data(answer.body.utf8)).sheet)
    }

    /// Reference and code given.
    private func hand(_ hub: AgentHub, _ body: String) async throws -> [String] {
        let answer = try await hub.request(.post, "/s/valmont/agent", body: body, type: Self.form)
        #expect(answer.status == 201)
        let given = try #require(try answer.json()["case"] as? [String: Any])
        return [given["reference"], given["secret"]].compactMap { $0 as? String }
    }
}

extension Array where Element: Sendable {
    /// One after the other.
    func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
