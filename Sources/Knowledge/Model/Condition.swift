/// A boolean test on the variables that a fiche's questionnaire sets (`Condition`, with `estVrai`, `estFaux`, `estIndefini`, `et`, `ou`).
///
/// A block without a condition is always shown.
package indirect enum Condition: Sendable, Equatable {
    case isTrue(String)
    case isFalse(String)
    case isUndefined(String)
    case all([Condition])
    case any([Condition])

    /// The truth of the condition when `variables` holds those that a choice has set; an absent variable is undefined.
    package func holds(_ variables: [String: Bool]) -> Bool {
        switch self {
        case .isTrue(let name): variables[name] == true
        case .isFalse(let name): variables[name] == false
        case .isUndefined(let name): variables[name] == nil
        case .all(let parts): parts.allSatisfy { $0.holds(variables) }
        case .any(let parts): parts.contains { $0.holds(variables) }
        }
    }
}
