/// A need that reaches public bodies, and who is competent for it.
package struct Need: Sendable, Equatable {
    /// `apl`, `dechets`… for rules and statistics.
    package var code: String
    /// « les déchets », as a sentence says it.
    package var label: String
    /// Best first.
    package var targets: [RouteTarget]
    /// How soon, when nothing in the message says more.
    package var urgency: Urgency

    package init(code: String, label: String, targets: [RouteTarget], urgency: Urgency) {
        self.code = code
        self.label = label
        self.targets = targets
        self.urgency = urgency
    }

    /// The service of the commune or of its intercommunality, when it is their need.
    package var service: String? {
        if case .service(let name) = targets.first { name } else { nil }
    }
}

/// A need found in a text.
package struct NeedRecognition: Sendable, Equatable {
    package var need: Need
    /// From `NeedLexicon.floor` up; 5 and more when nothing else was meant.
    package var weight: Int

    package init(need: Need, weight: Int) {
        self.need = need
        self.weight = weight
    }
}
