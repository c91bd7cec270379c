import Reception

/// Whether a ruling is the labelled one, or one of the acceptable ones (« reroute:mairie », « answer »).
struct RouteVerdict {
    let decisionIsRight: Bool
    /// Nothing when no target is expected.
    let targetIsRight: Bool?

    var isRight: Bool { decisionIsRight && targetIsRight != false }

    init(_ ruling: Ruling, _ message: QuestionSet.RouteMessage) {
        let acceptable = message.acceptable.first { option in
            let parts = option.split(separator: ":", maxSplits: 1).map(String.init)
            return parts[0] == ruling.decision && (parts.count == 1 || ruling.targets.contains { Self.same($0, parts[1]) })
        }
        if ruling.decision != message.decision, acceptable != nil {
            decisionIsRight = true
            targetIsRight = nil
            return
        }
        decisionIsRight = ruling.decision == message.decision
        let expected = message.targets.filter { $0 != "-" && !$0.isEmpty }
        guard decisionIsRight, !expected.isEmpty else {
            targetIsRight = expected.isEmpty ? nil : false
            return
        }
        let isExpected = expected.allSatisfy { target in
            target.split(separator: "|").contains { option in ruling.targets.contains { Self.same($0, String(option)) } }
        }
        targetIsRight = isExpected || acceptable != nil
    }

    /// Kinds that changed names are the same; police and gendarmerie depend on the commune.
    private static func same(_ a: String, _ b: String) -> Bool { a == b || families.contains { $0.contains(a) && $0.contains(b) } }

    private static let families: [Set<String>] = [
        ["sip", "centre_impots", "tresorerie"], ["pole_emploi", "france_travail"], ["tgi", "ti", "tribunal_judiciaire"],
        ["cpam", "cgss"], ["carsat", "cgss"], ["commissariat_police", "gendarmerie"], ["ddpp", "ddcspp"], ["prefecture", "sous_pref"],
    ]
}
