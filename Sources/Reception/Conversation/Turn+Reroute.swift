import Answering
import Directory
import Foundation
import Routing
import Sites

extension Turn {
    /// The request is for another body than the one addressed: who, why, and what happens next. Nothing when it is not.
    func rerouted(_ route: Route, _ finding: Finding, _ place: Place, _ state: inout ConversationState) -> Reply? {
        guard let site, route.parts.count == 1, let part = route.parts.first, part.decision == .reroute, let target = part.targets.first
        else { return nil }
        var reply = Reply(.rerouted)
        let addressed = site.kind == .commune ? "la mairie" : site.name
        reply.message =
            "Votre demande n'est pas de la compétence de \(addressed) : c'est \(KindMention.named(target.code)) qui s'en occupe."
        if let reason = route.why.first { reply.message?.append("\nPourquoi : \(reason.text)") }
        if case .answered(let answer) = finding {
            reply.entry = ReplyEntry(answer.entry)
            reply.confidence = answer.confidence
            reply.bodies = bodies(for: answer, nil, place)
        }
        if let (found, commune) = resolve(target.code, for: place), let body = found.bodies.first {
            reply.bodies = [replyBody(body, kind: target.code, why: why(found, commune, body))]
            reply.choices = [
                ReplyChoice(number: 1, action: "transfer:\(body.id)", title: "Transmettre mon message (vous gardez la même référence)"),
                ReplyChoice(number: 2, action: "self", title: "J'écris moi-même"),
            ]
        }
        if case .answered(let answer) = finding { state.entry = answer.entry.id }
        state.choices = reply.choices
        return reply
    }
}
