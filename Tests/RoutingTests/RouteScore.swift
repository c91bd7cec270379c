import Directory
import Routing

/// How many messages of a set are routed as labelled, by type of decision.
struct RouteScore {
    private(set) var right: [String: (decision: Int, target: Int, all: Int)] = [:]
    private(set) var missedEmergencies: [String] = []
    private(set) var inventedEmergencies: [String] = []
    private(set) var misses: [String] = []

    init(_ router: Router, _ rows: [[String: String]]) {
        for row in rows {
            let text = (row["text"] ?? "").replacing("\\n", with: "\n")
            let route = router.route(RouteRequest(text: text, sentTo: row["sent_to"], fiches: []))
            let expected = row["decision"] ?? ""
            let options = Self.options(row)
            let decided = options.contains { $0.decision == route.decision }
            let targeted = options.contains { $0.decision == route.decision && Self.matches($0.target, route) }
            let before = right[expected] ?? (0, 0, 0)
            right[expected] = (before.decision + (decided ? 1 : 0), before.target + (targeted ? 1 : 0), before.all + 1)
            if !targeted { misses.append("\(row["id"] ?? "") \(route.decision) \(route.parts.map { $0.targets.map(\.code) })") }
            if expected == "emergency", route.decision != "emergency" { missedEmergencies.append(text) }
            if route.decision == "emergency", !options.contains(where: { $0.decision == "emergency" }) { inventedEmergencies.append(text) }
        }
    }

    var decisions: Double { share { $0.decision } }
    var targets: Double { share { $0.target } }

    var table: String {
        let lines = right.sorted { $0.key < $1.key }.map {
            "\($0.key): decision \($0.value.decision)/\($0.value.all), target \($0.value.target)/\($0.value.all)"
        }
        return (lines + misses).joined(separator: "\n")
    }

    private func share(_ part: ((decision: Int, target: Int, all: Int)) -> Int) -> Double {
        Double(right.values.reduce(0) { $0 + part($1) }) / Double(max(1, right.values.reduce(0) { $0 + $1.all }))
    }

    /// The label, then the acceptable ones (« reroute:mairie;answer »).
    private static func options(_ row: [String: String]) -> [(decision: String, target: String)] {
        let acceptable = (row["acceptable"] ?? "").split(separator: ";").map { option in
            let parts = option.split(separator: ":", maxSplits: 1).map(String.init)
            return (decision: parts[0], target: parts.count > 1 ? parts[1] : "-")
        }
        return [(row["decision"] ?? "", row["target"] ?? "-")] + acceptable
    }

    /// Each part has one of its labelled targets, kinds that go by several codes being the same.
    private static func matches(_ label: String, _ route: Route) -> Bool {
        let labels = label.split(separator: "+", omittingEmptySubsequences: false)
        guard labels.count == route.parts.count else { return label == "-" }
        return zip(labels, route.parts).allSatisfy { label, part in
            label == "-"
                || label.split(separator: "|").contains { code in
                    part.targets.contains { $0.code == code || KindAliases.candidates(for: String(code)).contains($0.code) }
                }
        }
    }
}
