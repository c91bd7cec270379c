/// What is to be done with a message, in the words of the question sets' `decision` column.
package enum Decision: String, Sendable, Equatable, CaseIterable, Codable {
    /// The guide answers: nobody has to act.
    case answer
    /// Another body is competent.
    case reroute
    /// A service of the commune or of its intercommunality is competent.
    case local
    /// An agent of the body addressed has to act: complaint, follow-up of a file, request for a person.
    case handoff
    /// Somebody may be in danger: a number first.
    case emergency
    /// Not a matter for public bodies.
    case outOfScope = "out_of_scope"
    /// One question must be asked before anything else.
    case clarify
}

/// How soon somebody must act.
package enum Urgency: String, Sendable, Equatable, Comparable, CaseIterable, Codable {
    case none, normal, urgent, vital

    package static func < (a: Urgency, b: Urgency) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
}

/// Who a message is for.
package enum RouteTarget: Sendable, Equatable {
    /// A kind of body of the directory, as a pivot code (`caf`).
    case kind(String)
    /// A national body without local offices (`ants`).
    case national(String)
    /// A service of the collectivité (`voirie`).
    case service(String)
    /// A telephone number (« 15 »).
    case number(String)

    /// As the question sets write it: « caf », « national:ants », « voirie », « 15 ».
    package var code: String {
        switch self {
        case .kind(let code), .service(let code), .number(let code): code
        case .national(let name): "national:\(name)"
        }
    }
}

/// One reason of a decision, for the citizen and for the agent who may overrule it.
package struct RouteReason: Sendable, Equatable {
    /// What decided: « règle », « fiche », « mots », « site ».
    package var source: String
    /// The sentence.
    package var text: String
    /// Day of the source when it has one, as a reader says it.
    package var day: String?

    package init(source: String, text: String, day: String? = nil) {
        self.source = source
        self.text = text
        self.day = day
    }
}

/// One request found in a message. A message may carry two.
package struct RoutePart: Sendable, Equatable {
    package var decision: Decision
    /// Best first; empty for answer, handoff, out of scope and clarify.
    package var targets: [RouteTarget]
    /// The question to ask, for `clarify`.
    package var question: String?

    package init(_ decision: Decision, targets: [RouteTarget] = [], question: String? = nil) {
        self.decision = decision
        self.targets = targets
        self.question = question
    }
}

/// The decision on a message, with its reasons.
package struct Route: Sendable, Equatable {
    package var parts: [RoutePart]
    package var urgency: Urgency
    package var why: [RouteReason]
    /// Code of the need recognised (`apl`, `dechets`…), for rules and statistics.
    package var need: String?

    package init(parts: [RoutePart], urgency: Urgency, why: [RouteReason], need: String? = nil) {
        self.parts = parts
        self.urgency = urgency
        self.why = why
        self.need = need
    }

    /// « reroute+answer » for a message of two requests.
    package var decision: String { parts.map(\.decision.rawValue).joined(separator: "+") }
}
