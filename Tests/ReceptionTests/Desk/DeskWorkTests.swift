import Casework
import Foundation
import Reception
import Sites
import Testing

/// Claims, conflicts, transfers, corrections.
@Suite struct DeskWorkTests {
    @Test func `two writers: the second is told, and nothing of theirs is sent`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let given = try #require(try await sample.waiting())
        let read = try #require(try await desk.claim(site: "valmont", case: nil))
        _ = try await sample.reception.add(
            message: "une précision", reference: given.reference, secret: given.secret, source: "192.0.2.1")
        await #expect(throws: DeskError.conflict) {
            try await desk.reply(site: "valmont", case: read.line.id, text: "Bonjour", version: read.version)
        }
        let again = try await desk.sheet(site: "valmont", case: read.line.id)
        #expect(again.texts.last == "une précision" && !again.texts.contains("Bonjour"))
        let sent = try await desk.reply(site: "valmont", case: read.line.id, text: "Bonjour", version: again.version)
        await #expect(throws: DeskError.conflict) {
            try await desk.reply(site: "valmont", case: read.line.id, text: "Bonjour", version: again.version)
        }
        #expect(sent.texts.count { $0 == "Bonjour" } == 1)
    }

    @Test func `once answered, nothing is promised any more, to the citizen or to the team`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let given = try #require(try await sample.waiting())
        func read() async throws -> CaseView? {
            try await sample.reception.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1")
        }
        #expect(given.promise != nil)
        #expect(try await read()?.promise != nil)
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        let sent = try await desk.reply(site: "valmont", case: sheet.line.id, text: "Venez samedi.", version: sheet.version)
        sample.clock.advance(10 * 86_400)
        #expect(sent.line.promise == nil)
        let line = try await desk.sheet(site: "valmont", case: sheet.line.id).line
        #expect(line.promise == nil && !line.isLate)
        let view = try #require(try await read())
        #expect(view.promise == nil && view.lines.last?.text == "Venez samedi.")
    }

    @Test func `what the citizen writes after a reply is promised an answer as a new request is, once`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let given = try #require(try await sample.waiting())
        func write(_ text: String) async throws -> CaseView {
            try #require(
                try await sample.reception.add(message: text, reference: given.reference, secret: given.secret, source: "192.0.2.1"))
        }
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        _ = try await desk.reply(site: "valmont", case: sheet.line.id, text: "Venez samedi.", version: sheet.version)
        sample.clock.advance(3600)
        let added = try await write("Et dimanche ?")
        let promise = try #require(added.promise)
        #expect(promise != given.promise)
        let notice = "Votre message est ajouté à votre demande. Un agent de la Ville de Valmont-sur-Orge vous répondra \(promise)."
        #expect(added.notice == notice)
        sample.clock.advance(600)
        #expect(try await write("Ou lundi ?").notice == notice, "writing twice puts nothing off")
        let held = try #require(try await sample.store.case(site: "valmont", id: CaseID(sheet.line.id)))
        let said = try await sample.reception.receive(
            Inbound(site: "valmont", channel: .web, text: "Merci", conversation: held.conversation.rawValue))
        #expect(said.message == notice, "the conversation says the same")
        #expect(try await desk.sheet(site: "valmont", case: sheet.line.id).line.promise == held.promise?.due)

        _ = try await desk.claim(site: "valmont", case: sheet.line.id)
        try await desk.close(site: "valmont", case: sheet.line.id, outcome: "answered", reason: nil)
        sample.clock.advance(3600)
        let reopened = try await write("Une dernière chose")
        #expect(!reopened.isClosed && reopened.promise != nil && reopened.promise != promise)
        #expect(try await sample.store.verify() == [])
    }

    @Test func `the engine proposes nothing for a message that is only a command, and the best first for others`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        for words in ["0", "non", "un agent"] {
            try await sample.waiting(words)
            let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
            #expect(sheet.suggestions.isEmpty, "\(words)")
        }
        let found = try await desk.search(site: "valmont", text: "carte d'identité perdue", commune: nil)
        #expect(!found.isEmpty && found.map(\.confidence) == found.map(\.confidence).sorted(by: >))
    }

    @Test func `renewing a lease is no conflict`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        try await sample.waiting()
        let sheet = try #require(try await desk.claim(site: "valmont", case: nil))
        try await desk.renew(site: "valmont", case: sheet.line.id)
        _ = try await desk.reply(site: "valmont", case: sheet.line.id, text: "Bonjour", version: sheet.version)
    }

    @Test func `one case has one agent, until the lease runs out`() async throws {
        let sample = try await DeskSample(.sqlite)
        let ada = try await sample.desk()
        let bob = try await sample.desk("bob")
        try await sample.waiting()
        let sheet = try #require(try await ada.claim(site: "valmont", case: nil))
        let id = sheet.line.id
        await #expect(throws: DeskError.refused("Un autre agent tient déjà ce dossier.")) { try await bob.claim(site: "valmont", case: id) }
        await #expect(throws: DeskError.refused("Prenez d’abord ce dossier.")) {
            try await bob.reply(site: "valmont", case: id, text: "x", version: sheet.version)
        }
        #expect(try await bob.claim(site: "valmont", case: nil) == nil)
        sample.clock.advance(LocalDesk.leaseSeconds + 1)
        #expect(try await bob.claim(site: "valmont", case: nil)?.line.id == id)
        await #expect(throws: DeskError.self) { try await ada.renew(site: "valmont", case: id) }
    }

    @Test func `an agent holds no more than their capacity, whatever the way in`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk("ada", capacity: 1)
        for _ in 0..<2 { try await sample.waiting() }
        #expect(try await desk.claim(site: "valmont", case: nil) != nil)
        #expect(try await desk.claim(site: "valmont", case: nil) == nil)
        let next = try #require(try await desk.board(site: "valmont").queue.first?.id)
        await #expect(throws: DeskError.self) { try await desk.claim(site: "valmont", case: next) }
    }

    @Test func `hold, release and close are moves; an unknown outcome or a silent refusal is refused`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        try await sample.waiting()
        let id = try #require(try await desk.claim(site: "valmont", case: nil)).line.id
        let noted = try await desk.note(site: "valmont", case: id, text: "rappeler")
        #expect(noted.conversation.last?.author == .note)
        try await desk.release(site: "valmont", case: id, reason: "hors de mon domaine")
        #expect(try await desk.board(site: "valmont").waiting == 1)
        #expect(try await desk.claim(site: "valmont", case: id)?.texts.contains("Rendu à la file : hors de mon domaine") == true)
        #expect(try await desk.hold(site: "valmont", case: id).line.state == "attend le demandeur")
        #expect(try await desk.board(site: "valmont").mine.map(\.id) == [id])
        await #expect(throws: DeskError.self) { try await desk.close(site: "valmont", case: id, outcome: "perdu", reason: nil) }
        await #expect(throws: DeskError.self) { try await desk.close(site: "valmont", case: id, outcome: "refused", reason: "  ") }
        try await desk.close(site: "valmont", case: id, outcome: "refused", reason: "hors délai")
        #expect(try await desk.sheet(site: "valmont", case: id).line.state == "clos : refusé")
    }

    @Test func `a case offered to another site is accepted there, and the citizen is told why`() async throws {
        let sample = try await DeskSample(.sqlite)
        let ada = try await sample.desk()
        let bob = try await sample.desk("bob", ["pays-orge": .agent])
        let given = try #require(try await sample.waiting("mes poubelles ne sont pas ramassées"))
        let sheet = try #require(try await ada.claim(site: "valmont", case: nil))
        let destination = try #require(sheet.destinations.first { $0.id == "pays-orge" })
        await #expect(throws: DeskError.self) {
            try await ada.transfer(site: "valmont", case: sheet.line.id, to: destination, reason: " ")
        }
        let sent = try await ada.transfer(site: "valmont", case: sheet.line.id, to: destination, reason: "collecte intercommunale")
        #expect(sent.line.state == "attend Communauté de communes du Pays d’Orge")
        #expect(sent.texts.contains { $0.contains("art. L114-2") })
        let offer = try #require(try await bob.board(site: "pays-orge").offers.first)
        let sender = try #require(sample.live.current.sites["valmont"])
        #expect(offer.reference == given.reference && offer.from == sender.name)
        await #expect(throws: DeskError.forbidden) {
            try await ada.answerTransfer(site: "pays-orge", transfer: offer.id, accept: true, reason: nil)
        }
        try await bob.answerTransfer(site: "pays-orge", transfer: offer.id, accept: true, reason: nil)
        #expect(try await bob.board(site: "pays-orge").queue.map(\.reference) == [given.reference])
        #expect(try await ada.sheet(site: "valmont", case: sheet.line.id).line.state == "clos : transmis à l’organisme compétent")
        let view = try await sample.reception.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1")
        #expect(view?.isClosed == false)
    }

    @Test func `a refused offer needs a reason and comes back to the queue`() async throws {
        let sample = try await DeskSample(.sqlite)
        let ada = try await sample.desk()
        let bob = try await sample.desk("bob", ["pays-orge": .agent])
        try await sample.waiting()
        let id = try #require(try await ada.claim(site: "valmont", case: nil)).line.id
        let destination = DeskDestination(kind: .site, id: "pays-orge", name: "")
        _ = try await ada.transfer(site: "valmont", case: id, to: destination, reason: "à vous")
        let offer = try #require(try await bob.board(site: "pays-orge").offers.first)
        await #expect(throws: DeskError.refused("Un refus se motive.")) {
            try await bob.answerTransfer(site: "pays-orge", transfer: offer.id, accept: false, reason: nil)
        }
        try await bob.answerTransfer(site: "pays-orge", transfer: offer.id, accept: false, reason: "voirie communale")
        #expect(try await ada.board(site: "valmont").queue.map(\.id) == [id])
    }

    @Test func `the fiches give a passage with its source; the directory, bodies by kind and by name`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        let found = try await desk.search(site: "valmont", text: "carte d'identité perdue", commune: nil)
        #expect(found.count > 1)
        #expect(found[0].passage.contains("\nSource : ") && found[0].passage.hasSuffix("."))
        #expect(Set(found.map(\.id)).count == found.count)
        let halls = try await desk.directory(site: "valmont", text: "mairie", commune: nil)
        let hall = try #require(halls.first)
        #expect(try await desk.directory(site: "valmont", text: hall.name, commune: nil).contains { $0.id == hall.id })
        #expect(try await desk.directory(site: "valmont", text: "  ", commune: nil).isEmpty)

        try await desk.report(site: "valmont", body: hall.id, fault: "le numéro ne répond plus")
        let task = try #require(try await sample.store.corrections(site: "valmont", in: [.waiting]).first)
        #expect(task.body == hall.id && task.bodyName == hall.name && task.fault == "le numéro ne répond plus")
        try await desk.report(site: "valmont", body: hall.id, fault: "Le numéro ne répond plus.")
        #expect(try await sample.store.corrections(site: "valmont", in: [.waiting]).count == 1, "the same fault is one task")
        await #expect(throws: DeskError.forbidden) { try await desk.report(site: "valmont", body: "absent", fault: "x") }
    }

    @Test(.timeLimit(.minutes(5))) func `new work is announced without being asked for`() async throws {
        let sample = try await DeskSample(.sqlite)
        let desk = try await sample.desk()
        var changes = desk.changes(site: "valmont").makeAsyncIterator()
        try await sample.waiting()
        while try await desk.board(site: "valmont").waiting == 0 { try await changes.next() }
        #expect(try await changes.next() != nil)
        await sample.store.close()
    }
}
