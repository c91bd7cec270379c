import Answering
import Directory
import Foundation
import Routing
import Sites

extension Turn {
    /// The need belongs to somebody else by a dated rule of the site (waste and water to the intercommunality, a departmental road…): who,
    /// by which act, and what their own fiches say. Nothing when no rule in force says so.
    func transferredCompetence(
        _ route: Route, _ need: NeedRecognition?, _ text: String, _ place: Place, _ state: inout ConversationState
    ) -> Reply? {
        guard let site, let rule = rule(route, need, text, site) else { return nil }
        var reply = Reply(.rerouted)
        switch rule.owner {
        case .own: return nil
        case .site(let slug):
            guard let other = catalogue.sites[slug] else { return nil }
            answer(of: other, text, place, into: &reply, &state)
            reply.message = "Service compétent : \(other.name).\nPourquoi : \(rule.source)."
            let services = Turn(catalogue: catalogue, site: other, now: now).localServices(route, place)
            reply.bodies = services.isEmpty ? [replyBody(other, why: rule.source)] : services
            reply.choices = offers(other)
            state.proposed = ProposedRoute(need: rule.need, target: ProposedRoute.site(slug), why: rule.source)
        case .kind(let kind):
            reply.message = "C'est \(KindMention.named(kind)) qui s'en occupe.\nPourquoi : \(rule.source)."
            state.proposed = propose(kind, need: rule.need, why: rule.source, place, into: &reply)
        case .operatorNamed(let name, let phone, let website):
            reply.message = "Service compétent : \(name).\nPourquoi : \(rule.source)."
            var body = ReplyBody(id: "operateur:\(name)", name: name, kind: rule.need, why: rule.source)
            body.phones = [phone].compactMap(\.self)
            body.website = website
            reply.bodies = [body]
        }
        state.choices = reply.choices
        return reply
    }

    func rule(_ route: Route, _ need: NeedRecognition?, _ text: String, _ site: Site) -> CompetenceRule? {
        let recognised = need?.need.targets ?? []
        let needs = Set((route.parts.filter { $0.decision == .local }.flatMap(\.targets) + recognised).map(\.code))
        let today = CivilTime(now, in: site.zone).date
        let words = " \(foldedWords(text)) "
        return site.competences.first { rule in
            needs.contains(rule.need) && rule.applies(on: today)
                && (rule.whenWords.isEmpty || rule.whenWords.contains { words.contains(" \(foldedWords($0)) ") })
        }
    }

    /// What the owner's own fiches say, quoted as theirs. The commune is part of the question: their tables have a row for each.
    private func answer(of other: Site, _ text: String, _ place: Place, into reply: inout Reply, _ state: inout ConversationState) {
        let question = [text, place.commune?.name].compactMap(\.self).joined(separator: " ")
        guard case .answered(let answer) = catalogue.found(question, site: other.slug).finding else { return }
        reply.entry = Turn(catalogue: catalogue, site: other, now: now).quoted(answer)
        reply.passages = answer.passages.map { ReplyPassage(text: $0.text, path: $0.path) }
        reply.confidence = answer.confidence
        state.entry = answer.entry.id
    }
}
