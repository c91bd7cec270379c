import Casework
import Foundation
import HTTPTypes
import Reception
import Testing

/// A question over HTTP: what it may look like, and what comes back.
@Suite struct AskTests {
    static let form = "application/x-www-form-urlencoded"

    @Test("curl -d sends a question as a form without a field: it is read as typed, and answered in text")
    func curl() async throws {
        let desk = ScriptedDesk()
        let answer = try await Hub(desk: desk).request(
            .post, "/s/valmont?commune=99100", accept: "*/*", type: Self.form, body: "j'ai perdu ma carte, 100% sûr + inquiet")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/plain; charset=utf-8")
        #expect(answer.header("Guichet-Conversation") == "conv-1")
        #expect(answer.body.hasPrefix("Vous devez acheter un timbre fiscal"))
        #expect(answer.body.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("http") })
        let message = try #require(desk.memory.received.first)
        #expect(message.text == "j'ai perdu ma carte, 100% sûr + inquiet")
        #expect(message.place == "99100")
        #expect(message.channel == .text)
    }

    @Test("a number continues the conversation named in the address")
    func number() async throws {
        let desk = ScriptedDesk()
        _ = try await Hub(desk: desk).request(.post, "/s/valmont?conversation=conv-1", type: "text/plain", body: "2")
        #expect(desk.memory.received.map(\.text) == ["2"])
        #expect(desk.memory.received.map(\.conversation) == ["conv-1"])
    }

    @Test("JSON brings the object of the contract, JSON takes it back")
    func json() async throws {
        let desk = ScriptedDesk()
        let body = #"{"question":"carte perdue","commune":"99001","conversation":"c9","entry":"F1","situation":["a","b › c"]}"#
        let answer = try await Hub(desk: desk).request(.post, "/s/valmont", type: "application/json", body: body)
        let object = try answer.json()
        #expect(answer.header("Content-Type") == "application/json")
        #expect(object["outcome"] as? String == "answered")
        #expect(object["case"] is NSNull)
        let message = try #require(desk.memory.received.first)
        #expect(message.channel == .api)
        #expect(message.place == "99001")
        #expect(message.entry == "F1")
        #expect(message.branch == ["a", "b › c"])
        #expect(message.conversation == "c9")
    }

    @Test("a browser's question is redirected to an address that anybody can open, without the thread key")
    func redirection() async throws {
        let desk = ScriptedDesk()
        let hub = Hub(desk: desk)
        let posted = try await hub.request(
            .post, "/s/valmont", accept: "text/html", type: Self.form,
            body: "q=carte+d%27identit%C3%A9+%26+co&commune=99100&conversation=c1")
        #expect(posted.status == 303)
        #expect(posted.header("Location") == "/s/valmont/?q=carte%20d%27identit%C3%A9%20%26%20co&commune=99100")
        #expect(desk.memory.received.isEmpty)
        _ = try await hub.page(posted.header("Location") ?? "")
        #expect(desk.memory.received.map(\.text) == ["carte d'identité & co"])
    }

    @Test("« ce n'est pas ma question » is answered at once, and nobody keeps it")
    func no() async throws {
        let desk = ScriptedDesk { _ in Samples.candidates }
        let page = try await Hub(desk: desk).request(
            .post, "/s/valmont", accept: "text/html", type: Self.form, body: "q=non&conversation=conv-1&question=carte")
        #expect(page.status == 200)
        #expect(page.header("Cache-Control") == "no-store")
        #expect(desk.memory.received.map(\.conversation) == ["conv-1"])
        #expect(page.body.contains("name=\"q\" value=\"carte\""))
    }

    @Test("an address never continues a conversation and never calls an agent")
    func reading() async throws {
        let desk = ScriptedDesk()
        let hub = Hub(desk: desk)
        _ = try await hub.page("/s/valmont?q=1&conversation=conv-4")
        #expect(desk.memory.received.map(\.conversation) == [nil])
        let agent = try await hub.page("/s/valmont?q=parler+%C3%A0+un+agent")
        #expect(agent.header("Location") == "/s/valmont/agent")
        #expect(try await hub.request(.get, "/s/valmont?q=0").status == 422)
        #expect(desk.memory.received.count == 1)
    }

    @Test("a deep link names the fiche and the branch")
    func deepLink() async throws {
        let desk = ScriptedDesk()
        _ = try await Hub(desk: desk).page("/s/valmont/?q=carte&fiche=F90001&situation=En%20France%E2%80%BAAvec%20passeport")
        let message = try #require(desk.memory.received.first)
        #expect(message.entry == "F90001")
        #expect(message.branch == ["En France", "Avec passeport"])
    }

    @Test("a reply with a secret is never kept by a cache")
    func secret() async throws {
        let page = try await Hub(desk: ScriptedDesk { _ in Samples.handedOff }).page("/s/valmont/?q=x")
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.body.contains("ocre-41-halte"))
    }

    @Test("HEAD has the headers of GET and no body")
    func head() async throws {
        let head = try await Hub().request(.head, "/s/valmont", accept: "text/html")
        let page = try await Hub().page("/s/valmont")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.header("Content-Length") == page.header("Content-Length"))
        #expect(try await Hub().request(.head, "/nulle-part", accept: "text/html").body.isEmpty)
    }
}
