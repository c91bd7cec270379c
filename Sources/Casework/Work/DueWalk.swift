package import Foundation

/// When a team is at work, as due dates count it.
package struct WorkCalendar: Sendable {
    /// What one civil day offers.
    package struct Day: Hashable, Sendable {
        /// Minutes since midnight, wall clock, sorted, not overlapping: `[510..<720, 810..<1080]`.
        package let spans: [Range<Int>]
        /// Why it is shorter than usual or closed: « 11 novembre », « fermeture exceptionnelle ».
        package let reason: String?

        /// A day.
        package init(spans: [Range<Int>], reason: String? = nil) {
            self.spans = spans
            self.reason = reason
        }
    }

    /// The time zone in which the spans are said.
    package let zone: TimeZone
    /// The day of that civil date.
    package let day: @Sendable (_ year: Int, _ month: Int, _ day: Int) -> Day

    /// A calendar from any rule.
    package init(zone: TimeZone, day: @escaping @Sendable (_ year: Int, _ month: Int, _ day: Int) -> Day) {
        self.zone = zone
        self.day = day
    }

    /// A calendar from weekly spans (1 = Monday … 7 = Sunday) and closed days (`yyyy-MM-dd` to the reason).
    package init(zone: TimeZone, week: [Int: [Range<Int>]], closed: [String: String] = [:]) {
        let gregorian = Calendar.gregorian(in: zone)
        self.init(zone: zone) { year, month, day in
            if let reason = closed[String(format: "%04d-%02d-%02d", year, month, day)] { return Day(spans: [], reason: reason) }
            let noon = gregorian.date(from: DateComponents(year: year, month: month, day: day, hour: 12)) ?? .distantPast
            let weekday = (gregorian.component(.weekday, from: noon) + 5) % 7 + 1
            return Day(spans: week[weekday] ?? [])
        }
    }
}

/// The way from an instant to a due one over a calendar, explained day by day.
package struct DueWalk: Hashable, Sendable {
    /// The instant due.
    package let due: Date
    /// What `why due` prints, in French, one line per day walked.
    package let lines: [String]

    /// The furthest a walk looks, so that a team that is never open has no due date rather than an endless search.
    private static let horizon = 400

    /// The instant after so many minutes of opening; nil when the team is not open that long within 400 days.
    package static func afterOpen(minutes: Int, from start: Date, in calendar: WorkCalendar) -> DueWalk? {
        let gregorian = Calendar.gregorian(in: calendar.zone)
        var left = Double(minutes) * 60
        var lines = ["départ : \(Self.label(start, gregorian)), \(minutes) min d’ouverture à compter"]
        for (day, noon) in Self.days(from: start, gregorian, calendar) {
            let spans = day.spans.map { Self.interval($0, on: noon, gregorian) }
                .compactMap { $0.end > start ? DateInterval(start: max($0.start, start), end: $0.end) : nil }
            guard !spans.isEmpty else {
                lines.append("\(Self.dayLabel(noon, gregorian)) : \(day.reason ?? "fermé")")
                continue
            }
            for span in spans {
                if span.duration >= left {
                    let due = span.start.addingTimeInterval(left)
                    lines.append("\(Self.dayLabel(noon, gregorian)) : \(Self.minutes(left)), échéance \(Self.label(due, gregorian))")
                    return DueWalk(due: due, lines: lines)
                }
                left -= span.duration
            }
            lines.append(
                "\(Self.dayLabel(noon, gregorian)) : \(Self.minutes(spans.map(\.duration).reduce(0, +))), reste \(Self.minutes(left))")
        }
        return nil
    }

    /// The end of the n-th day on which the team opens, the day of `start` not counted, as French delays in working days do.
    package static func afterWorkingDays(_ count: Int, from start: Date, in calendar: WorkCalendar) -> DueWalk? {
        let gregorian = Calendar.gregorian(in: calendar.zone)
        var counted = 0
        var lines = ["départ : \(Self.label(start, gregorian)), \(count) jour(s) d’ouverture à compter"]
        for (day, noon) in Self.days(from: start, gregorian, calendar).dropFirst() {
            guard let last = day.spans.last else {
                lines.append("\(Self.dayLabel(noon, gregorian)) : \(day.reason ?? "fermé")")
                continue
            }
            counted += 1
            lines.append("\(Self.dayLabel(noon, gregorian)) : jour \(counted)")
            if counted >= count {
                let due = Self.interval(last, on: noon, gregorian).end
                return DueWalk(due: due, lines: lines + ["échéance \(Self.label(due, gregorian))"])
            }
        }
        return nil
    }

    private static func days(from start: Date, _ gregorian: Calendar, _ calendar: WorkCalendar) -> [(WorkCalendar.Day, Date)] {
        let midnight = gregorian.startOfDay(for: start)
        return (0..<horizon).compactMap { offset in
            guard let day = gregorian.date(byAdding: .day, value: offset, to: midnight) else { return nil }
            let parts = gregorian.dateComponents([.year, .month, .day], from: day)
            guard let year = parts.year, let month = parts.month, let number = parts.day else { return nil }
            return (calendar.day(year, month, number), day)
        }
    }

    /// Wall-clock minutes to instants, so that a day when the clock changes stays right.
    private static func interval(_ span: Range<Int>, on day: Date, _ gregorian: Calendar) -> DateInterval {
        let instant = { (minute: Int) in
            minute >= 1440
                ? gregorian.date(byAdding: .day, value: 1, to: gregorian.startOfDay(for: day)) ?? day
                : gregorian.date(bySettingHour: minute / 60, minute: minute % 60, second: 0, of: day) ?? day
        }
        let start = instant(span.lowerBound)
        return DateInterval(start: start, end: max(start, instant(span.upperBound)))
    }

    private static func minutes(_ seconds: Double) -> String { "\(Int((seconds / 60).rounded())) min" }

    private static func dayLabel(_ day: Date, _ gregorian: Calendar) -> String {
        let parts = gregorian.dateComponents([.weekday, .day, .month, .year], from: day)
        let weekday = weekdays[((parts.weekday ?? 1) - 1) % 7]
        return "\(weekday) \(parts.day ?? 0) \(months[((parts.month ?? 1) - 1) % 12]) \(parts.year ?? 0)"
    }

    private static func label(_ instant: Date, _ gregorian: Calendar) -> String {
        let parts = gregorian.dateComponents([.hour, .minute], from: instant)
        return "\(dayLabel(instant, gregorian)) à \(parts.hour ?? 0) h \(String(format: "%02d", parts.minute ?? 0))"
    }
}

private let weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
private let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
]

extension Calendar {
    /// The civil calendar in that zone.
    fileprivate static func gregorian(in zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}
