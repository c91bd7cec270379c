import Casework
import Foundation
import Reception
import Testing

/// Who may do what, and that nobody learns what they may not.
@Suite struct DeskRightsTests {
    @Test(arguments: ["pays-orge", "inconnu", "", "'; DROP TABLE request; --"])
    func `a site without a right and a site that does not exist are refused alike`(site: String) async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        await #expect(throws: DeskError.forbidden) { try await desk.board(site: site) }
        await #expect(throws: DeskError.forbidden) { try await desk.search(site: site, text: "carte", commune: nil) }
        await #expect(throws: DeskError.forbidden) { try await desk.claim(site: site, case: nil) }
        await #expect(throws: DeskError.forbidden) { for try await _ in desk.changes(site: site) {} }
    }

    @Test func `a disabled account works nowhere`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk("bob", ["valmont": .administrator], disabled: true)
        await #expect(throws: DeskError.forbidden) { try await desk.board(site: "valmont") }
    }

    @Test func `a case and a person of another site do not exist here`() async throws {
        let sample = try await DeskSample(.sqlite)
        let both = try await sample.desk("both", ["valmont": .agent, "pays-orge": .agent])
        let desk = try await sample.desk()
        let call = DeskCall(
            person: nil, sketch: DeskSketch(name: "Exemple"), commune: nil, question: "Ordures ?", answer: "", quoted: [], opensCase: true)
        let there = try #require(try await both.take(site: "pays-orge", call: call))
        let person = try #require(there.personId)
        let id = there.line.id
        await #expect(throws: DeskError.forbidden) { try await desk.sheet(site: "valmont", case: id) }
        await #expect(throws: DeskError.forbidden) { try await desk.claim(site: "valmont", case: id) }
        await #expect(throws: DeskError.forbidden) { try await desk.note(site: "valmont", case: id, text: "x") }
        await #expect(throws: DeskError.forbidden) { try await desk.close(site: "valmont", case: id, outcome: "done", reason: nil) }
        await #expect(throws: DeskError.forbidden) { try await desk.history(site: "valmont", person: person) }
        let quoting = DeskCall(
            person: nil, sketch: DeskSketch(), commune: nil, question: "Où en est-elle ?", answer: "", quoted: [], opensCase: false,
            reference: there.line.reference)
        await #expect(throws: DeskError.refused("Cette référence n’est pas d’ici : relisez-la avec la personne.")) {
            try await desk.take(site: "valmont", call: quoting)
        }
    }

    @Test func `forged, expired and revoked tokens open nothing`() async throws {
        let sample = try await DeskSample(.sqlite)
        _ = try await sample.desk()
        let door = sample.door
        guard case .open(let session) = try await door.enter(DeskSignIn(login: "ada", password: DeskSample.password), source: "s") else {
            Issue.record("sign-in refused")
            return
        }
        #expect(session.posts.map(\.site) == ["valmont"])
        #expect(try await door.desk(token: session.token).agent.login == "ada")
        for forged in ["", "x", session.token + "A", String(session.token.dropLast()), "' OR 1=1 --"] {
            await #expect(throws: DeskError.signedOut) { try await door.desk(token: forged) }
        }
        sample.clock.advance(DeskDoor.sessionSeconds)
        await #expect(throws: DeskError.signedOut) { try await door.desk(token: session.token) }

        guard case .open(let next) = try await door.enter(DeskSignIn(login: "ada", password: DeskSample.password), source: "s") else {
            Issue.record("sign-in refused")
            return
        }
        try await door.leave(token: next.token)
        await #expect(throws: DeskError.signedOut) { try await door.desk(token: next.token) }
        await #expect(throws: DeskError.signedOut) { try await door.leave(token: next.token) }
    }

    @Test func `an agent who leaves gives back what they held`() async throws {
        let sample = try await DeskSample(.sqlite)
        _ = try await sample.desk()
        try await sample.waiting()
        let door = sample.door
        guard case .open(let session) = try await door.enter(DeskSignIn(login: "ada", password: DeskSample.password), source: "s") else {
            Issue.record("sign-in refused")
            return
        }
        let desk = try await door.desk(token: session.token)
        #expect(try await desk.claim(site: "valmont", case: nil) != nil)
        #expect(try await desk.board(site: "valmont").waiting == 0)
        try await door.leave(token: session.token)
        #expect(try await desk.board(site: "valmont").waiting == 1)
    }

    @Test func `a reading of a person is journalled once per period, a history each time`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let call = DeskCall(
            person: nil, sketch: DeskSketch(name: "Exemple"), commune: nil, question: "Ordures ?", answer: "", quoted: [], opensCase: true)
        let sheet = try #require(try await desk.take(site: "valmont", call: call))
        let person = try #require(sheet.personId)
        let readings = { try await sample.store.journal(site: "valmont", subject: person).count { $0.kind == "person.read" } }
        let before = try await readings()
        for _ in 0..<5 { _ = try await desk.board(site: "valmont") }
        #expect(try await readings() == before)
        sample.clock.advance(301)
        _ = try await desk.board(site: "valmont")
        #expect(try await readings() == before + 1)
        _ = try await desk.history(site: "valmont", person: person)
        #expect(try await readings() >= before + 2)
    }
}
