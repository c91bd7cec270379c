import Casework
import Foundation
import HTTPTypes
import Testing

@testable import Channels

/// What comes from elsewhere, or comes broken, changes nothing.
@Suite struct OfficeHostileTests {
    private static func from(_ site: String) -> HTTPFields {
        var headers: HTTPFields = [:]
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = site }
        return headers
    }

    private static let foreign: [HTTPFields] = [
        from("cross-site"), from("same-site"), [.origin: "https://evil.example"], [.origin: "https://valmont.example.evil.example:8080"],
    ]

    @Test(arguments: foreign) func `a form of another site is refused, whatever it carries`(_ headers: HTTPFields) async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        #expect(try await browser.drop(OfficeHub.table, others: headers).status == 403)
        #expect(try await browser.form("/sortie", [:], token: browser.formToken, others: headers).status == 403)
        #expect(try await browser.form("", ["identifiant": "chef", "mot_de_passe": AgentHub.password], others: headers).status == 403)
        #expect(try await hub.hub.store.droppedFile(site: "valmont", at: AgentHub.now) == nil)
    }

    static let forms = [
        "/sortie", "/import/choix", "/import/publier", "/import/abandon", "/versions/retour", "/signalements/accepter",
        "/signalements/classer", "/signalements/retirer",
    ]

    @Test(arguments: forms) func `without its token, or with another session's, no form acts`(_ path: String) async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        #expect(try await browser.form(path, ["version": "1"]).status == 403)
        #expect(try await browser.form(path, ["version": "1"], token: OfficeSession(token: "autre").formToken).status == 403)
        #expect(try await Browser(hub: hub).form(path, [:], token: browser.formToken).status == 303, "without a session: the sign-in form")
        #expect(try await browser.page("").status == 200, "and the session still holds")
    }

    @Test func `a file without its token is not kept`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        #expect(try await browser.drop(OfficeHub.table, token: "faux").status == 403)
        #expect(try await hub.hub.store.droppedFile(site: "valmont", at: AgentHub.now) == nil)
    }

    @Test func `200 MB is refused by its announced length, before it is read`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        for (path, sentence) in [("/import", "16 Mio"), ("/sortie", "16 Kio")] {
            let headers: HTTPFields = [
                .accept: "text/html", .cookie: browser.cookie ?? "", .contentLength: "200000000",
                .contentType: "multipart/form-data; boundary=xyz",
            ]
            let answer = try await hub.send(.post, OfficeHub.root + path, headers: headers)
            #expect(answer.status == 413 && answer.body.contains(sentence))
        }
    }

    @Test func `the connection lets more through for a file than for a message, and only then`() {
        func head(_ path: String, cookie: String? = "x=y", length: String? = nil, method: HTTPRequest.Method = .post) -> HTTPRequest {
            var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
            head.headerFields[.cookie] = cookie
            head.headerFields[.contentLength] = length
            return head
        }
        let path = "/s/valmont/gestion/import"
        #expect(UploadLimit.allows(head(path)))
        #expect(UploadLimit.allows(head(path, length: "1000000")))
        #expect(!UploadLimit.allows(head(path, length: "200000000")))
        #expect(!UploadLimit.allows(head(path, cookie: nil)))
        #expect(!UploadLimit.allows(head(path, method: .get)))
        #expect(!UploadLimit.allows(head("/s/valmont?x=/gestion/import")))
    }

    @Test(arguments: ["text/csv", "application/x-www-form-urlencoded", "application/json", ""])
    func `another type than a form's is told so`(_ type: String) async throws {
        let browser = try await OfficeHub().browser()
        #expect(try await browser.upload("nom\nVoirie\n", type: type).status == 415)
    }

    @Test func `a body cut on the way, without a boundary or without a file is refused`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        let whole = Browser.multipart(OfficeHub.table, name: "services.csv", token: browser.formToken)
        #expect(try await browser.upload(whole.replacing("--xyz--\r\n", with: "")).status == 400)
        #expect(try await browser.upload(whole, type: "multipart/form-data").status == 400)
        #expect(try await browser.upload(whole, type: "multipart/form-data; boundary=autre").status == 400)
        #expect(try await browser.upload("").status == 400)
        #expect(try await browser.drop("", name: "services.csv").status == 422)
        #expect(try await browser.drop("PK\u{3}\u{4}", name: "services.xlsx").status == 422)
        #expect(try await browser.drop(OfficeHub.table, name: "").status == 422)
        #expect(try await hub.hub.store.droppedFile(site: "valmont", at: AgentHub.now) == nil)
    }

    @Test(arguments: ["../../etc/passwd", "C:\\temp\\..\\passwd", "/etc/passwd", "..", "a%0D%0ASet-Cookie: x=y/passwd"])
    func `a path in a file's name is only a name`(_ name: String) async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        #expect(try await browser.drop(OfficeHub.table, name: name).status == 303)
        let kept = try #require(try await hub.hub.store.droppedFile(site: "valmont", at: AgentHub.now))
        #expect(kept.name == "passwd" || kept.name == "fichier")
    }

    @Test func `HTML in every field of a file is shown as text`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        let poison = EscapingTests.hostile.replacing("\"", with: "\"\"")
        let cells = ["identifiant", "nom", "telephone", "horaires", "commentaire", "site_web", poison]
        let header = cells.map { "\"\($0)\"" }.joined(separator: ";")
        let good = ["id\(poison)", poison, "", "", poison, "", poison].map { "\"\($0)\"" }.joined(separator: ";")
        let bad = ["x", poison, poison, poison, poison, poison, poison].map { "\"\($0)\"" }.joined(separator: ";")
        #expect(try await browser.drop("\(header)\n\(good)\n\(bad)\n", name: "<img src=x>.csv").status == 303)
        var pages = [try await browser.page(""), try await browser.page("/import")]
        #expect(try await browser.act("/import/publier", ["empreinte": try await browser.digest()]).status == 303)
        for path in ["/versions", "/services", "/signalements"] { pages.append(try await browser.page(path)) }
        let id = FormFields.encoded([("id", "id\(EscapingTests.hostile)")])
        pages.append(try await browser.page("/service?\(id)"))
        for page in pages {
            #expect(page.status == 200 && HTMLCheck(page.body).faults == [])
            #expect(!page.body.contains("<script") && !page.body.contains("<img"))
            #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            #expect(page.header("Cache-Control") == "no-store")
        }
    }
}
