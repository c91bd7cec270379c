import Answering
import Casework
import Directory
import Foundation
import Routing
import Sites

extension Turn {
    /// Who would be said to be competent for these words: another body, or the site itself when it is its own matter; nothing when the words
    /// do not tell.
    func proposal(_ text: String, commune: String?) -> ProposedRoute? {
        guard let site else { return nil }
        let message = Inbound(site: site.slug, channel: .api, text: text, place: commune)
        let finding = catalogue.found(text, site: site.slug).finding
        let reading = catalogue.reading(text)
        let route = catalogue.router.route(RouteRequest(text: text, sentTo: addressedKind, fiches: signals(finding)), reading)
        let place = place(in: message, text: text, state: ConversationState())
        if let rule = rule(route, reading.need, text, site) {
            return target(of: rule.owner, place).map { ProposedRoute(need: rule.need, target: $0, why: rule.source) }
        }
        guard let part = route.parts.first, route.parts.count == 1, let target = part.targets.first else { return nil }
        switch part.decision {
        case .reroute: return ProposedRoute(need: route.need, target: holder(of: target.code, place), why: route.why.first?.text)
        case .local:
            return ProposedRoute(need: route.need ?? target.code, target: ProposedRoute.site(site.slug), why: route.why.first?.text)
        case .answer, .handoff, .emergency, .outOfScope, .clarify: return nil
        }
    }

    private func target(of owner: CompetenceRule.Owner, _ place: Place) -> String? {
        switch owner {
        case .own: site.map { ProposedRoute.site($0.slug) }
        case .site(let slug): ProposedRoute.site(slug)
        case .kind(let kind): holder(of: kind, place)
        case .operatorNamed: nil
        }
    }

    /// The site of the installation that answers for a kind, else the kind.
    private func holder(of kind: String, _ place: Place) -> String {
        self.site(answeringFor: kind, at: place).map { ProposedRoute.site($0.slug) } ?? kind
    }
}
