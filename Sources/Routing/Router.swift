/// Decides what is to be done with a message: emergency first, then what is no public matter, then who is competent. Pure and deterministic.
package struct Router: Sendable {
    package let needs: NeedLexicon
    package let emergencies: EmergencyLexicon
    package let offTopic: OffTopicLexicon
    /// Procedures that a request may belong to; they decide nothing of where it goes.
    package let procedures: ProcedureLexicon

    /// What the examples teach; nothing when there are none: the lexicons decide alone.
    let model: MessageModel?

    package init(
        needs: NeedLexicon, emergencies: EmergencyLexicon, offTopic: OffTopicLexicon, procedures: ProcedureLexicon = ProcedureLexicon()
    ) {
        self.init(needs: needs, emergencies: emergencies, offTopic: offTopic, procedures: procedures, examples: ExampleSet())
    }

    init(
        needs: NeedLexicon, emergencies: EmergencyLexicon, offTopic: OffTopicLexicon, procedures: ProcedureLexicon, examples: ExampleSet
    ) {
        self.needs = needs
        self.emergencies = emergencies
        self.offTopic = offTopic
        self.procedures = procedures
        model =
            examples.examples.isEmpty
            ? nil
            : MessageModel(examples, dangers: emergencies.dangers, refusals: Set(OffTopicKind.allCases.map(\.rawValue)))
    }

    /// The decision on a message, its targets, its urgency and its reasons.
    package func route(_ request: RouteRequest) -> Route { route(request, read(request.text)) }

    /// The same, of a message already read.
    package func route(_ request: RouteRequest, _ reading: MessageReading) -> Route {
        let (message, whole) = (reading.message, reading.whole)
        if let advice = reading.advice { return emergency(advice) }
        if let kind = reading.refusal { return refused(kind) }

        let requests = RequestSplit.parts(of: request.text, whole: whole, read: { needs.reading(Message($0)) })
        var judgements = requests.map { Judgement($0, message: message, request: request) }
        if judgements.allSatisfy({ $0.part.decision == .answer }) { judgements = Array(judgements.prefix(1)) }
        return Route(
            parts: judgements.map(\.part), urgency: judgements.map(\.urgency).max() ?? .normal, why: judgements.flatMap(\.why),
            need: requests.first?.needs.first?.need.code)
    }

    /// Why the message is not for the guide, when it is not. Emergencies and needs are not refused.
    package func refusal(_ text: String) -> OffTopicKind? { read(text).refusal }

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
