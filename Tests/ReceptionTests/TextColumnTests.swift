import Testing

@testable import Reception

@Suite("Text columns")
struct TextColumnTests {
    @Test("Lines hold in the width, and words are never cut")
    func wraps() {
        let text = "Vous devez acheter un timbre fiscal d'un montant de 25 € auprès d'un bureau de tabac ou en ligne, avant le rendez-vous."
        let lines = TextColumn.wrap(text, width: 40)
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.joined(separator: " ") == text)
    }

    @Test("A no-break space keeps an amount with its unit")
    func keepsAmounts() {
        let lines = TextColumn.wrap("Le plafond est de 12\u{A0}000\u{A0}€ par an", width: 22)
        #expect(lines.contains { $0.contains("12\u{A0}000\u{A0}€") })
    }

    @Test("A word longer than the column stands alone")
    func longWord() {
        #expect(TextColumn.wrap("voir https://www.service-public.gouv.fr/particuliers ici", width: 20).count == 3)
    }

    @Test("Items hang under their first word")
    func items() {
        let lines = TextColumn.wrapLines("Documents :\n- une photo d'identité récente et conforme aux normes", width: 30)
        #expect(lines[0] == "Documents :")
        #expect(lines[1].hasPrefix("  - une photo"))
        #expect(lines[2].hasPrefix("    "))
    }
}
