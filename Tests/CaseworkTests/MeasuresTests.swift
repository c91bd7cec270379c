import Foundation
import Testing

@testable import Casework

@Suite struct MeasuresTests {
    private let start = Date(timeIntervalSince1970: 1_795_252_800)
    private var period: Range<Date> { start..<start.addingTimeInterval(86_400) }

    private func reference(_ seed: UInt64) -> Reference {
        var generator = Counter(state: seed)
        return .random(prefix: "VAL", using: &generator)
    }

    private struct Counter: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    private func offer(
        _ seed: UInt64, from: String = "valmont", to: Transfer.Destination, at seconds: Double = 0, _ status: (Date) -> Transfer.Status
    ) -> Transfer {
        let proposed = start.addingTimeInterval(seconds)
        return Transfer(
            id: TransferID("t\(seed)-\(seconds)"), from: from, to: to, caseID: CaseID("c\(seed)"), reference: reference(seed), reason: "r",
            by: .hub, proposed: proposed, expires: proposed.addingTimeInterval(99_999), status: status(proposed))
    }

    private func figure(_ measures: Measures, _ name: String) -> Double? { measures.figures.first { $0.name == name }?.value }

    @Test func `offers by pair, refusals by reason, bounced requests, delays`() {
        let caf = Transfer.Destination.body(id: "caf", name: "Caf")
        let offers = [
            offer(1, to: caf) { .accepted(by: .body("caf"), at: $0.addingTimeInterval(3600)) },
            offer(2, to: caf) { .refused(by: .body("caf"), at: $0, reason: "hors ressort") },
            offer(2, to: .site("orge"), at: 60) { .accepted(by: .hub, at: $0.addingTimeInterval(7200)) },
            offer(2, from: "orge", to: caf, at: 9000) { _ in .proposed },
            offer(3, to: caf) { .expired(at: $0) },
            offer(4, to: caf) { .refused(by: .body("caf"), at: $0, reason: "hors ressort") },
            offer(5, to: caf, at: -10) { .accepted(by: .body("caf"), at: $0) },
        ]
        let activity = SiteActivity(contacts: 9, conversations: 5, cases: 4, persons: 2, offers: offers)
        let measures = Measures(activity, overrules: 1, site: "valmont", period: period)
        #expect(measures.pairs.map { [$0.from, $0.to] } == [["valmont", "Caf"], ["valmont", "orge"]])
        #expect(
            measures.pairs.first.map { [$0.offered, $0.accepted, $0.refused, $0.expired, $0.voided, $0.pending] } == [4, 1, 2, 1, 0, 0])
        #expect(measures.refusals.map { "\($0.count) \($0.to) \($0.reason)" } == ["2 Caf hors ressort"])
        #expect(figure(measures, "moved") == 4 && figure(measures, "bounced") == 1 && figure(measures, "bounced_share") == 25)
        #expect(figure(measures, "refused_share") == 40)
        #expect(figure(measures, "acceptance_median") == 60 && figure(measures, "acceptance_p90") == 120)
        #expect(figure(measures, "contacts") == 9 && figure(measures, "persons") == 2 && figure(measures, "overrules") == 1)
        #expect(measures.figures.allSatisfy { !$0.formula.isEmpty })
    }

    @Test func `nothing happened: no share is invented`() {
        let activity = SiteActivity(contacts: 0, conversations: 0, cases: 0, persons: 0, offers: [])
        let measures = Measures(activity, overrules: 0, site: "valmont", period: period)
        #expect(["bounced_share", "refused_share", "acceptance_median", "acceptance_p90"].allSatisfy { figure(measures, $0) == nil })
        #expect(measures.pairs.isEmpty && measures.refusals.isEmpty)
    }

    @Test(arguments: [(0.5, 2.0), (0.9, 4.0), (0.0, 1.0), (1.0, 4.0), (0.25, 1.0)])
    func `the nearest rank`(share: Double, value: Double) {
        #expect(Measures.percentile(share, of: [1, 2, 3, 4]) == value)
        #expect(Measures.percentile(share, of: []) == nil)
    }

    @Test func `the sentence of an ended link says nothing of what it led to`() {
        let sentences = TransferLink.End.allCases.map(\.sentence)
        #expect(Set(sentences).count == 4 && sentences.allSatisfy { $0.contains("lien") })
    }

    @Test func `an outside body answers in one go; a site accepts first, then answers from its desk`() {
        var outside = offer(1, to: .body(id: "caf", name: "Caf")) { _ in .proposed }
        #expect(throws: Never.self) { try outside.answer(.answer(text: "Bonjour"), by: .body("caf"), at: start).get() }
        var inside = offer(1, to: .site("orge")) { _ in .proposed }
        #expect(throws: Refusal.self) { try inside.answer(.answer(text: "Bonjour"), by: .hub, at: start).get() }
        #expect(inside.status == .proposed)
    }
}
