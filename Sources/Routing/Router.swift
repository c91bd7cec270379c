/// Decides what is to be done with a message: emergency first, then what is no public matter, then who is competent. Pure and deterministic.
package struct Router: Sendable {
    package let needs: NeedLexicon
    package let emergencies: EmergencyLexicon
    package let offTopic: OffTopicLexicon

    package init(needs: NeedLexicon, emergencies: EmergencyLexicon, offTopic: OffTopicLexicon) {
        self.needs = needs
        self.emergencies = emergencies
        self.offTopic = offTopic
    }

    /// The decision on a message, its targets, its urgency and its reasons.
    package func route(_ request: RouteRequest) -> Route {
        let message = Message(request.text)
        if let advice = emergencies.recognise(message) { return emergency(advice) }
        let whole = needs.reading(message)
        if let kind = offTopic.classify(message, need: whole.needs.first?.weight ?? 0) { return refused(kind) }

        let requests = RequestSplit.parts(of: request.text, whole: whole, read: { needs.reading(Message($0)) })
        var judgements = requests.map { Judgement($0, message: message, request: request) }
        if judgements.allSatisfy({ $0.part.decision == .answer }) { judgements = Array(judgements.prefix(1)) }
        return Route(
            parts: judgements.map(\.part), urgency: judgements.map(\.urgency).max() ?? .normal, why: judgements.flatMap(\.why),
            need: requests.first?.needs.first?.need.code)
    }

    /// Why the message is not for the guide, when it is not. Emergencies and needs are not refused.
    package func refusal(_ text: String) -> OffTopicKind? {
        let message = Message(text)
        guard emergencies.recognise(message) == nil else { return nil }
        return offTopic.classify(message, need: needs.reading(message).needs.first?.weight ?? 0)
    }

    private func emergency(_ advice: EmergencyAdvice) -> Route {
        Route(
            parts: [RoutePart(.emergency, targets: ([advice.number] + advice.others).map { .number($0) })], urgency: advice.urgency,
            why: [
                RouteReason(source: "mots", text: "Quelqu’un peut être en danger : appeler le \(advice.number) passe avant toute démarche.")
            ],
            need: advice.danger)
    }

    private func refused(_ kind: OffTopicKind) -> Route {
        if kind == .rephrase {
            return Route(
                parts: [RoutePart(.clarify, question: "Que souhaitez-vous demander ?")], urgency: .normal,
                why: [RouteReason(source: "mots", text: "Le message ne contient pas de demande lisible.")])
        }
        return Route(
            parts: [RoutePart(.outOfScope)], urgency: .none,
            why: [RouteReason(source: "mots", text: "Le message ne relève pas d’un service public.")])
    }
}
