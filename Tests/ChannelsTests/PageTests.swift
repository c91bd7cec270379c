import Foundation
import HTTPTypes
import Reception
import Testing

/// Promises of every page: well-formed, labelled, one heading of level 1, nothing from elsewhere, nothing that runs.
@Suite struct PageTests {
    @Test("every outcome has a page without fault", arguments: Samples.all)
    func outcome(_ reply: Reply) async throws {
        let page = try await Hub(desk: ScriptedDesk { _ in reply }).page("/s/valmont/?q=ma+question")
        let check = HTMLCheck(page.body)
        #expect(page.status == 200)
        #expect(check.faults == [])
        #expect(check.title.hasPrefix("ma question : "))
        #expect(check.title.hasSuffix("Ville de Valmont-sur-Orge"))
    }

    static let paths = [
        "/", "/s/valmont", "/s/pays-valmont", "/s/valmont?q=", "/s/valmont/fiches/F90001", "/s/valmont/fiches/F90001?q0=0",
        "/s/valmont/fiches/F90001?situation=En+France", "/s/valmont/themes", "/s/valmont/themes/N90010", "/s/valmont/recherche",
        "/s/valmont/recherche?q=carte", "/s/valmont/agent", "/s/valmont/agent?message=bonjour&conversation=c", "/s/valmont/accessibilite",
        "/r", "/r/VAL-7K4F-2M9C", "/s/inconnu", "/nulle-part", "/s/valmont/fiches/F404", "/s/valmont/themes/N404",
    ]

    @Test("every address has a page without fault, and the strict headers", arguments: paths)
    func address(_ path: String) async throws {
        let hub = Hub(desk: ScriptedDesk(sites: [.valmont, .pays], guide: [.everything, .passport]))
        let page = try await hub.page(path)
        #expect(HTMLCheck(page.body).faults == [])
        #expect(page.header("Content-Type") == "text/html; charset=utf-8")
        #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
        #expect(page.header("Content-Security-Policy")?.contains("unsafe") == false)
        #expect(page.header("X-Content-Type-Options") == "nosniff")
        #expect(page.header("Referrer-Policy") == "no-referrer")
        #expect(page.header("Permissions-Policy") != nil)
        #expect(page.header("Set-Cookie") == nil)
    }

    @Test("an emergency shows its number first, as a link to call, and no box")
    func emergency() async throws {
        let page = try await Hub(desk: ScriptedDesk { _ in Samples.emergency }).page("/s/valmont/?q=gaz")
        let number = try #require(page.body.range(of: "href=\"tel:18\""))
        let sentence = try #require(page.body.range(of: "Sortez"))
        #expect(number.lowerBound < sentence.lowerBound)
        #expect(!page.body.contains("<textarea"))
    }

    @Test("a situation is chosen with radio buttons that lead to an address")
    func situation() async throws {
        let page = try await Hub().page("/s/valmont/?q=carte&commune=99100")
        #expect(page.body.contains("<legend>Les documents à présenter dépendent de votre passeport :</legend>"))
        #expect(page.body.contains("name=\"fiche\" value=\"F90001\""))
        #expect(page.body.contains("name=\"commune\" value=\"99100\""))
        #expect(page.body.contains("Voir ma situation"))
    }

    @Test("a choice that acts is sent by POST with the thread key")
    func action() async throws {
        let page = try await Hub(desk: ScriptedDesk { _ in Samples.rerouted }).page("/s/valmont/?q=apl")
        #expect(page.body.contains("<form class=\"actions\" method=\"post\""))
        #expect(page.body.contains("name=\"conversation\" value=\"conv-4\""))
        #expect(page.body.contains("name=\"q\" value=\"1\""))
    }

    @Test("a commune that no choice names is asked for above the box's answer")
    func place() async throws {
        var reply = Reply(.placeNeeded, message: "J'ai besoin de votre commune.")
        reply.prompt = "Quelle est votre commune ?"
        let page = try await Hub(desk: ScriptedDesk { [reply] _ in reply }).page("/s/valmont/?q=mairie")
        #expect(page.body.contains("<p>Quelle est votre commune\u{A0}?</p>"))
    }

    @Test("the only site is where the root leads")
    func onlySite() async throws {
        let page = try await Hub().page("/")
        #expect(page.status == 303)
        #expect(page.header("Location") == "/s/valmont")
    }

    @Test("the stylesheet is kept for a year under its hash, and asked again without it")
    func stylesheet() async throws {
        let page = try await Hub().page("/s/valmont")
        let link = try #require(page.body.firstMatch(of: #/\/assets\/guichet\.css\?v=[0-9a-f]{16}/#)).output
        let pinned = try await Hub().request(.get, String(link))
        #expect(pinned.header("Content-Type") == "text/css; charset=utf-8")
        #expect(pinned.header("Cache-Control")?.contains("immutable") == true)
        #expect(!pinned.body.contains("url("))
        let bare = try await Hub().request(.get, "/assets/guichet.css")
        #expect(bare.header("Cache-Control") == "public, no-cache")
        let again = try await Hub().request(.get, "/assets/guichet.css", bytes: nil, headers: [.ifNoneMatch: bare.header("ETag") ?? ""])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
    }
}
