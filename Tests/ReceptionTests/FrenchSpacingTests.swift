import Testing

@testable import Reception

@Suite struct FrenchSpacingTests {
    @Test(
        arguments: [
            ("dit « oui » : à 15 h 39, non ?", "dit « oui » : à 15 h 39, non ?"), ("25 € par an", "25 € par an"), ("10 h", "10 h"),
            ("3 heures", "3 heures"), ("", ""),
        ])
    func `spaces that may not break are made so, the others left`(text: String, plain: String) {
        #expect(FrenchSpacing.tied(text).replacing("\u{A0}", with: " ") == plain)
        #expect(FrenchSpacing.tied(text).contains("\u{A0}") == text.contains { "«€".contains($0) } || text.hasSuffix(" h"))
    }

    @Test func `a column breaks neither after an opening guillemet nor inside an hour`() {
        let text = "Réponse promise demain avant 13 h 30 : « merci de rappeler » dit le service"
        for width in 8...40 {
            let lines = TextColumn.drawn(width: width) { $0.wrap(text) }.split(separator: "\n")
            #expect(lines.joined(separator: " ") == text)
            #expect(!lines.contains { $0.hasSuffix("«") || $0.hasSuffix(" h") || $0.hasSuffix(" 13") || $0.hasPrefix(":") }, "\(width)")
        }
    }

    @Test func `a reply is kept in whole lines, without its menu`() {
        var reply = Reply(.rerouted, message: String(repeating: "un mot de plus ", count: 20) + "fin")
        reply.case = ReplyCase(reference: "VAL-7K4F-2M9C", secret: "ocre-41-halte", promise: nil)
        #expect(reply.record.contains("un mot de plus fin\n"))
        #expect(!reply.record.contains("0  Parler") && !reply.record.contains("ocre-41-halte"))
        #expect(reply.text().contains("0  Parler à un agent"))
    }
}
