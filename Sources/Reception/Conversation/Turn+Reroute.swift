import Answering
import Directory
import Foundation
import Routing
import Sites

extension Turn {
    /// The request is for another body than the one addressed: who, why, and what happens next. Nothing when it is not.
    func rerouted(_ route: Route, _ finding: Finding, _ place: Place, _ state: inout ConversationState) -> Reply? {
        guard site != nil, route.parts.count == 1, let part = route.parts.first, part.decision == .reroute, let target = part.targets.first
        else { return nil }
        var reply = Reply(.rerouted)
        reply.message =
            "Votre demande n'est pas de la compétence de \(addressed) : c'est \(KindMention.named(target.code)) qui s'en occupe."
        if let reason = route.why.first { reply.message?.append("\nPourquoi : \(reason.text)") }
        if case .answered(let answer) = finding {
            reply.entry = quoted(answer)
            reply.confidence = answer.confidence
            reply.bodies = bodies(for: answer, nil, place)
        }
        let why = route.why.first?.text
        state.proposed = propose(target.code, need: route.need, why: why, place, into: &reply)
        if case .answered(let answer) = finding { state.entry = answer.entry.id }
        state.choices = reply.choices
        return reply
    }

    /// Shows who answers for a kind of body where the citizen is, and what they may do: a site of the installation first, else the directory.
    func propose(_ kind: String, need: String?, why: String?, _ place: Place, into reply: inout Reply) -> ProposedRoute {
        let resolved = resolve(kind, for: place).flatMap { found, commune in found.bodies.first.map { (found, commune, $0) } }
        if let (found, commune, body) = resolved {
            reply.bodies = [replyBody(body, kind: kind, why: self.why(found, commune, body))]
            reply.choices = offers(body)
        }
        if let other = site(answeringFor: kind, at: place) {
            if resolved == nil { reply.bodies = [replyBody(other, why: why ?? "")] }
            reply.choices = offers(other)
            return ProposedRoute(need: need, target: ProposedRoute.site(other.slug), why: why)
        }
        return ProposedRoute(need: need, target: kind, why: why)
    }
}
