package import Foundation

/// How the wait widens the circle of agents who are offered a case.
package struct Circle: Hashable, Sendable, Codable {
    /// A qualification asked at first and given up later.
    package enum Demand: String, Hashable, Sendable, Codable, CaseIterable {
        /// The commune.
        case territory
        /// The theme.
        case theme
        /// The language.
        case language
    }

    /// After so long, a demand is dropped.
    package struct Step: Hashable, Sendable, Codable {
        /// Seconds since the case was opened.
        package let after: Double
        /// What is no longer asked from then on.
        package let drops: Demand

        /// A step.
        package init(after: Double, drops: Demand) {
            self.after = after
            self.drops = drops
        }
    }

    /// In any order.
    package let steps: [Step]

    /// A circle that widens by these steps.
    package init(steps: [Step]) {
        self.steps = steps
    }

    /// Half an hour for the commune, two hours for the theme; the language is never given up.
    package static let usual = Circle(steps: [Step(after: 1800, drops: .territory), Step(after: 7200, drops: .theme)])

    /// Whether the agent is offered the case now and why, else when they will be; a case to arbitrate is offered to arbiters alone, however
    /// long it waits.
    package func eligibility(of agent: Agent, for case: Case, at instant: Date) -> Eligibility {
        guard !`case`.isArbitrated || agent.mayArbitrate(in: `case`.site) else { return .never(missing: .theme) }
        let waited = instant.timeIntervalSince(`case`.opened)
        let missing = Demand.allCases.filter { !meets($0, agent.skills, `case`) }
        if missing.isEmpty { return .now(reason: "compétences réunies") }

        var latest = 0.0
        for demand in missing {
            guard let step = steps.filter({ $0.drops == demand }).min(by: { $0.after < $1.after }) else { return .never(missing: demand) }
            latest = max(latest, step.after)
        }
        guard waited >= latest else { return .later(`case`.opened.addingTimeInterval(latest)) }
        let dropped = missing.map(\.noun).joined(separator: ", ")
        return .now(reason: "attente de \(Int(waited / 60)) min : cercle élargi (\(dropped))")
    }

    private func meets(_ demand: Demand, _ skills: Skills, _ case: Case) -> Bool {
        switch demand {
        case .territory: skills.territories.isEmpty || (`case`.territory.map(skills.territories.contains) ?? true)
        case .theme: `case`.isArbitrated || skills.themes.isEmpty || (`case`.theme.map(skills.themes.contains) ?? true)
        case .language: skills.languages.isEmpty || skills.languages.contains(`case`.language)
        }
    }
}

/// Whether an agent is offered a case.
package enum Eligibility: Hashable, Sendable {
    /// Yes, for this reason, which is recorded with the claim.
    case now(reason: String)
    /// Not before that instant, if nobody else has taken it.
    case later(Date)
    /// No: this demand is never given up.
    case never(missing: Circle.Demand)
}

extension Circle.Demand {
    /// The word an agent reads.
    package var noun: String {
        switch self {
        case .territory: "commune"
        case .theme: "thème"
        case .language: "langue"
        }
    }
}
