import Casework
import Foundation
import Reception
import Testing

/// What is typed is kept as words, whatever it looks like.
@Suite struct DeskHostileTests {
    static let hostile = [
        "'; DROP TABLE request; --", "\" OR 1=1", "<script>alert(1)</script>", "{{#each}}%s%n", "\u{1B}]0;titre\u{07}\u{1B}[2J", "a\u{0}b",
        "a\u{202E}b", "\u{9B}31m", "l’été 👩‍👩‍👧 e\u{301}",
    ]

    @Test(arguments: hostile)
    func `every field takes it, and gives back words`(text: String) async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let call = DeskCall(
            person: nil, sketch: DeskSketch(name: text, firstName: text), commune: nil, question: text, answer: text, quoted: [text],
            opensCase: true)
        let sheet = try #require(try await desk.take(site: "valmont", call: call))
        _ = try await desk.claim(site: "valmont", case: sheet.line.id)
        let noted = try await desk.note(site: "valmont", case: sheet.line.id, text: text)
        let sent = try await desk.reply(site: "valmont", case: sheet.line.id, text: text, version: noted.version)
        _ = try await desk.search(site: "valmont", text: text, commune: nil)
        _ = try await desk.directory(site: "valmont", text: text, commune: nil)
        await #expect(throws: DeskError.self) { try await desk.search(site: "valmont", text: text, commune: text) }
        await #expect(throws: DeskError.self) { try await desk.directory(site: "valmont", text: text, commune: text) }
        _ = try await desk.matches(site: "valmont", sketch: DeskSketch(name: text, firstName: text))
        await #expect(throws: DeskError.self) { try await desk.matches(site: "valmont", sketch: DeskSketch(phone: text)) }
        await #expect(throws: DeskError.forbidden) { try await desk.sheet(site: "valmont", case: text) }
        await #expect(throws: DeskError.self) { try await desk.close(site: "valmont", case: sheet.line.id, outcome: text, reason: text) }
        let destination = DeskDestination(kind: .body, id: text, name: text)
        await #expect(throws: DeskError.self) {
            try await desk.transfer(site: "valmont", case: sheet.line.id, to: destination, reason: text)
        }
        try await desk.close(site: "valmont", case: sheet.line.id, outcome: "abusive", reason: text)

        let words = sent.texts.joined() + sent.line.person + sent.line.subject
        #expect(!words.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" })
        #expect(!words.unicodeScalars.contains("\u{202E}"))
        let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .control && $0 != "\u{202E}" }
        #expect(sent.texts.last == String(String.UnicodeScalarView(visible)))
        #expect(try await sample.store.verify() == [])
    }

    @Test func `nothing and too much are refused before anything is kept`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        try await sample.waiting()
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        for text in ["", " \n\t", "\u{1B}", String(repeating: "é", count: 8193)] {
            await #expect(throws: DeskError.self) { try await desk.note(site: "valmont", case: sheet.line.id, text: text) }
            await #expect(throws: DeskError.self) {
                try await desk.reply(site: "valmont", case: sheet.line.id, text: text, version: sheet.version)
            }
        }
        #expect(try await desk.sheet(site: "valmont", case: sheet.line.id).version == sheet.version)
    }

    @Test func `a clock that goes back breaks no claim and no chain`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        try await sample.waiting()
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        sample.clock.advance(-7200)
        try await desk.renew(site: "valmont", case: sheet.line.id)
        let again = try await desk.sheet(site: "valmont", case: sheet.line.id)
        _ = try await desk.reply(site: "valmont", case: sheet.line.id, text: "Bonjour", version: again.version)
        #expect(try await sample.store.verify() == [])
    }
}
