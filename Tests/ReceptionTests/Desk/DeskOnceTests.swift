import Casework
import Foundation
import Reception
import Testing

/// What comes twice is done once; what crosses is told.
@Suite struct DeskOnceTests {
    @Test(arguments: DeskEngine.available)
    func `of many replies to the same sheet, sent at once, one leaves`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let desk = try await sample.desk()
        try await sample.waiting()
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        let outcomes = await withTaskGroup(of: DeskError?.self) { group in
            for index in 0..<8 {
                group.addTask {
                    do {
                        _ = try await desk.reply(site: "valmont", case: sheet.line.id, text: "Réponse \(index)", version: sheet.version)
                        return nil
                    } catch {
                        return error as? DeskError ?? .unreachable
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.compactMap { $0 }.allSatisfy { $0 == .conflict })
        let after = try await desk.sheet(site: "valmont", case: sheet.line.id)
        #expect(after.version == sheet.version + 1)
        await sample.store.close()
    }

    @Test(arguments: DeskEngine.available)
    func `a call whose answer was lost halfway is completed, not noted a second time`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let call = DeskCall(
            person: nil, sketch: DeskSketch(name: "Exemple", firstName: "Ada"), commune: "91990", question: "Et ma carte ?", answer: "",
            quoted: [], opensCase: true)
        let desk = try await sample.desk()
        // Carried out, but what it came to was never kept: as if the hub had been killed there.
        let first = try await desk.once("k1", site: "valmont", act: "take", words: "w").take(site: "valmont", call: call)
        let again = try await desk.once("k1", site: "valmont", act: "take", words: "w").take(site: "valmont", call: call)
        #expect(first?.line.id == again?.line.id && first?.secret == again?.secret && first?.line.reference == again?.line.reference)
        #expect(try await desk.board(site: "valmont").waiting == 1)
        #expect(try await sample.store.matches(site: "valmont", for: PersonSketch(family: "Exemple")).map(\.contacts) == [1])
        await #expect(throws: DeskError.self) { try await desk.once("k1", site: "valmont", act: "take", words: "x") }
        await #expect(throws: DeskError.forbidden) { try await desk.once("k1", site: "pays-orge", act: "take", words: "w") }
        await sample.store.close()
    }

    @Test(arguments: DeskEngine.available)
    func `« ce n'est pas ça », pressed twice, is said once`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let front = sample.reception
        let question = "j'ai perdu ma carte d'identité, combien ça coûte ?"
        let first = try await front.receive(Inbound(site: "valmont", channel: .web, text: question))
        let conversation = first.conversation
        let no = { @Sendable (key: String) in
            Inbound(
                site: "valmont", channel: .web, text: "non", conversation: conversation,
                once: Once(key: key, source: "192.0.2.1", isForm: true))
        }
        async let left = front.receive(no("k1"))
        async let right = front.receive(no("k1"))
        let replies = try await [left, right, front.receive(no("k1"))]
        #expect(Set(replies.map(\.outcome)) == [.choice])
        #expect(replies[1].choices == replies[0].choices && replies[2].choices == replies[0].choices)
        let handed = try await front.receive(no("k2"))
        #expect(handed.outcome == .handedOff && handed.case != nil)
        #expect(try await front.receive(no("k2")).case == handed.case)
        #expect(try await sample.store.queue(site: "valmont", at: sample.clock.now).count == 1)
        await sample.store.close()
    }

    @Test func `a search in a commune says where to go there; a commune that is none, or several, is asked again`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let anywhere = try await desk.search(site: "valmont", text: "carte d'identité perdue", commune: nil)
        let there = try await desk.search(site: "valmont", text: "carte d'identité perdue", commune: "Valmont-sur-Orge")
        #expect(there.map(\.id) == anywhere.map(\.id))
        #expect(!anywhere.contains { $0.passage.contains("\nPour ") })
        #expect(there.contains { $0.passage.contains("\nPour Valmont-sur-Orge : ") })
        for unclear in ["Atlantide", "91998", "99999"] {
            await #expect(throws: DeskError.self) { try await desk.search(site: "valmont", text: "carte", commune: unclear) }
            let call = DeskCall(
                person: nil, sketch: DeskSketch(), commune: unclear, question: "Ma carte ?", answer: "", quoted: [], opensCase: false)
            await #expect(throws: DeskError.self) { try await desk.take(site: "valmont", call: call) }
        }
    }
}
