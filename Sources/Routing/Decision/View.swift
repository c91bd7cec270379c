/// What the acts of a request ask of the body addressed.
struct View {
    let acts: Set<Act>
    let isQuestion: Bool
    /// Few enough words to be a subject rather than a story.
    let isShort: Bool
    let addressed: Addressed

    /// A rule is asked (price, date, document), of nobody’s file in particular.
    var isGeneralQuestion: Bool { acts.contains(.info) && acts.isDisjoint(with: [.trouble, .here, .follow]) }

    /// Something is asked rather than wanted.
    var isInformation: Bool { isGeneralQuestion || isQuestion || acts.contains(.how) }

    /// A subject in a few words (« préavis démission cdi »), as one types in a search box.
    var isKeywords: Bool { isShort && !wantsAction && !acts.contains(.how) }

    var wantsAction: Bool { !acts.isDisjoint(with: [.request, .trouble, .here, .follow, .appointment]) }

    /// The need meant: between two that weigh about the same, that of the body one chose to write to.
    func likeliest(_ needs: [NeedRecognition]) -> Need? {
        guard let best = needs.first else { return nil }
        guard !addressed.isCommune else { return best.need }
        return (needs.first { $0.weight >= best.weight - 1 && isOurs($0.need) } ?? best).need
    }

    /// Whether an agent of the body addressed must act, whatever the guide says.
    func isForTheDesk(_ need: Need?) -> Bool {
        let isElsewhere = need.map { !isOurs($0) } ?? false
        if acts.contains(.privacy), !isElsewhere || need?.service != nil { return true }
        if isElsewhere { return false }
        if !acts.isDisjoint(with: [.human, .thanks]), !isGeneralQuestion { return true }
        if need == nil { return acts.contains(.follow) }
        return acts.contains(.follow) && !(need?.service.map(Self.outdoors.contains) ?? false)
    }

    /// Answer, local, reroute or hand-off for a recognised need.
    func part(for need: Need) -> RoutePart {
        if let service = need.service { return part(for: need, service: service) }
        if isOurs(need) { return RoutePart(isGeneralQuestion || acts.contains(.how) || !wantsAction ? .answer : .handoff) }
        return isGeneralQuestion || isKeywords || need.urgency == .none ? RoutePart(.answer) : RoutePart(.reroute, targets: need.targets)
    }

    func urgency(of part: RoutePart, _ need: Need?) -> Urgency {
        if acts.contains(.urgent), part.decision != .answer { return .urgent }
        if part.decision == .answer || part.decision == .local, need?.urgency == Urgency.none { return .none }
        if part.decision == .local, isGeneralQuestion, let service = need?.service, Self.outdoors.union(Self.leisure).contains(service) {
            return .none
        }
        return part.decision == .clarify || part.decision == .answer ? .normal : max(.normal, need?.urgency ?? .normal)
    }

    private func part(for need: Need, service: String) -> RoutePart {
        let hasRule = need.targets.contains(.kind("mairie"))
        if isGeneralQuestion, hasRule || !addressed.holds(service) { return RoutePart(.answer) }
        if addressed.holds(service) { return RoutePart(.local, targets: need.targets) }
        return RoutePart(.reroute, targets: [.kind("mairie")] + need.targets)
    }

    private func isOurs(_ need: Need) -> Bool {
        need.targets.contains { target in
            switch target {
            case .service(let name): addressed.holds(name)
            case .kind(let code): addressed.is(code)
            case .national, .number: false
            }
        }
    }

    /// Services to whom one reports what is seen outside: a reminder is one more report.
    private static let outdoors: Set<String> = [
        "voirie", "eclairage", "proprete", "dechets", "espaces_verts", "eau_assainissement", "police_municipale", "hygiene", "animaux",
    ]
    private static let leisure: Set<String> = ["sport", "culture", "marches", "associations"]
}
