import Directory
import Foundation
import Testing

@testable import Reception

@Suite("Avis de transmission")
struct TransferNoticeTests {
    /// 21 November 2026, 10:40 in Paris.
    private let received = Date(timeIntervalSince1970: 1_795_254_000)

    @Test("Silence that means rejection runs from the first body")
    func rejection() {
        let text = TransferNotice.text(
            to: "Caf de Seine-et-Marne", from: "la mairie", received: received, forwarded: received.addingTimeInterval(120), in: .paris,
            rule: .default)
        #expect(text.contains("samedi 21 novembre 2026 à 10 h 42"))
        #expect(text.contains("21 janvier 2027"))
        #expect(text.contains("art. L114-3"))
    }

    @Test("Silence that means acceptance has no date until the competent body has the request")
    func acceptance() {
        let rule = SilenceRule(effect: .acceptance, months: 2, source: "art. L231-1")
        let text = TransferNotice.text(
            to: "la préfecture", from: "la mairie", received: received, forwarded: received, in: .paris, rule: rule)
        #expect(text.contains("acceptation 2 mois après la réception"))
        #expect(!text.contains("2027"))
    }

    @Test(
        "Months are counted to the same day, or to the last day of a shorter month",
        arguments: [
            ("2026-11-21", 2, "2027-01-21"), ("2026-12-31", 2, "2027-02-28"), ("2027-12-31", 2, "2028-02-29"),
            ("2026-08-31", 1, "2026-09-30"),
        ])
    func months(start: String, count: Int, due: String) throws {
        let day = try #require(CivilDate(iso: start))
        let rule = SilenceRule(effect: .rejection, months: count, source: "")
        #expect(TransferNotice.due(day, rule).iso == due)
    }
}
