/// The legal time of a French territory: an offset from UTC, and a summer-time rule where there is one.
///
/// Metropolitan France: UTC+1, summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC
/// (directive 2000/84/CE). Overseas: décret n° 2017-292 of 6 March 2017; Saint-Pierre-et-Miquelon alone changes its clocks, on
/// the North American dates. Valid for instants since 2007.
package struct CivilZone: Sendable, Hashable {
    package enum SummerTime: UInt8, Sendable { case none, european, northAmerican }

    /// Minutes to add to UTC, outside summer time.
    package let standardOffset: Int
    package let summerTime: SummerTime

    package init(standardOffset: Int, summerTime: SummerTime = .none) {
        self.standardOffset = standardOffset
        self.summerTime = summerTime
    }

    /// Europe/Paris.
    package static let paris = CivilZone(standardOffset: 60, summerTime: .european)

    /// The zone of a commune, by its INSEE code.
    package init(commune code: InseeCode) {
        let exception = polynesianExceptions[code.text].map { CivilZone(standardOffset: $0) }
        self = exception ?? overseasZones[code.department] ?? .paris
    }

    /// Minutes to add to UTC at this instant, given in whole minutes since 1970-01-01T00:00Z.
    func offset(atMinute minute: Int) -> Int {
        switch summerTime {
        case .none: return standardOffset
        case .european:
            let year = yearOf(minute)
            let begins = lastSunday(year: year, month: 3).dayNumber * 1440 + 60
            let ends = lastSunday(year: year, month: 10).dayNumber * 1440 + 60
            return (begins..<ends).contains(minute) ? standardOffset + 60 : standardOffset
        case .northAmerican:
            let year = yearOf(minute + standardOffset)
            let begins = sunday(2, year: year, month: 3).dayNumber * 1440 + 120 - standardOffset
            let ends = sunday(1, year: year, month: 11).dayNumber * 1440 + 60 - standardOffset
            return (begins..<ends).contains(minute) ? standardOffset + 60 : standardOffset
        }
    }

    private func yearOf(_ minute: Int) -> Int { CivilDate(dayNumber: floorDivide(minute, 1440)).year }

    private func lastSunday(year: Int, month: Int) -> CivilDate {
        let last = CivilDate(dayNumber: CivilDate.days(year: year, month: month, day: 31))
        return last.adding(days: -(Int(last.weekday.rawValue) % 7))
    }

    private func sunday(_ rank: Int, year: Int, month: Int) -> CivilDate {
        let first = CivilDate(dayNumber: CivilDate.days(year: year, month: month, day: 1))
        return first.adding(days: (7 - Int(first.weekday.rawValue)) % 7 + 7 * (rank - 1))
    }
}

/// Quotient rounded towards minus infinity, for instants before 1970.
func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}

private let overseasZones: [String: CivilZone] = [
    "971": CivilZone(standardOffset: -240),  // Guadeloupe
    "972": CivilZone(standardOffset: -240),  // Martinique
    "973": CivilZone(standardOffset: -180),  // Guyane
    "974": CivilZone(standardOffset: 240),  // La Réunion
    "975": CivilZone(standardOffset: -180, summerTime: .northAmerican),  // Saint-Pierre-et-Miquelon
    "976": CivilZone(standardOffset: 180),  // Mayotte
    "977": CivilZone(standardOffset: -240),  // Saint-Barthélemy
    "978": CivilZone(standardOffset: -240),  // Saint-Martin
    "984": CivilZone(standardOffset: 300),  // Terres australes (Kerguelen)
    "986": CivilZone(standardOffset: 720),  // Wallis-et-Futuna
    "987": CivilZone(standardOffset: -600),  // Polynésie française
    "988": CivilZone(standardOffset: 660),  // Nouvelle-Calédonie
    "989": CivilZone(standardOffset: -480),  // Clipperton
]

/// Marquises (UTC−9:30): Fatu-Hiva, Hiva-Oa, Nuku-Hiva, Tahuata, Ua-Huka, Ua-Pou; Gambier (UTC−9).
private let polynesianExceptions: [String: Int] = [
    "98718": -570, "98723": -570, "98731": -570, "98746": -570, "98756": -570, "98757": -570, "98719": -540,
]
