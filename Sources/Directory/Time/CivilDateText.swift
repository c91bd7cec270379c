extension CivilDate {
    /// ISO 8601: « 2026-11-23 ».
    package var iso: String {
        let (year, month, day) = components
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// « lundi 23 novembre 2026 ».
    package var french: String { "\(weekday.french) \(frenchWithoutWeekday)" }

    /// « 23 novembre 2026 », « 1er mai 2026 ».
    package var frenchWithoutWeekday: String { "\(frenchDayAndMonth) \(year)" }

    /// « 23 novembre », « 1er mai ».
    package var frenchDayAndMonth: String {
        let (_, month, day) = components
        return "\(day == 1 ? "1er" : String(day)) \(frenchMonths[month - 1])"
    }

    /// Reads « 2026-11-23 », with or without a time after it.
    package init?(iso text: String) {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads « 23/11/2026 », with or without a time after it (`date_modification` of the national feed).
    package init?(french text: String) {
        let parts = text.prefix(10).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Weekday {
    /// « lundi » … « dimanche ».
    package var french: String { frenchWeekdays[Int(rawValue) - 1] }

    /// Reads « Lundi », « lundi », « LUNDI » (surrounding spaces ignored).
    package init?(french text: String) {
        let name = text.lowercased().filter { !$0.isWhitespace }
        guard let index = frenchWeekdays.firstIndex(of: name) else { return nil }
        self.init(rawValue: UInt8(index + 1))
    }
}

/// « 9 h », « 8 h 30 », « minuit » for 24 h; minutes since local midnight.
package func frenchClock(_ minute: Int) -> String {
    if minute >= 1440 { return "minuit" }
    let (hours, minutes) = minute.quotientAndRemainder(dividingBy: 60)
    return minutes == 0 ? "\(hours) h" : "\(hours) h \(padded(minutes, to: 2))"
}

private let frenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
private let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
]

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
