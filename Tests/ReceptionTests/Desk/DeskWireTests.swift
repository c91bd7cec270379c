import Casework
import Foundation
import Reception
import Testing

/// The desk over the wire says the same as the desk.
@Suite struct DeskWireTests {
    /// Carries every verb through its JSON, as the API does.
    private struct Loop: DeskLink {
        var desk: LocalDesk

        func send<Verb: DeskVerb>(_ verb: Verb, site: String) async throws -> Verb.Answer {
            let arrived = try DeskWire.decoded(Verb.self, try DeskWire.encoded(verb))
            let answer = try DeskWire.encoded(try await arrived.perform(on: desk, site: site))
            return try DeskWire.decoded(Verb.Answer.self, answer)
        }

        func changes(site: String) -> AsyncThrowingStream<Void, any Error> { desk.changes(site: site) }
    }

    private static func survives<Verb: DeskVerb>(_ verb: Verb.Type) throws {
        #expect(try DeskWire.decoded(Verb.self, try DeskWire.encoded(Verb.example)) == Verb.example)
        #expect(try DeskWire.decoded(Verb.Answer.self, try DeskWire.encoded(Verb.answer)) == Verb.answer)
        #expect(!Verb.summary.isEmpty)
    }

    @Test func `every verb and answer survives its JSON, and has a name of its own`() throws {
        for verb in DeskVerbs.all { try Self.survives(verb) }
        #expect(Set(DeskVerbs.all.map { $0.name }).count == DeskVerbs.all.count)
    }

    @Test func `a day's work over the wire`() async throws {
        let sample = try await DeskSample(.sqlite)
        let loop = Loop(desk: try await sample.desk())
        try await sample.waiting()
        #expect(try await loop.board(site: "valmont").waiting == 1)
        let sheet = try #require(try await loop.claim(site: "valmont", case: nil))
        try await loop.renew(site: "valmont", case: sheet.line.id)
        let replied = try await loop.reply(site: "valmont", case: sheet.line.id, text: "Bonjour", version: sheet.version)
        #expect(try await loop.sheet(site: "valmont", case: sheet.line.id) == replied)
        await #expect(throws: DeskError.conflict) {
            try await loop.reply(site: "valmont", case: sheet.line.id, text: "Bis", version: sheet.version)
        }
        #expect(try await loop.search(site: "valmont", text: "passeport", commune: nil).isEmpty == false)
        try await loop.close(site: "valmont", case: sheet.line.id, outcome: "answered", reason: nil)
        #expect(try await loop.claim(site: "valmont", case: nil) == nil)
    }

    @Test(arguments: [DeskError.forbidden, .signedOut, .conflict, .refused("Un refus se motive."), .unreachable])
    func `an error is the same at the other end`(error: DeskError) throws {
        let fault = try DeskWire.decoded(DeskFault.self, try DeskWire.encoded(DeskFault(error)))
        #expect(fault.deskError == error && fault.sentence == error.sentence)
    }
}
