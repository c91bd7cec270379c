/// Courts whose territory is a list of départements written in the law: the nearest court is not the answer.
enum Jurisdictions {
    /// A court and the places it judges for.
    struct Court: Sendable, Equatable {
        /// Where the law says it sits.
        let town: String
        /// The département, or overseas collectivité, of that town: where the directory has it.
        let seat: String
        /// Départements and overseas collectivités.
        let departments: [String]
    }

    /// Kinds whose territory the law writes, and their courts.
    static let courts: [String: [Court]] = [
        "ta": read(administrativeCourts), "caa": administrativeAppeals, "cour_appel": read(appealCourts),
    ]

    /// The court competent for a département; nil for a kind or a place without such a rule.
    static func court(kind: String, department: String) -> Court? { byDepartment[kind]?[department] }

    private static let byDepartment = courts.mapValues { courts in
        Dictionary(courts.flatMap { court in court.departments.map { ($0, court) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The law gives these courts tribunaux, each with its départements.
    private static var administrativeAppeals: [Court] {
        let tribunals = Dictionary(grouping: read(administrativeCourts), by: \.seat)
        return read(administrativeAppealCourts).map { court in
            let departments = court.departments.flatMap { tribunals[$0] ?? [] }.flatMap(\.departments)
            return Court(town: court.town, seat: court.seat, departments: departments)
        }
    }

    private static func read(_ lines: [CourtLine]) -> [Court] {
        lines.map { Court(town: $0.town, seat: $0.seat, departments: $0.places.split(separator: " ").map(String.init)) }
    }
}
