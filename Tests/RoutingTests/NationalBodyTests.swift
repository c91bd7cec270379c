import Foundation
import Routing
import Testing

/// Every national body to which the lexicon sends people has a name that a sentence can hold.
@Suite struct NationalBodyTests {
    @Test func `no code of the lexicon is without a name, an article and a genitive`() throws {
        let file = Lexicons.root.appendingPathComponent("knowledge/lexicon/needs.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("need\t") }
        let codes = Set(rows.flatMap { $0.split(separator: "\t")[3].split(separator: ",") }.filter { $0.hasPrefix("national:") })
        #expect(codes.count > 20)
        for code in codes {
            let body = try #require(NationalBody.named(String(code.dropFirst("national:".count))), "\(code)")
            #expect(!body.named.contains("_") && (body.of.hasPrefix("d") && body.of.count > body.named.count - 3), "\(code)")
        }
        #expect(NationalBody.named("x") == nil)
    }

    @Test func `La Poste is named as people write it`() throws {
        let router = try Lexicons.router()
        let text = "je n'ai pas reçu mon colis la poste"
        let route = router.route(RouteRequest(text: text, sentTo: "mairie", fiches: []), router.read(text))
        #expect(route.why.contains { $0.text.contains("de La Poste") && !$0.text.contains("LA POSTE") }, "\(route.why)")
    }
}
