import Channels
import HTTPTypes
import Reception
import Testing

/// Each refusal is a status and a French sentence, in the format that was asked for.
@Suite struct LimitTests {
    static let form = "application/x-www-form-urlencoded"

    @Test("a question is at most 16 KiB", arguments: [16 * 1024 + 1, 100_000, 3_000_000])
    func longQuestion(_ bytes: Int) async throws {
        let question = String(repeating: "a", count: bytes)
        for accept in ["text/plain", "text/html", "application/json"] {
            let answer = try await Hub().request(.post, "/s/valmont", accept: accept, type: "text/plain", body: question)
            #expect(answer.status == 413)
            #expect(answer.body.contains("Votre message dépasse 16 Kio"))
        }
    }

    @Test("16 KiB exactly is answered, and a browser's long question without a redirection")
    func longestQuestion() async throws {
        let question = String(repeating: "é", count: 8 * 1024)
        #expect(try await Hub().request(.post, "/s/valmont", type: "text/plain", body: question).status == 200)
        let encoded = String(repeating: "%C3%A9", count: 8 * 1024)
        let page = try await Hub().request(.post, "/s/valmont", accept: "text/html", type: Self.form, body: "q=\(encoded)")
        #expect(page.status == 200)
    }

    @Test("an address is at most 8 KiB, the header fields 16 KiB")
    func longHead() async throws {
        let long = String(repeating: "a", count: 9000)
        #expect(try await Hub().request(.get, "/s/valmont?q=\(long)").status == 414)
        let fields: HTTPFields = [.cookie: long + long]
        let answer = try await Hub().request(.get, "/s/valmont", bytes: nil, headers: fields)
        #expect(answer.status == 431)
        #expect(answer.body.contains("16 Kio"))
    }

    @Test("bytes that are not UTF-8 are refused, raw or percent-encoded")
    func badUTF8() async throws {
        let raw = try await Hub().request(.post, "/s/valmont", type: "text/plain", bytes: [0x63, 0xE9, 0x20])
        #expect(raw.status == 400)
        #expect(raw.body.contains("UTF-8"))
        #expect(try await Hub().request(.post, "/s/valmont", type: Self.form, body: "q=caf%E9").status == 400)
        #expect(try await Hub().request(.get, "/s/valmont?q=caf%E9").status == 400)
    }

    @Test("no question is an error tied to its field", arguments: ["q=", "q=+++&commune=99100"])
    func noQuestion(_ body: String) async throws {
        let page = try await Hub().request(.post, "/s/valmont", accept: "text/html", type: Self.form, body: body)
        #expect(page.status == 422)
        #expect(HTMLCheck(page.body).faults == [])
        #expect(page.body.contains("aria-invalid=\"true\""))
        #expect(page.body.contains("aria-describedby=\"q-erreur q-aide\""))
        #expect(page.body.contains("<a href=\"#q\">Écrivez votre question.</a>"))
        let text = try await Hub().request(.post, "/s/valmont", type: Self.form, body: body)
        #expect(text.status == 422)
        #expect(text.body == "Écrivez votre question.\n")
    }

    @Test("a problem is a problem document for who asks JSON")
    func problemDocument() async throws {
        let answer = try await Hub().request(.post, "/s/valmont", accept: "application/json", type: "application/json", body: "{}")
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(try answer.json()["field"] as? String == "question")
        #expect(try answer.json()["status"] as? Int == 422)
        #expect(try await Hub().request(.post, "/s/valmont", type: "application/json", body: "[").status == 400)
    }

    @Test("an unknown site, page, method, type or charset is told so")
    func unknown() async throws {
        let hub = Hub()
        let site = try await hub.request(.post, "/s/inconnu", type: "text/plain", body: "bonjour")
        #expect(site.status == 404)
        #expect(site.body == "Ce guichet n'existe pas : « inconnu ».\n")
        #expect(try await hub.request(.get, "/s/valmont/rien").status == 404)
        let method = try await hub.request(.delete, "/s/valmont")
        #expect(method.status == 405)
        #expect(method.header("Allow") == "GET, HEAD, POST")
        #expect(try await hub.request(.init("BREW") ?? .get, "/s/valmont").status == 501)
        #expect(try await hub.request(.post, "/s/valmont", type: "image/png", body: "x").status == 415)
        #expect(try await hub.request(.post, "/s/valmont", type: "text/plain; charset=iso-8859-1", body: "x").status == 415)
        #expect(try await hub.request(.get, "/s/valmont", accept: "image/png").status == 406)
    }

    @Test("a failure of the desk is a sentence, never its details")
    func failure() async throws {
        struct Secret: Error {}
        let answer = try await Hub(desk: ScriptedDesk { _ in throw Secret() }).page("/s/valmont/?q=x")
        #expect(answer.status == 500)
        #expect(!answer.body.contains("Secret"))
        let full = try await Hub(desk: ScriptedDesk { _ in throw FrontDeskError.unavailable }).page("/s/valmont/?q=x")
        #expect(full.status == 503)
        #expect(full.header("Retry-After") == "60")
    }

    @Test("beyond the maximum of requests the next one is told to come back")
    func full() async throws {
        let answer = try await Hub(settings: HubSettings(port: 0, maximumRequests: 0)).page("/s/valmont")
        #expect(answer.status == 503)
        #expect(answer.header("Retry-After") == "5")
        #expect(answer.body.contains("Beaucoup de personnes"))
    }
}
