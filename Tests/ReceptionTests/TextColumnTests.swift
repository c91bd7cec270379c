import Testing

@testable import Reception

@Suite("Text columns")
struct TextColumnTests {
    /// The lines that a text makes.
    private func lines(_ width: Int, _ draw: (inout TextColumn) -> Void) -> [String] {
        let text = TextColumn.drawn(width: width, draw)
        #expect(text.hasSuffix("\n"))
        return text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Lines hold in the width, and words are never cut")
    func wraps() {
        let text = "Vous devez acheter un timbre fiscal d'un montant de 25 € auprès d'un bureau de tabac ou en ligne, avant le rendez-vous."
        let lines = lines(40) { $0.wrap(text) }
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.joined(separator: " ") == text)
    }

    @Test("A no-break space keeps an amount with its unit")
    func keepsAmounts() {
        let lines = lines(22) { $0.wrap("Le plafond est de 12\u{A0}000\u{A0}€ par an") }
        #expect(lines.contains { $0.contains("12\u{A0}000\u{A0}€") })
    }

    @Test("A word longer than the column stands alone")
    func longWord() {
        #expect(lines(20) { $0.wrap("voir https://www.service-public.gouv.fr/particuliers ici") }.count == 3)
    }

    @Test("Items hang under their first word")
    func items() {
        let lines = lines(30) { $0.wrapLines("Documents :\n- une photo d'identité récente et conforme aux normes") }
        #expect(lines[0] == "Documents :")
        #expect(lines[1].hasPrefix("  - une photo"))
        #expect(lines[2].hasPrefix("    "))
    }

    @Test("An empty line stands between two parts, and only there")
    func parts() {
        let lines = lines(30) { column in
            column.part { _ in }
            column.part { $0.line("un") }
            column.part { $0.wrapLines(" \n") }
            column.part { $0.wrap("deux", first: "1  ") }
        }
        #expect(lines == ["un", "", "1  deux"])
    }
}
