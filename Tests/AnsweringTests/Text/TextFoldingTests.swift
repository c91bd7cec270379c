import Testing

@testable import Answering

@Suite("Folding")
struct TextFoldingTests {
    @Test(
        "one form for the ways of writing a word",
        arguments: [
            ("Événement, évènement, EVENEMENT", "evenement evenement evenement"),
            ("l’œuvre d'Anaël", "oeuvre anael"),
            ("Qu’est-ce qu'un prud’homme ?", "est ce un prudhomme"),
            ("échappées", "echappees"),
            ("C.D.I. ou C.D.D.", "cdi ou cdd"),
            ("coût : 1 200 €", "cout 1200 euro"),
            ("1\u{202F}200\u{00A0}€", "1200 euro"),
            ("35 000 habitants", "35000 habitants"),
            ("01 60 09 97 00", "01 60 09 97 00"),
            ("25euros et 17ans", "25 euros et 17 ans"),
            ("m² ﬁxe", "m2 fixe"),
            ("e\u{301}tat\u{200B} ci\u{AD}vil", "etat civil"),
        ])
    func forms(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test(
        "ordinals, figures and words are one number", arguments: ["13e mois", "13ème mois", "13 eme mois", "treizième mois", "TREIZE mois"])
    func ordinals(text: String) {
        #expect(Folding.fold(text) == "13 mois")
    }

    @Test("folding is idempotent on any text")
    func idempotent() {
        var random = SeededRandom(seed: 7)
        let pieces = [
            "l'", "qu’", "é", "Œ", "13", "ème", " ", "  ", "\u{00A0}", "200", "treize", ".", "c.d", "-", "€", "²", "🙂", "ﷺ", "שלום",
            "\u{301}",
            "eme", "deux", "a", "B", "1er", "25euros", "?", "\n", "'", "ﬃ", "x4", "prud",
        ]
        for _ in 0..<4000 {
            let text = (0..<random.below(12) + 1).map { _ in pieces[random.below(pieces.count)] }.joined()
            let once = Folding.fold(text)
            #expect(Folding.fold(once) == once, "\(text.debugDescription)")
        }
    }

    @Test("words know where they stand in the text")
    func offsets() {
        let text = "Où déclarer l’œuvre ?"
        let scan = WordScan(text)
        let bytes = Array(text.utf8)
        let words = scan.words.map { String(decoding: bytes[Int($0.sourceStart)..<Int($0.sourceEnd)], as: UTF8.self) }
        #expect(words == ["Où", "déclarer", "œuvre"])
    }
}

/// The same numbers for the same seed.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 11) % bound }
}
