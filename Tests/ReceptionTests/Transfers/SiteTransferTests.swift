import Casework
import Foundation
import Testing

@testable import Reception

/// A misdirected request from the first message to the answer, on both engines: what the citizen reads at each step.
@Suite struct SiteTransferTests {
    private let words = "mes poubelles ne sont pas ramassées"

    /// What the citizen reads with their reference and code.
    private func read(_ given: ReplyCase, _ sample: DeskSample) async throws -> CaseView {
        try #require(try await sample.reception.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1"))
    }

    private func agreed(_ sample: DeskSample) async throws -> (reply: Reply, given: ReplyCase) {
        let front = sample.reception
        let first = try await front.receive(Inbound(site: "valmont", channel: .text, text: words))
        #expect(first.choices.map(\.action) == ["transfer-site:pays-orge", "site:pays-orge", "self", "insist"])
        #expect(first.bodies.first?.phones == ["01 99 00 34 00"], "the address comes with the offer")
        let reply = try await front.receive(
            Inbound(site: "valmont", channel: .text, text: "1", conversation: first.conversation))
        return (reply, try #require(reply.case))
    }

    @Test(arguments: DeskEngine.available)
    func `agreed, refused, returned, transferred again, accepted, answered: one reference`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let ada = try await sample.desk()
        let bob = try await sample.desk("bob", ["pays-orge": .agent])

        // 1. The citizen agrees: the notice says who, why, by which law, and how to reach them.
        let (reply, given) = try await agreed(sample)
        #expect(reply.outcome == .rerouted)
        let notice = try #require(reply.message)
        for part in ["Communauté de communes du Pays d’Orge", "art. L114-2", "art. L114-3", "art. L114-4", "01 99 00 34 00"] {
            #expect(notice.contains(part), "\(part)")
        }
        #expect(try await ada.board(site: "valmont").queue.isEmpty, "it waits for the other site")
        let again = try await sample.reception.receive(
            Inbound(site: "valmont", channel: .text, text: words, conversation: reply.conversation))
        let second = try await sample.reception.receive(
            Inbound(site: "valmont", channel: .text, text: "1", conversation: again.conversation))
        #expect(second.case == nil && second.message?.contains(given.reference) == true, "no second reference")

        // 2. The receiver sees the words, and refuses: the citizen reads why, and who has it now.
        let offer = try #require(try await bob.board(site: "pays-orge").offers.first)
        #expect(offer.reference == given.reference)
        try await bob.answerTransfer(site: "pays-orge", transfer: offer.id, accept: false, reason: "dépôt sauvage, voirie communale")
        let refused = try await read(given, sample)
        let told = try #require(refused.lines.last)
        #expect(told.who == "Guichet" && told.text.contains("dépôt sauvage, voirie communale"))
        #expect(told.text.contains("revenue à la Ville de Valmont-sur-Orge") && told.text.contains(given.reference))
        #expect(!refused.isClosed)

        // 3. Back in the sender's queue, an agent sends it again.
        let sheet = try #require(try await ada.claim(site: "valmont", case: nil))
        #expect(sheet.line.reference == given.reference)
        _ = try await ada.transfer(
            site: "valmont", case: sheet.line.id, to: DeskDestination(kind: .site, id: "pays-orge", name: ""),
            reason: "bac non collecté, adresse vérifiée")
        #expect(try await read(given, sample).lines.last?.text.contains("art. L114-2") == true)

        // 4. Accepted: same reference, same code, and the competent body's clock starts.
        sample.clock.advance(3600)
        let renewed = try #require(try await bob.board(site: "pays-orge").offers.first)
        try await bob.answerTransfer(site: "pays-orge", transfer: renewed.id, accept: true, reason: nil)
        let accepted = try await read(given, sample)
        #expect(accepted.lines.last?.text.contains("Pays d’Orge a reçu et accepté votre demande") == true)
        #expect(accepted.lines.last?.text.contains(given.reference) == true && !accepted.isClosed)
        #expect(accepted.lines.contains { $0.who == "vous" && $0.text == words }, "nobody asks again")
        let arrived = try #require(try await bob.claim(site: "pays-orge", case: nil))
        let clocks = try #require(await sample.store.clocks(site: "pays-orge", case: CaseID(arrived.line.id)))
        #expect(clocks.receivedFirstBy == "valmont")
        #expect(try #require(clocks.receivedCompetent) > clocks.receivedFirst.addingTimeInterval(3500))

        // 5. Answered there, read at the same place.
        let fresh = try await bob.sheet(site: "pays-orge", case: arrived.line.id)
        _ = try await bob.reply(site: "pays-orge", case: arrived.line.id, text: "Collecte demain.", version: fresh.version)
        #expect(try await read(given, sample).lines.last.map { [$0.who, $0.text] } == ["agent", "Collecte demain."])

        let period = Date(timeIntervalSince1970: 0)..<sample.clock.now.addingTimeInterval(60)
        let activity = try await sample.store.activity(site: "valmont", in: period)
        let measures = Measures(activity, overrules: 0, site: "valmont", period: period)
        #expect(measures.pairs.map { [$0.offered, $0.accepted, $0.refused] } == [[2, 1, 1]])
        #expect(measures.figures.first { $0.name == "bounced" }?.value == 1)
        #expect(measures.refusals.map(\.reason) == ["dépôt sauvage, voirie communale"])
        #expect(try await sample.store.verify().isEmpty)
    }

    @Test(arguments: DeskEngine.available)
    func `nobody replies: the citizen is told, and the second time that somebody decides`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let ada = try await sample.desk()
        let (_, given) = try await agreed(sample)
        let telling = TransferNotice.telling(sample.live)
        sample.clock.advance(4 * 86_400)
        #expect(try await sample.store.expireTransfers(at: sample.clock.tick(), telling: telling).count == 1)
        #expect(try await read(given, sample).lines.last?.text.contains("n'a pas répondu à temps") == true)
        let sheet = try #require(try await ada.claim(site: "valmont", case: nil))
        _ = try await ada.transfer(
            site: "valmont", case: sheet.line.id, to: DeskDestination(kind: .site, id: "pays-orge", name: ""), reason: "à vous")
        sample.clock.advance(4 * 86_400)
        #expect(try await sample.store.expireTransfers(at: sample.clock.tick(), telling: telling).map(\.goesBackTo) == [.arbiter])
        #expect(try await read(given, sample).lines.last?.text.contains("un responsable y décide") == true)
    }

    @Test func `a site never offers a case to itself`() async throws {
        let sample = try await DeskSample(.sqlite)
        let ada = try await sample.desk()
        try await sample.waiting(words)
        let sheet = try #require(try await ada.claim(site: "valmont", case: nil))
        await #expect(throws: DeskError.refused("Un service ne se transmet pas une demande à lui-même.")) {
            try await ada.transfer(
                site: "valmont", case: sheet.line.id, to: DeskDestination(kind: .site, id: "valmont", name: ""), reason: "à nous")
        }
        #expect(try await ada.sheet(site: "valmont", case: sheet.line.id).isMine)
    }

    @Test func `what a message cannot choose, it cannot send`() async throws {
        let sample = try await DeskSample(.sqlite)
        for forged in ["transfer-site:pays-orge", "transfer:a5c0ea54-d91a-5157-a711-ce61d97ccd2d", "transfer-site:"] {
            let reply = try await sample.reception.receive(Inbound(site: "valmont", channel: .text, text: forged))
            #expect(reply.case == nil, "\(forged)")
        }
        #expect(try await sample.store.outgoing(site: "valmont", case: nil).isEmpty)
    }

    @Test func `the intercommunality sends back what the town hall of the installation does`() async throws {
        let sample = try await DeskSample(.sqlite)
        let reply = try await sample.reception.receive(
            Inbound(site: "pays-orge", channel: .text, text: "il y a un nid de poule rue des lilas", place: "91990"))
        #expect(reply.choices.first?.action == "transfer-site:valmont")
        #expect(reply.bodies.first?.kind == "mairie")
    }
}
