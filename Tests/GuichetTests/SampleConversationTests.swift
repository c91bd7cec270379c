import Reception
import Testing

@testable import guichet

@Suite("Conversations on the sample")
struct SampleConversationTests {
    @Test(
        "What people ask most is answered from the sample",
        arguments: [
            ("j'ai perdu ma carte d'identité, comment la refaire", "identité"), ("comment inscrire mon enfant à la cantine ?", "cantine"),
            ("quel jour sortir le bac de recyclage", "déchets"), ("je veux me marier à la mairie", "mari"),
        ])
    func answers(question: String, word: String) async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        let reply = conversation.say(question).reply
        #expect([.answered, .choice, .rerouted].contains(reply.outcome))
        #expect(reply.text().lowercased().contains(word))
    }

    @Test("Danger comes before anything else, and nothing stands above the number")
    func danger() async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        let (reply, _) = conversation.say("ça sent très fort le gaz dans la cage d'escalier")
        #expect(reply.outcome == .emergency)
        #expect(reply.numbers.contains("18"))
        #expect(reply.text().hasPrefix("Sortez"))
    }

    @Test("A service that sees to all a message needs is shown once")
    func oneService() async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        let reply = conversation.say("le lampadaire devant chez moi clignote toute la nuit").reply
        #expect(reply.bodies.map(\.id) == ["val-technique"])
    }

    @Test("« Non », twice, then a person")
    func refusals() async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        _ = conversation.say("carte d'identité perdue")
        _ = conversation.say("non")
        let (reply, intent) = conversation.say("non")
        #expect(reply.outcome == .handedOff)
        #expect(intent == .handOff(.refusedTwice))
    }

    @Test("« 0 » and « parler à un agent » lead to a person at once", arguments: ["0", "parler à un agent"])
    func human(text: String) async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        #expect(conversation.say(text).intent == .handOff(.asked))
    }

    @Test(
        "What is no public matter is refused in one sentence, without a fiche", arguments: ["quel temps fera-t-il demain", "zzzzz", "..."])
    func offTopic(text: String) async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        let reply = conversation.say(text).reply
        #expect(reply.entry == nil)
        #expect(reply.passages.isEmpty)
        #expect([.outOfScope, .abstained].contains(reply.outcome))
    }

    @Test("A number that was not offered is told so, and loses nothing")
    func wrongNumber() async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        let first = conversation.say("une attestation").reply
        guard !first.choices.isEmpty else { return }
        let reply = conversation.say("42").reply
        #expect(reply.choices == first.choices)
    }

    @Test("Hostile texts are answered, never executed or fatal", arguments: HostileTexts.all)
    func hostile(text: String) async throws {
        var conversation = try Dialogue(try await SampleHub.catalogue())
        #expect(!conversation.say(text).reply.text().contains("\u{1B}"))
    }
}

enum HostileTexts {
    static let all = [
        "\u{1B}[2J\u{1B}]0;x\u{7}", "'; DROP TABLE person; --", "<script>alert(1)</script>", String(repeating: "a", count: 16_000),
        String(repeating: "😀", count: 3_000), "\u{202E}mot à l'envers\u{202C}", "\u{0}\u{1}\u{2}", "مرحبا كيف أجدد بطاقتي",
    ]
}
