import Casework
import Directory
import Foundation
import Sites

extension Reception {
    /// How long an outside body has to reply before the request comes back, in days: the delay of the *accusé de réception électronique*
    /// (ten working days, CRPA R112-11-1) in calendar days.
    static let outsideReplyDays = 14.0

    /// The citizen agreed: their words go to the competent body, the reference stays, and they get the *avis de transmission* (CRPA L114-2).
    func transfer(
        _ result: inout Turn.Result, _ message: Inbound, _ conversation: Conversation, _ turn: Turn, body id: String, _ errand: Errand
    ) async throws {
        guard let site = turn.site, let body = turn.catalogue.bodies.current(id: id, on: turn.today)?.body else { return }
        let question = result.state.question ?? message.text
        let opened = try await open(site, conversation, question, .asked, result.state, turn, message.channel, errand)
        let proposal = Transfer(
            id: errand.id("transfer"), from: site.slug, to: .body(id: body.id, name: body.name), caseID: opened.case.id,
            reference: opened.case.reference, reason: "demande adressée à un service qui n'est pas compétent", by: .citizen,
            proposed: turn.now, expires: turn.now.addingTimeInterval(Self.outsideReplyDays * 86_400))
        if case .failure(let refusal) = try await store.propose(proposal) {
            result.reply.message = refusal.sentence
            return
        }
        result.state.caseReference = opened.case.reference.description
        result.reply.outcome = .rerouted
        result.reply.canHandOff = false
        result.reply.case = ReplyCase(reference: opened.case.reference.description, secret: opened.secret.text, promise: nil)
        result.reply.message = TransferNotice.text(
            to: body.name, from: site.name, received: turn.now, forwarded: turn.now, in: site.zone, rule: .default)
    }
}
