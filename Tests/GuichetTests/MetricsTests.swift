import Testing

@testable import guichet

@Suite("Metrics")
struct MetricsTests {
    @Test("An intent with many variants weighs as one")
    func groups() {
        let values = [("a", 1.0), ("a", 1.0), ("a", 1.0), ("b", 0.0)].map { (group: $0.0, value: $0.1) }
        #expect(Metrics.meanByGroup(values) == 0.5)
    }

    @Test("Reciprocal rank stops at its depth", arguments: [(1, 1.0), (2, 0.5), (10, 0.1), (11, 0.0)])
    func reciprocal(rank: Int, value: Double) {
        #expect(Metrics.reciprocalRank(rank) == value)
        #expect(Metrics.reciprocalRank(nil) == 0)
    }

    @Test("The interval is the same at each run, and holds the mean")
    func interval() {
        let values = (0..<40).map { (group: "\($0)", value: $0 % 3 == 0 ? 0.0 : 1.0) }
        let interval = Metrics.interval(values)
        #expect(interval == Metrics.interval(values))
        #expect(interval.contains(Metrics.meanByGroup(values)))
    }

    @Test("A typing error changes one word of four letters or more, and nothing shorter")
    func typing() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<200 {
            let text = "le 13e mois du salarié"
            let wrong = TypingError.inject(text, using: &random)
            #expect(wrong.hasPrefix("le 13e "))
            #expect(abs(wrong.count - text.count) <= 1)
        }
        #expect(TypingError.inject("la le du", using: &random) == "la le du")
    }
}
