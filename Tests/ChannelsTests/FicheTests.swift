import HTTPTypes
import Knowledge
import Testing

/// The whole fiche: nothing lost, branches folded, links that lead somewhere.
@Suite struct FicheTests {
    private var hub: Hub { Hub(desk: ScriptedDesk(guide: [.everything, .passport])) }

    @Test("branches are folded, and the address opens one")
    func branches() async throws {
        let folded = try await hub.page("/s/valmont/fiches/F90001")
        #expect(!folded.body.contains("open=\"open\""))
        let opened = try await hub.page("/s/valmont/fiches/F90001?situation=En+France%E2%80%BAAvec+passeport")
        #expect(opened.body.matches(of: #/open="open"/#).count == 2)
    }

    @Test("mutually exclusive branches share a group of their own")
    func groups() async throws {
        let page = try await hub.page("/s/valmont/fiches/F90001")
        let names = page.body.matches(of: #/<details name="([^"]+)"/#).map { String($0.output.1) }
        #expect(names.count == 4)
        #expect(Set(names).count == 2)
    }

    @Test("the questionnaire shows what its answer allows")
    func questionnaire() async throws {
        #expect(try await !hub.page("/s/valmont/fiches/F90001").body.contains("Présentez votre passeport."))
        #expect(try await hub.page("/s/valmont/fiches/F90001?q0=0").body.contains("Présentez votre passeport."))
        #expect(try await !hub.page("/s/valmont/fiches/F90001?q0=1").body.contains("Présentez votre passeport."))
        #expect(try await hub.page("/s/valmont/fiches/F90001?q0=99&q-1=x").status == 200)
    }

    @Test("links lead to fiches that exist, to definitions of the page, and to the web; the others are text")
    func links() async throws {
        let page = try await hub.page("/s/valmont/fiches/F90001").body
        #expect(page.contains("<a href=\"/s/valmont/fiches/F90002\">le passeport</a>"))
        #expect(page.contains("<a href=\"#terme-D1\">timbre fiscal</a>"))
        #expect(!page.contains("F404"))
        #expect(page.contains("une fiche absente"))
        #expect(!page.contains("javascript:"))
    }

    @Test("spaces between runs are those of the fiche")
    func spaces() async throws {
        let page = try await hub.page("/s/valmont/fiches/F90001").body
        #expect(page.contains("Le <a href=\"#terme-D1\">timbre fiscal</a> coûte <span class=\"value\">25 €</span>, voir "))
    }

    @Test("tables say which cells are headers, and keep merged cells")
    func tables() async throws {
        let page = try await hub.page("/s/valmont/fiches/F90001").body
        #expect(page.contains("<th scope=\"col\" colspan=\"2\">"))
        #expect(page.contains("<th scope=\"row\">"))
        #expect(page.contains("<caption>Tarifs</caption>"))
    }

    @Test("text has every line of the fiche")
    func text() async throws {
        let text = try await hub.request(.get, "/s/valmont/fiches/F90001", accept: "text/plain").body
        for line in ["Acheter le timbre fiscal", "À l'étranger", "Un acte de naissance.", "mise à jour le 30 mai 2026"] {
            #expect(text.contains(line))
        }
    }
}
