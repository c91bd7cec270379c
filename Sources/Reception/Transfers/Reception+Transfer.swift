import Casework
import Foundation
import Sites

extension Reception {
    /// The citizen agreed: their words go to the competent body or site, the reference stays, and they read the *avis de transmission* (CRPA
    /// L114-2). What cannot be offered stays with an agent.
    func transfer(
        _ result: inout Turn.Result, _ message: Inbound, _ conversation: Conversation, _ turn: Turn, to target: Turn.TransferTarget,
        _ errand: Errand
    ) async throws {
        guard let site = turn.site, let receiver = receiver(target, turn) else {
            result.reply.message = "Cet organisme ne peut plus être joint d'ici. Rien n'a été transmis."
            return
        }
        if let reference = result.state.caseReference {
            result.reply = Reply(.handedOff, message: HandOffWording.alreadyOpen(reference))
            return
        }
        let question = result.state.question ?? message.text
        let opened = try await open(site, conversation, question, .asked, result.state, turn, message.channel, errand)
        result.state.caseReference = opened.case.reference.description
        result.reply.canHandOff = false
        result.reply.case = ReplyCase(reference: opened.case.reference.description, secret: opened.secret.text, promise: nil)
        let dispatch = TransferDispatch(store: store, catalogue: turn.catalogue, site: site, errand: errand, now: turn.now)
        let reason = result.state.proposed?.why ?? "demande adressée à un service qui n'est pas compétent"
        switch try await dispatch.offer(opened.case, to: receiver, reason: reason, by: .citizen, isShown: true) {
        case .success(let notice):
            result.reply.outcome = .rerouted
            result.reply.message = notice
        case .failure(let refusal):
            result.reply.outcome = .handedOff
            result.reply.message = "\(refusal.sentence) Un agent \(SpokenName(site.name).of) s'en occupe."
        }
    }

    private func receiver(_ target: Turn.TransferTarget, _ turn: Turn) -> TransferDispatch.Receiver? {
        switch target {
        case .site(let slug): turn.catalogue.sites[slug].map { .site($0) }
        case .body(let id): turn.catalogue.current(id: id, site: turn.site?.slug, on: turn.today).map { .body($0.body) }
        }
    }
}
