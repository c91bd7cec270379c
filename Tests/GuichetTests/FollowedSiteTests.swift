import Casework
import Foundation
import Reception
import Testing

@testable import guichet

/// « Poursuivre avec » the other site: what is shown from then on is its own, and opens.
@Suite struct FollowedSiteTests {
    private func following(_ question: String = "mes poubelles ne sont pas ramassées") async throws -> Dialogue {
        var dialogue = try Dialogue(try await SampleHub.catalogue())
        let reply = dialogue.say(question).reply
        #expect(reply.choices.map(\.action).contains("site:pays-orge"))
        _ = dialogue.say("2")
        return dialogue
    }

    @Test func `every fiche that the other site proposes can be read`() async throws {
        var dialogue = try await following()
        let proposed = dialogue.say("non").reply
        #expect(proposed.choices.contains { $0.entry?.hasPrefix("L10") == true }, "its own fiches are among them")
        for choice in proposed.choices {
            var one = dialogue
            let reply = one.say(String(choice.number)).reply
            #expect(reply.entry?.id == choice.entry && [.answered, .choice].contains(reply.outcome), "\(choice.title)")
        }
    }

    @Test func `a page that names one of its fiches shows it, and a fiche of the site addressed still opens`() async throws {
        let dialogue = try await following()
        for entry in ["L102", "L3"] {
            let asked = Inbound(site: "valmont", channel: .web, text: "", entry: entry)
            #expect(dialogue.turn.reply(to: asked, state: dialogue.state).reply.entry?.id == entry)
        }
    }

    @Test func `the sheet quoted is said to be the other site's, before and after one goes on with it`() async throws {
        var dialogue = try Dialogue(try await SampleHub.catalogue())
        let before = dialogue.say("quand passe la collecte des poubelles ?").reply
        #expect(before.outcome == .rerouted && before.entry?.id == "L101" && before.entry?.site == "pays-orge")
        let shown = dialogue.turn.reply(to: Inbound(site: "valmont", channel: .web, text: "", entry: "L3"), state: dialogue.state)
        #expect(shown.reply.entry?.site == "valmont")
        _ = dialogue.say("2")
        let after = dialogue.turn.reply(to: Inbound(site: "valmont", channel: .web, text: "", entry: "L102"), state: dialogue.state)
        #expect(after.reply.entry?.site == "pays-orge")
        let national = dialogue.turn.reply(to: Inbound(site: "valmont", channel: .web, text: "", entry: "F90025"), state: dialogue.state)
        #expect(national.reply.entry?.id == "F90025" && national.reply.entry?.site == nil)
    }

    @Test func `another question is again for the site addressed, and a person is one of its agents`() async throws {
        var dialogue = try await following()
        #expect(dialogue.say("0").intent == .handOff(.asked))
        let reply = dialogue.say("comment inscrire mon enfant à la cantine ?").reply
        #expect(dialogue.state.followed == nil && reply.text().lowercased().contains("cantine"))
    }
}
