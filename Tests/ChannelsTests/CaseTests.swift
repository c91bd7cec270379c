import Channels
import Foundation
import HTTPTypes
import Reception
import Testing

/// Handing a message to an agent, and following it.
@Suite struct CaseTests {
    static let form = "application/x-www-form-urlencoded"

    @Test("a message for an agent gives a reference and a code, said once")
    func handOff() async throws {
        let desk = ScriptedDesk()
        let page = try await Hub(desk: desk).request(
            .post, "/s/valmont/agent", accept: "text/html", type: Self.form,
            body: "message=ma+question&contact=06+99+00+00+00&conversation=conv-1")
        #expect(page.status == 201)
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.header("Location") == "/r/VAL-7K4F-2M9C")
        #expect(page.body.contains("VAL-7K4F-2M9C"))
        #expect(page.body.contains("ocre-41-halte"))
        #expect(HTMLCheck(page.body).faults == [])
        let given = try #require(desk.memory.handedOff.first)
        #expect(given == (conversation: "conv-1", message: "ma question", contact: "06 99 00 00 00"))
    }

    @Test("without a message, the error is tied to the field and what was typed is kept")
    func empty() async throws {
        let desk = ScriptedDesk()
        let page = try await Hub(desk: desk).request(
            .post, "/s/valmont/agent", accept: "text/html", type: Self.form, body: "message=&contact=06")
        #expect(page.status == 422)
        #expect(page.body.contains("aria-describedby=\"message-erreur message-aide\""))
        #expect(page.body.contains("value=\"06\""))
        #expect(HTMLCheck(page.body).faults == [])
        #expect(desk.memory.handedOff.isEmpty)
    }

    @Test("JSON and text hand off too")
    func formats() async throws {
        let object = try await Hub().request(.post, "/s/valmont/agent", type: "application/json", body: #"{"message":"bonjour"}"#)
        #expect(object.status == 201)
        #expect(try (object.json()["case"] as? [String: Any])?["secret"] as? String == "ocre-41-halte")
        let text = try await Hub().request(.post, "/s/valmont/agent", type: Self.form, body: "bonjour")
        #expect(text.body.contains("Référence : VAL-7K4F-2M9C   code : ocre-41-halte"))
    }

    private var hub: Hub { Hub(desk: ScriptedDesk(held: (Samples.followed, "ocre-41-halte"))) }

    @Test("as text, what a citizen wrote gives no order to the terminal of whoever reads it")
    func terminalOrders() async throws {
        var hostile = Samples.followed
        hostile.lines[0].text = "\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{202E}fin\u{2066}\r\nligne"
        let hub = Hub(desk: ScriptedDesk(held: (hostile, "ocre-41-halte")))
        let text = try await hub.request(.post, "/r/VAL-7K4F-2M9C", type: Self.form, body: "ocre-41-halte")
        #expect(text.status == 200 && text.body.contains("fin") && text.body.contains("ligne"))
        #expect(!text.body.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) })
        #expect(!text.body.unicodeScalars.contains { [0x202E, 0x2066].contains($0.value) })
    }

    @Test("the code opens the case, in three formats")
    func follow() async throws {
        let page = try await hub.request(
            .post, "/r/VAL-7K4F-2M9C", accept: "text/html", type: Self.form, body: "code=ocre-41-halte")
        #expect(page.status == 200)
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.body.contains("un agent s&#39;en occupe"))
        #expect(HTMLCheck(page.body).faults == [])
        let text = try await hub.request(.post, "/r/VAL-7K4F-2M9C", type: Self.form, body: "ocre-41-halte")
        #expect(text.body.hasPrefix("VAL-7K4F-2M9C : un agent s'en occupe\n"))
        let body = #"{"reference":"VAL-7K4F-2M9C","code":"ocre-41-halte"}"#
        let object = try await hub.request(.post, "/r", type: "application/json", body: body)
        #expect(try object.json()["reference"] as? String == "VAL-7K4F-2M9C")
    }

    @Test("a wrong reference and a wrong code are told the same")
    func wrong() async throws {
        let code = try await hub.request(.post, "/r/VAL-7K4F-2M9C", accept: "text/html", type: Self.form, body: "code=faux")
        let reference = try await hub.request(.post, "/r/VAL-0000-0000", accept: "text/html", type: Self.form, body: "code=ocre-41-halte")
        #expect(code.status == 403)
        #expect(reference.status == 403)
        #expect(code.body.replacing("VAL-7K4F-2M9C", with: "") == reference.body.replacing("VAL-0000-0000", with: ""))
        #expect(HTMLCheck(code.body).faults == [])
    }

    @Test("too many wrong codes are told to wait")
    func tooMany() async throws {
        let answer = try await hub.request(.post, "/r/VAL-7K4F-2M9C", type: Self.form, body: "épuisé")
        #expect(answer.status == 429)
        #expect(answer.header("Retry-After") == "3600")
    }

    @Test("a citizen adds a message, and withdraws")
    func write() async throws {
        let desk = ScriptedDesk(held: (Samples.followed, "c"))
        let added = try await Hub(desk: desk).request(
            .post, "/r/VAL-7K4F-2M9C", accept: "text/html", type: Self.form, body: "code=c&message=encore&action=ajouter")
        #expect(added.body.contains("Votre message est ajouté. Un agent vous répondra aujourd&#39;hui avant 11 h 30."))
        let withdrawn = try await Hub(desk: desk).request(
            .post, "/r/VAL-7K4F-2M9C", accept: "text/html", type: Self.form, body: "code=c&action=retirer")
        #expect(withdrawn.body.contains("retirée par vous"))
        #expect(!withdrawn.body.contains("<textarea"))
        #expect(desk.memory.added == ["encore"])
        #expect(desk.memory.withdrawals == 1)
    }

    @Test("the reader's address is the proxy's word only where there is a proxy", arguments: [true, false])
    func source(isBehindProxy: Bool) async throws {
        let desk = ScriptedDesk()
        let headers: HTTPFields = [HTTPField.Name("X-Forwarded-For") ?? .via: "198.51.100.1, 203.0.113.9"]
        _ = try await Hub(desk: desk, settings: HubSettings(port: 0, isBehindProxy: isBehindProxy)).request(
            .post, "/r/VAL-7K4F-2M9C", type: Self.form, bytes: Array("x".utf8), headers: headers)
        #expect(desk.memory.followed.first?.source == (isBehindProxy ? "203.0.113.9" : ""))
    }
}
