import Channels
import Foundation
import HTTPTypes
import Reception
import Testing

/// A citizen at the wrong site of the installation.
@Suite struct SiteLinkTests {
    private var rerouted: Reply {
        var reply = Reply(.rerouted, message: "Service compétent : Pays d'Orge.")
        reply.conversation = "conv-1"
        reply.choices = [
            ReplyChoice(number: 1, action: "transfer-site:pays-orge", title: "Transmettre mon message à Pays d'Orge"),
            ReplyChoice(number: 2, action: "site:pays-orge", title: "Poursuivre avec Pays d'Orge"),
            ReplyChoice(number: 3, action: "self", title: "J'écris moi-même"),
        ]
        return reply
    }

    @Test("is led to the right one by an address that keeps their words; what acts is a button")
    func link() async throws {
        let reply = rerouted
        let desk = ScriptedDesk(script: { _ in reply })
        let page = try await Hub(desk: desk).page("/s/valmont?q=mes+poubelles+%26+%3Cb%3E&commune=91990")
        #expect(page.body.contains("href=\"/s/pays-orge/?q=mes%20poubelles%20%26%20%3Cb%3E&amp;commune=91990\""))
        #expect(page.body.contains("name=\"q\" value=\"1\"") && page.body.contains("name=\"q\" value=\"3\""))
        #expect(!page.body.contains("name=\"q\" value=\"2\""))
        #expect(HTMLCheck(page.body).faults == [])
    }

    @Test("reads the sheet of another site at that site")
    func source() async throws {
        var reply = rerouted
        reply.entry = ReplyEntry(id: "L102", title: "Les poubelles", url: nil, revised: nil, revisedText: nil, site: "pays-orge")
        let desk = ScriptedDesk(script: { [reply] _ in reply })
        let page = try await Hub(desk: desk).page("/s/valmont?q=mes+poubelles")
        #expect(page.body.contains("href=\"/s/pays-orge/fiches/L102\"") && !page.body.contains("/s/valmont/fiches/"))
    }

    @Test("words too long for an address are not lost: the button stays")
    func long() async throws {
        let reply = rerouted
        let desk = ScriptedDesk(script: { _ in reply })
        let words = String(repeating: "poubelle ", count: 900)
        let page = try await Hub(desk: desk).request(
            .post, "/s/valmont", accept: "text/html", type: CaseTests.form, body: "q=" + words.replacingOccurrences(of: " ", with: "+"))
        #expect(!page.body.contains("href=\"/s/pays-orge/"))
        #expect(page.body.contains("name=\"q\" value=\"2\""))
    }
}
