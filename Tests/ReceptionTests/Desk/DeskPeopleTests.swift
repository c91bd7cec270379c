import Casework
import Foundation
import Reception
import Testing

/// What is known of people beside a case.
@Suite struct DeskPeopleTests {
    @Test func `a mandate shows on both sides while it holds, and no longer after its day`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        var sheets: [DeskSheet] = []
        for name in ["Aidante", "Aidé"] {
            let call = DeskCall(
                person: nil, sketch: DeskSketch(name: name), commune: nil, question: "Une carte ?", answer: "", quoted: [], opensCase: true)
            sheets.append(try #require(try await desk.take(site: "valmont", call: call)))
        }
        let people = try sheets.map { PersonID(try #require($0.personId)) }
        let until = sample.clock.now.addingTimeInterval(10 * 86_400)
        let mandate = Mandate(
            id: .fresh(at: sample.clock.now), site: "valmont", helper: people[0], principal: people[1], from: sample.clock.now, until: until
        )
        #expect(try await sample.store.add(mandate, by: .administrator, at: sample.clock.now) == nil)
        let helper = try await desk.sheet(site: "valmont", case: sheets[0].line.id)
        let principal = try await desk.sheet(site: "valmont", case: sheets[1].line.id)
        #expect(helper.mandates.count == 1 && helper.mandates[0].hasPrefix("Agit pour AIDÉ jusqu’au "))
        #expect(principal.mandates.count == 1 && principal.mandates[0].hasPrefix("AIDANTE agit pour cette personne jusqu’au "))
        sample.clock.advance(11 * 86_400)
        #expect(try await desk.sheet(site: "valmont", case: sheets[0].line.id).mandates.isEmpty)
    }

    @Test func `the agent sees that the reply was read; the citizen, where what left for elsewhere is`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let given = try #require(try await sample.waiting())
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        let sent = try await desk.reply(site: "valmont", case: sheet.line.id, text: "Venez samedi.", version: sheet.version)
        #expect(sent.conversation.last?.delivery == "à envoyer")
        let view = try await sample.reception.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1")
        #expect(view?.lines.last?.text == "Venez samedi." && view?.lines.last?.delivery == nil)
        let after = try await desk.sheet(site: "valmont", case: sheet.line.id)
        #expect(after.conversation.last?.delivery == "lu" && after.version == sent.version)

        let letter = Message(
            id: .fresh(at: sample.clock.now), site: "valmont", caseID: CaseID(sheet.line.id), from: .hub,
            recipient: .body(id: "caf", address: "caf@exemple.fr"), channel: .email, instant: sample.clock.tick(), text: "À transmettre",
            delivery: .sent(at: sample.clock.now))
        _ = try await sample.store.send(letter, then: nil, at: sample.clock.now).get()
        let told = try await sample.reception.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1")
        #expect(told?.lines.last?.delivery == "envoyé" && told?.lines.contains { $0.text == "À transmettre" } == false)
    }
}
