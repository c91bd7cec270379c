import Casework
import Channels
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Reception
import Testing

/// The page behind a one-time link.
@Suite struct OfferPageTests {
    private static let form = "application/x-www-form-urlencoded"

    private func request(
        _ desk: ScriptedOfferDesk, _ method: HTTPRequest.Method, _ path: String, body: String? = nil, type: String? = form
    ) async throws -> Exchange {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        let routes = try OfferRoutes(desk: desk)
        var headers: HTTPFields = [.accept: "text/html"]
        headers[.contentType] = body == nil ? nil : type
        return try await buildApplication(
            desk: ScriptedDesk(), settings: HubSettings(port: 0), logger: logger, extending: { routes.add(to: &$0) }
        ).test(.router) { [headers] client in
            try await client.execute(uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }) {
                Exchange(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body))
            }
        }
    }

    @Test("it shows the words and what is needed to act, for a keyboard and a screen reader, and is kept nowhere")
    func open() async throws {
        let desk = ScriptedOfferDesk()
        let page = try await request(desk, .get, "/t/bon")
        #expect(page.status == 200)
        #expect(HTMLCheck(page.body).faults == [])
        for part in ["VAL-7K4F-2M9C", "n&#39;avance pas", "pièce 2", "L114-2", "5 décembre 2026", "Valmont (91990)"] {
            #expect(page.body.contains(part), "\(part)")
        }
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.header("Referrer-Policy") == "no-referrer")
        #expect(page.header("X-Robots-Tag") == "noindex, nofollow")
        #expect(page.body.contains("<meta name=\"robots\" content=\"noindex\" />"))
        #expect(desk.given.isEmpty)
    }

    @Test("reading, by whatever method is safe, spends nothing", arguments: [HTTPRequest.Method.get, .head])
    func safe(method: HTTPRequest.Method) async throws {
        let desk = ScriptedOfferDesk()
        for path in ["/t/bon", "/t/bon?action=accepter", "/t/bon?action=refuser&raison=x"] {
            #expect(try await request(desk, method, path).status == 200)
        }
        #expect(desk.given.isEmpty)
    }

    @Test(
        "each reply is taken once and confirmed",
        arguments: [
            ("action=accepter", Transfer.Reply.accept, "Demande acceptée"),
            ("action=refuser&raison=hors+ressort", .refuse(reason: "hors ressort"), "Demande refusée"),
            ("action=repondre&message=Bonjour%0AVoici", .answer(text: "Bonjour\nVoici"), "Réponse envoyée"),
        ])
    func replies(body: String, reply: Transfer.Reply, heading: String) async throws {
        let desk = ScriptedOfferDesk()
        let page = try await request(desk, .post, "/t/bon", body: body)
        #expect(page.status == 200 && page.body.contains(heading))
        #expect(page.header("Cache-Control") == "no-store")
        #expect(HTMLCheck(page.body).faults == [])
        #expect(desk.given == [reply])
    }

    @Test(
        "what is missing is tied to its field, and what was typed is kept",
        arguments: [("action=refuser&raison=+&message=gardé", "raison"), ("action=repondre&message=&raison=gardé", "message")])
    func incomplete(body: String, field: String) async throws {
        let desk = ScriptedOfferDesk()
        let page = try await request(desk, .post, "/t/bon", body: body)
        #expect(page.status == 422)
        #expect(page.body.contains("href=\"#\(field)\"") && page.body.contains("id=\"\(field)-erreur\""))
        #expect(page.body.contains("aria-describedby=\"\(field)-erreur \(field)-aide\""))
        #expect(page.body.contains("gardé"))
        #expect(HTMLCheck(page.body).faults == [])
        #expect(desk.given.isEmpty)
    }

    @Test("neither a reply that is none, nor another content type, is taken")
    func malformed() async throws {
        let desk = ScriptedOfferDesk()
        #expect(try await request(desk, .post, "/t/bon", body: "action=supprimer").status == 422)
        #expect(try await request(desk, .post, "/t/bon", body: "x").status == 422)
        #expect(try await request(desk, .post, "/t/bon", body: "{}", type: "application/json").status == 415)
        #expect(try await request(desk, .post, "/t/bon", body: "action=%FF").status == 400)
        #expect(try await request(desk, .delete, "/t/bon").status == 405)
        #expect(desk.given.isEmpty)
    }

    @Test("a link that does not hold says why, to read as to reply, and nothing of what it led to", arguments: TransferLink.End.allCases)
    func ended(end: TransferLink.End) async throws {
        let desk = ScriptedOfferDesk(ends: ["vieux": end])
        for (method, body) in [(HTTPRequest.Method.get, nil), (.post, "action=accepter")] {
            let page = try await request(desk, method, "/t/vieux", body: body)
            #expect(page.status == (end == .unknown ? 404 : 410))
            #expect(page.body.contains(end.sentence))
            #expect(!page.body.contains("VAL-7K4F-2M9C") && !page.body.contains("Caf") && !page.body.contains("vieux"))
            #expect(page.header("Cache-Control") == "no-store")
            #expect(HTMLCheck(page.body).faults == [])
        }
        #expect(desk.given.isEmpty)
    }

    @Test("too many wrong links are told to wait")
    func tooMany() async throws {
        let page = try await request(ScriptedOfferDesk(), .get, "/t/trop")
        #expect(page.status == 429)
        #expect(page.header("Retry-After") != nil)
    }

    @Test("markup in every field is text")
    func escaping() async throws {
        let desk = ScriptedOfferDesk(.hostile)
        let typed = OfferView.markup.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        for (method, path, body) in [
            (HTTPRequest.Method.get, "/t/bon", nil), (.post, "/t/bon", "action=refuser&raison=&message=\(typed)"),
            (.post, "/t/bon", "action=repondre&message=&raison=\(typed)"), (.post, "/t/bon", "action=accepter"),
            (.get, "/t/%3Cscript%3E", nil), (.post, "/t/bon", "action=\(typed)"),
        ] {
            let page = try await request(desk, method, path, body: body)
            #expect(!page.body.contains("<script") && !page.body.contains("<img"), "\(method) \(path)")
            #expect(HTMLCheck(page.body).faults == [], "\(method) \(path)")
        }
    }
}
