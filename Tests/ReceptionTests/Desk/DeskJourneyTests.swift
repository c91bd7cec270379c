import Casework
import Foundation
import Reception
import Testing

/// From the first question to the agent who sees everything, on both engines.
@Suite struct DeskJourneyTests {
    @Test(arguments: DeskEngine.available)
    func `twice not it, an agent, a reply read by reference, then a call: the agent sees both`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let front = sample.reception
        let desk = try await sample.desk()

        // The citizen asks, and says twice that it is not it.
        let question = "j'ai perdu ma carte d'identité, combien ça coûte ?"
        let first = try await front.receive(Inbound(site: "valmont", channel: .web, text: question))
        let shown = try #require(first.entry?.id)
        let second = try await front.receive(Inbound(site: "valmont", channel: .web, text: "non", conversation: first.conversation))
        #expect(second.outcome == .choice)
        let third = try await front.receive(Inbound(site: "valmont", channel: .web, text: "non", conversation: first.conversation))
        #expect(third.outcome == .handedOff)
        let given = try #require(third.case)

        // An agent takes it with everything already said.
        let board = try await desk.board(site: "valmont")
        #expect(board.waiting == 1 && board.mine.isEmpty)
        #expect(board.queue.first?.subject == question)
        #expect(board.queue.first?.person == "inconnu")
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        #expect(sheet.isMine && sheet.line.reference == given.reference)
        #expect(sheet.texts.first == question)
        #expect(sheet.conversation.filter { $0.author == .citizen }.map(\.text) == [question, "non", "non"])
        #expect(sheet.refused.contains { $0.hasPrefix(shown) })
        #expect(!sheet.suggestions.contains { $0.id == shown })
        #expect(!sheet.whyDue.isEmpty)

        // While it is held, the automaton keeps silent.
        let aside = try await front.receive(
            Inbound(site: "valmont", channel: .web, text: "c'est urgent", conversation: first.conversation))
        #expect(aside.entry == nil && aside.outcome == .handedOff)

        // The agent replies; the citizen reads it with their code.
        let fresh = try await desk.sheet(site: "valmont", case: sheet.line.id)
        let replied = try await desk.reply(
            site: "valmont", case: sheet.line.id, text: "Le timbre coûte 25 €.", version: fresh.version)
        #expect(replied.conversation.last?.author == .agent)
        let view = try #require(
            try await front.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1"))
        #expect(view.lines.contains { $0.who == "agent" && $0.text == "Le timbre coûte 25 €." })

        // The same person calls and quotes the reference.
        sample.clock.advance(60)
        let sketch = DeskSketch(name: "Exemple", firstName: "Ada", phone: "01 99 00 56 78")
        let call = DeskCall(
            person: nil, sketch: sketch, commune: nil, question: "J'appelle pour \(given.reference) : et sans timbre ?",
            answer: "Il faut le timbre.", quoted: [shown], opensCase: false)
        let joined = try #require(try await desk.take(site: "valmont", call: call))
        #expect(joined.line.id == sheet.line.id)
        #expect(joined.line.person == "Ada EXEMPLE")
        #expect(joined.texts.contains(question) && joined.texts.contains { $0.hasPrefix("Il faut le timbre.") })
        #expect(joined.conversation.contains { $0.channel == "tél." && $0.author == .agent })

        // A later call of the same person, confirmed by the agent, opens a case that knows the first.
        sample.clock.advance(60)
        let match = try #require(try await desk.matches(site: "valmont", sketch: sketch).first)
        #expect(match.reason.contains("même téléphone") && match.contacts >= 4)
        let again = DeskCall(
            person: match.id, sketch: DeskSketch(), commune: "91999", question: "Ma carte est-elle prête ?", answer: "",
            quoted: [shown], opensCase: true)
        let opened = try #require(try await desk.take(site: "valmont", call: again))
        #expect(opened.line.id != joined.line.id)
        #expect(opened.secret != nil && opened.spokenReference?.isEmpty == false)
        #expect(opened.line.contactRank == 2)
        #expect(opened.lastContacts.contains { $0.text.contains("carte d'identité") })
        #expect(!opened.pendingPromises.contains { $0.hasPrefix(given.reference) }, "a reply kept that promise")
        let history = try await desk.history(site: "valmont", person: match.id)
        #expect(history.cases.count == 2)
        #expect(history.contacts.count >= 6)
        #expect(try await sample.store.verify() == [])
        await sample.store.close()
    }

    @Test func `a closed case gives the conversation back to the automaton`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        try await sample.waiting()
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        let held = try #require(try await sample.store.case(site: "valmont", id: CaseID(sheet.line.id)))
        #expect(try await sample.store.conversation(site: "valmont", id: held.conversation)?.owner == .agent(desk.agent.id))
        try await desk.close(site: "valmont", case: sheet.line.id, outcome: "answered", reason: nil)
        #expect(try await sample.store.conversation(site: "valmont", id: held.conversation)?.owner == .automaton)
        #expect(try await desk.board(site: "valmont").mine.isEmpty)
    }

    @Test func `what the citizen left to be told of the reply raises a suspicion, never a merge`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let call = DeskCall(
            person: nil, sketch: DeskSketch(name: "Exemple", firstName: "Jean", phone: "01 99 00 56 78"), commune: nil,
            question: "Horaires du marché ?", answer: "Le mardi.", quoted: [], opensCase: false)
        #expect(try await desk.take(site: "valmont", call: call) == nil)
        try await sample.waiting("Je n'ai pas compris", contact: "01 99 00 56 78")
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        #expect(sheet.personId == nil)
        #expect(sheet.suspicions == ["Même téléphone : Jean EXEMPLE, non confirmé"])
        let known = try await sample.store.matches(
            site: "valmont", for: PersonSketch(addresses: [try #require(Address.phone("01 99 00 56 78"))]))
        let identified = try await desk.identify(
            site: "valmont", case: sheet.line.id, person: known[0].person.id.rawValue, sketch: DeskSketch(firstName: "Ada"))
        #expect(identified.line.person == "Jean EXEMPLE")
    }
}
