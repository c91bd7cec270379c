import Casework
import Foundation
import Testing

@testable import Reception

/// A request sent to a body outside: the letter, the link, the three replies, on both engines.
@Suite struct OutsideBodyTests {
    private let words = "ma demande d'APL n'avance pas <b>vraiment</b>"

    /// The citizen agrees that the Caf gets their words.
    private func agreed(_ sample: DeskSample, text: String? = nil) async throws -> ReplyCase {
        let first = try await sample.reception.receive(Inbound(site: "valmont", channel: .text, text: text ?? words))
        #expect(first.choices.map { $0.action?.prefix(9) } == ["transfer:", "self", "insist"])
        let reply = try await sample.reception.receive(
            Inbound(site: "valmont", channel: .text, text: "1", conversation: first.conversation))
        return try #require(reply.case)
    }

    private func letter(_ sample: DeskSample) async throws -> Message {
        try #require(await sample.store.outbox(site: "valmont", channel: .email).last)
    }

    /// The token in the letter as it leaves.
    private func link(_ sample: DeskSample) async throws -> String {
        let links = LetterLinks(store: sample.store, publicURL: "https://guichet.example.org")
        let text = try await links.text(of: try await letter(sample), at: sample.clock.tick())
        let match = try #require(text.firstMatch(of: #/https://guichet\.example\.org/t/([A-Za-z0-9_-]{43})/#))
        return String(match.output.1)
    }

    private func read(_ given: ReplyCase, _ sample: DeskSample) async throws -> CaseView {
        try #require(try await sample.reception.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1"))
    }

    @Test(arguments: DeskEngine.available)
    func `the letter says what, why, until when and by which law; its link is made as it leaves`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let given = try await agreed(sample)
        let letter = try await letter(sample)
        #expect(letter.recipient == .body(id: "a5c0ea54-d91a-5157-a711-ce61d97ccd2d", address: "accueil@caf.example.org"))
        let text = try #require(letter.text)
        for part in [
            "art. L114-2", "art. L114-3", "art. L114-4", given.reference, "avant le 7 décembre 2026", words, "01 99 00 12 00",
            "Ville de Valmont",
            BodyLetter.linkPlace,
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("/t/"), "no link that works is kept")
        let first = try await link(sample)
        let second = try await link(sample)
        #expect(try await sample.reception.offer(link: first, source: "s") == .ended(.replaced))
        guard case .open(let view) = try await sample.reception.offer(link: second, source: "s") else {
            Issue.record("the link does not open")
            return
        }
        #expect(view.words == [words] && view.reference == given.reference && view.sender == "Ville de Valmont-sur-Orge")
        #expect(view.body.contains("Caf") && view.commune == "Valmont-sur-Orge (91990)" && view.until.hasPrefix("7 décembre 2026"))
    }

    @Test(arguments: DeskEngine.available)
    func `accepted: the citizen knows who has it, and the link is spent`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let given = try await agreed(sample)
        let token = try await link(sample)
        sample.clock.advance(86_400)
        let outcome = try await sample.reception.answer(link: token, with: .accept, source: "s")
        guard case .recorded(let body, _, given.reference) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let view = try await read(given, sample)
        let told = try #require(view.lines.last)
        #expect(told.who == "Guichet" && told.text.contains("\(body) a reçu et accepté votre demande le 24 novembre 2026"))
        #expect(told.text.contains("art. L114-4") && view.isClosed)
        #expect(try await sample.reception.offer(link: token, source: "s") == .ended(.used))
        #expect(try await sample.reception.answer(link: token, with: .refuse(reason: "non"), source: "s") == .ended(.used))
        #expect(try await read(given, sample).lines == view.lines, "a replay changes nothing")
    }

    @Test(arguments: DeskEngine.available)
    func `refused twice: back with the reason, then before the arbiter`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let ada = try await sample.desk()
        let given = try await agreed(sample)
        let token = try await link(sample)
        let empty = try await sample.reception.answer(link: token, with: .refuse(reason: "  "), source: "s")
        guard case .incomplete(_, .reason, _) = empty else {
            Issue.record("\(empty)")
            return
        }
        let markup = "<script>alert(1)</script>\u{1B}[2J"
        _ = try await sample.reception.answer(link: token, with: .refuse(reason: markup), source: "s")
        let told = try #require(try await read(given, sample).lines.last?.text)
        #expect(told.contains("<script>alert(1)</script>") && !told.contains("\u{1B}"), "words, for the page to escape")

        let sheet = try #require(try await ada.claim(site: "valmont", case: nil))
        #expect(sheet.line.reference == given.reference)
        let caf = DeskDestination(kind: .body, id: "a5c0ea54-d91a-5157-a711-ce61d97ccd2d", name: "")
        _ = try await ada.transfer(site: "valmont", case: sheet.line.id, to: caf, reason: "dossier allocataire")
        #expect(try await sample.reception.offer(link: token, source: "s") == .ended(.used))
        _ = try await sample.reception.answer(link: try await link(sample), with: .refuse(reason: "toujours pas"), source: "s")
        #expect(try await read(given, sample).lines.last?.text.contains("un responsable y décide") == true)
        let id = CaseID(sheet.line.id)
        #expect(try await sample.store.case(site: "valmont", id: id)?.theme == Case.arbitrationTheme)

        // A responsible decides: whatever the wait, nobody else takes it.
        sample.clock.advance(10 * 86_400)
        #expect(try await ada.claim(site: "valmont", case: nil) == nil)
        await #expect(throws: DeskError.self) { try await ada.claim(site: "valmont", case: id.rawValue) }
        let head = try await sample.desk("eve", ["valmont": .supervisor])
        #expect(try await head.claim(site: "valmont", case: nil)?.line.id == id.rawValue)
        _ = try await head.transfer(site: "valmont", case: id.rawValue, to: caf, reason: "à vous, d'après la loi")
        _ = try await sample.reception.answer(link: try await link(sample), with: .refuse(reason: "non"), source: "s")
        #expect(try await read(given, sample).lines.last?.text.contains("la troisième fois") == true)
        _ = try await head.claim(site: "valmont", case: nil)
        try await head.release(site: "valmont", case: id.rawValue, reason: "à traiter ici")
        #expect(try await ada.claim(site: "valmont", case: nil)?.line.id == id.rawValue, "given back by who decides, it is the team's")
    }

    @Test(arguments: DeskEngine.available)
    func `a letter that has nothing left to ask does not leave, nor for a later offer to the same body`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let ada = try await sample.desk()
        let links = LetterLinks(store: sample.store, publicURL: "https://guichet.example.org")
        _ = try await agreed(sample)
        let first = try await letter(sample)
        #expect(try await !links.isOver(first, at: sample.clock.tick()))
        _ = try await sample.reception.answer(link: try await link(sample), with: .refuse(reason: "non"), source: "s")
        #expect(try await links.isOver(first, at: sample.clock.tick()))
        let sheet = try #require(try await ada.claim(site: "valmont", case: nil))
        let caf = DeskDestination(kind: .body, id: "a5c0ea54-d91a-5157-a711-ce61d97ccd2d", name: "")
        _ = try await ada.transfer(site: "valmont", case: sheet.line.id, to: caf, reason: "dossier allocataire")
        #expect(try await links.isOver(first, at: sample.clock.tick()))
        #expect(try await !links.isOver(try await letter(sample), at: sample.clock.tick()))
    }

    @Test(arguments: DeskEngine.available)
    func `answered: the citizen reads the body's words under its name`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let given = try await agreed(sample)
        let outcome = try await sample.reception.answer(
            link: try await link(sample), with: .answer(text: "Il manque le bail.\r\n<i>Merci</i>"), source: "s")
        guard case .recorded(let body, _, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let view = try await read(given, sample)
        #expect(view.isClosed && view.lines.last?.who == body)
        #expect(view.lines.last?.text.contains("Il manque le bail.\n<i>Merci</i>") == true)
    }

    @Test(arguments: DeskEngine.available)
    func `an agent sends the letter again: the former link stops at once, the new one leaves with it`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let ada = try await sample.desk()
        _ = try await agreed(sample)
        let letter = try await letter(sample)
        let id = letter.caseID.rawValue
        await #expect(throws: DeskError.self) { try await ada.resend(site: "valmont", case: id) }
        let former = try await link(sample)
        _ = try await sample.store.deliver(site: "valmont", message: letter.id, .sent(at: sample.clock.now))
        let sheet = try await ada.resend(site: "valmont", case: id)
        #expect(try await sample.reception.offer(link: former, source: "s") == .ended(.replaced))
        #expect(!sheet.texts.contains { $0.contains("/t/") }, "the desk shows no link")
        guard case .open = try await sample.reception.offer(link: try await link(sample), source: "s") else {
            Issue.record("the new link does not open")
            return
        }
        try await sample.waiting()
        let other = try #require(try await sample.store.queue(site: "valmont", at: sample.clock.now).first)
        await #expect(throws: DeskError.self) { try await ada.resend(site: "valmont", case: other.id.rawValue) }
    }

    @Test(arguments: DeskEngine.available)
    func `too late: the link says so, the request comes back, the next letter has nothing to open`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let given = try await agreed(sample)
        let token = try await link(sample)
        let letter = try await letter(sample)
        sample.clock.advance(15 * 86_400)
        #expect(try await sample.reception.offer(link: token, source: "s") == .ended(.expired))
        #expect(try await sample.reception.answer(link: token, with: .accept, source: "s") == .ended(.expired))
        let telling = TransferNotice.telling(sample.live)
        #expect(try await sample.store.expireTransfers(at: sample.clock.tick(), telling: telling).count == 1)
        #expect(try await read(given, sample).lines.last?.text.contains("n'a pas répondu à temps") == true)
        let links = LetterLinks(store: sample.store, publicURL: "https://guichet.example.org")
        #expect(try await links.text(of: letter, at: sample.clock.tick()).contains("il n’y a plus rien à faire"))
    }

    @Test func `a link that was never made, whatever it is made of`() async throws {
        let sample = try await DeskSample(.sqlite)
        for forged in ["", "x", String(repeating: "A", count: 43), String(repeating: "é", count: 9000), "' OR 1=1 --", "\u{0}"] {
            #expect(try await sample.reception.offer(link: forged, source: "s") == .ended(.unknown))
            #expect(try await sample.reception.answer(link: forged, with: .accept, source: "s") == .ended(.unknown))
        }
        await #expect(throws: FrontDeskError.tooManyAttempts) {
            for index in 0..<60 { _ = try await sample.reception.offer(link: "faux \(index)", source: "s") }
        }
    }

    @Test func `the numbers and the « non » said to the automaton are not the citizen's request`() {
        let instant = Date(timeIntervalSince1970: 0)
        func said(_ text: String) -> Exchange {
            Exchange(
                id: .fresh(at: instant), site: "valmont", conversation: ConversationID("c"), channel: .web, instant: instant, textIn: text,
                textOut: "…", outcome: .noted)
        }
        let content = TransferContent(subject: "Objet", exchanges: ["2", "non", "non c'est urgent", "0"].map(said), messages: [])
        #expect(CitizenWords.of(content) == ["non c'est urgent"])
        #expect(CitizenWords.of(TransferContent(subject: "Objet", exchanges: [said("1")], messages: [])) == ["Objet"])
    }
}
