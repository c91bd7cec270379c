import Routing
import Testing

@Suite("Emergency")
struct EmergencyTests {
    @Test("The tables are large enough to mean something")
    func size() {
        #expect(EmergencySentences.dangers.count >= 150)
        #expect(EmergencySentences.calm.count >= 150)
    }

    @Test("Danger gets its number, in any register")
    func dangers() throws {
        let lexicon = try Lexicons.router().emergencies
        for (numbers, text) in EmergencySentences.dangers {
            #expect(numbers.contains(lexicon.recognise(text)?.number ?? "-"), "\(text)")
        }
    }

    @Test("Paper, past, fiction and everyday words are not danger")
    func calm() throws {
        let lexicon = try Lexicons.router().emergencies
        for text in EmergencySentences.calm { #expect(lexicon.recognise(text) == nil, "\(text)") }
    }

    @Test("Gas: out first, no switch, then the call")
    func gas() throws {
        let advice = try #require(
            try Lexicons.router().emergencies.recognise("ça sent très fort le gaz dans la cage d’escalier au 12 rue des tilleuls"))
        #expect(advice.instruction.hasPrefix("Sortez, sans allumer ni éteindre de lumière, et appelez le 18 ou le 112 MAINTENANT"))
        #expect(advice.others.contains("112"))
        #expect(advice.urgency == .vital)
    }

    @Test("Somebody who cannot hear is told to write to 114, with the danger’s own number next")
    func deaf() throws {
        let advice = try #require(try Lexicons.router().emergencies.recognise("je suis sourde, il y a le feu dans mon immeuble"))
        #expect(advice.number == "114")
        #expect(advice.others == ["18", "112"])
        #expect(advice.danger == "feu")
    }

    @Test("In a long letter, « gaz » of the first line and « odeur » of the last are not one danger")
    func longLetter() throws {
        let filler = String(repeating: "Je vous remercie de votre attention et de votre réponse à venir. ", count: 6)
        let text = "Je vous écris au sujet de ma facture de gaz. \(filler)Enfin, le local poubelles a une odeur."
        #expect(try Lexicons.router().emergencies.recognise(text) == nil)
    }

    @Test("Any text is read without a fault", arguments: ["", " ", "\u{0}", "🔥🔥🔥", "نار", "…", String(repeating: "feu ", count: 20_000)])
    func anyText(_ text: String) throws { _ = try Lexicons.router().emergencies.recognise(text) }
}
