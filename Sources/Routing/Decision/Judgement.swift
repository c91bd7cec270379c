import Directory
import Knowledge

/// The decision on one request of a message.
struct Judgement {
    let part: RoutePart
    let urgency: Urgency
    let why: [RouteReason]

    /// Up to this many words, a message is a subject more than a story.
    private static let short = 9
    /// Up to this many words, a message that names no need says nothing that can be passed on.
    private static let tooShort = 4
    /// From here up, the guide’s best fiche decides when the words do not.
    private static let trustedFiche = 0.5
    /// From here up, a rule that is asked is answered by the fiche, whichever service of the commune the subject belongs to.
    private static let sureFiche = 0.6
    private static let unclear = "Le message ne dit pas de quelle démarche il s’agit."

    init(_ reading: NeedReading, message: Message, request: RouteRequest) {
        let view = View(
            acts: reading.acts, isQuestion: message.isQuestion, isShort: message.words.count <= Self.short,
            addressed: Addressed(request.sentTo))
        let need = view.likeliest(reading.needs)
        let fiche = request.fiches.first.flatMap { $0.confidence >= Self.trustedFiche ? $0 : nil }
        if need == nil, view.acts.contains(.unsaid) {
            self.init(RoutePart(.clarify, question: Self.question(view)), view, nil, Self.unclear)
        } else if view.isForTheDesk(need) {
            self.init(RoutePart(.handoff), view, need, "Un agent de l’organisme saisi doit répondre : suivi, personne demandée ou données.")
        } else if let fiche, view.isGeneralQuestion, need?.service != nil, fiche.confidence >= Self.sureFiche {
            self.init(RoutePart(.answer), view, nil, nil, fiche)
        } else if let need {
            self.init(view.part(for: need), view, need, nil, fiche)
        } else if let fiche {
            self.init(Self.part(for: fiche, view), view, nil, nil, fiche)
        } else if view.acts.contains(.vague) && view.isShort || message.words.count <= Self.tooShort && !view.isInformation {
            self.init(RoutePart(.clarify, question: Self.question(view)), view, nil, Self.unclear)
        } else if view.isInformation || view.isKeywords {
            self.init(RoutePart(.answer), view, nil, "C’est une question d’information : le guide répond.")
        } else {
            self.init(RoutePart(.handoff), view, nil, "Aucun besoin n’est reconnu dans les mots : un agent oriente le message.")
        }
    }

    private init(_ part: RoutePart, _ view: View, _ need: Need?, _ reason: String?, _ fiche: RouteRequest.FicheSignal? = nil) {
        self.part = part
        urgency = view.urgency(of: part, need)
        var why: [RouteReason] = []
        if let reason { why.append(RouteReason(source: "règle", text: reason)) }
        if let need, reason == nil { why.append(RouteReason(source: "mots", text: Self.sentence(part, need))) }
        if let fiche, part.decision == .answer || fiche.names(part.targets) {
            why.append(
                RouteReason(source: "fiche", text: "Fiche \(fiche.id) « \(fiche.title) ».", day: fiche.revised?.french))
        }
        self.why = why
    }

    private static func sentence(_ part: RoutePart, _ need: Need) -> String {
        switch part.decision {
        case .local: "Le message concerne \(need.label) : un service de la collectivité s’en occupe."
        case .reroute: "Le message concerne \(need.label) : cela relève \(part.targets.first.map(of) ?? "d’un autre organisme")."
        case .handoff: "Le message demande une action sur \(need.label) : un agent de l’organisme saisi doit la faire."
        default: "Le message demande une information sur \(need.label) : le guide répond."
        }
    }

    private static func of(_ target: RouteTarget) -> String {
        switch target {
        case .kind(let code): KindLabels.label(code)?.of ?? "d’un organisme « \(KindLabels.short(code)) »"
        case .national(let name): NationalBody.named(name)?.of ?? "d’un organisme national"
        case .service(let name): "du service \(name.replacing("_", with: " "))"
        case .number(let number): "du \(number)"
        }
    }

    private static func question(_ view: View) -> String {
        view.acts.contains(.appointment)
            ? "Pour quelle démarche souhaitez-vous un rendez-vous ?" : "De quelle démarche ou de quel document s’agit-il ?"
    }

    /// The words named no need: the contacts of the guide’s best fiche say who is competent.
    private static func part(for fiche: RouteRequest.FicheSignal, _ view: View) -> RoutePart {
        let kinds = fiche.kinds
        if view.isGeneralQuestion || kinds.isEmpty || !view.wantsAction { return RoutePart(.answer) }
        if kinds.contains(where: view.addressed.is) { return RoutePart(.handoff) }
        return RoutePart(.reroute, targets: kinds.map { .kind($0) })
    }
}

extension RouteRequest.FicheSignal {
    /// Kinds of body where the démarche is made, in the order of the fiche.
    var kinds: [String] {
        var seen: Set<String> = []
        return contacts.filter { $0.role == .whereToGo }.compactMap { $0.pivot.map(KindAliases.normalised) }.filter {
            seen.insert($0).inserted
        }
    }

    func names(_ targets: [RouteTarget]) -> Bool {
        targets.contains { target in kinds.contains { KindAliases.candidates(for: $0).contains(target.code) } }
    }
}
