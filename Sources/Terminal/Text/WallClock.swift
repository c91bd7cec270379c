import Foundation

/// Instants as the site's wall clock says them: « 11:30 », « lun. », « 12/11 ».
struct WallClock: Hashable, Sendable {
    /// Minutes to add to UTC.
    var offsetMinutes: Int

    /// « 10:46 ».
    func time(_ instant: Date) -> String {
        let minutes = Int(((local(instant) / 60).rounded(.down))) - day(instant) * 24 * 60
        return "\(pair(minutes / 60)):\(pair(minutes % 60))"
    }

    /// « 12/11 ».
    func date(_ instant: Date) -> String {
        let (month, day) = monthAndDay(self.day(instant))
        return "\(pair(day))/\(pair(month))"
    }

    /// The shortest that is not ambiguous: the time today, the day within a week, else the date.
    func short(_ instant: Date, now: Date) -> String {
        let days = day(instant) - day(now)
        if days == 0 { return time(instant) }
        if (1...6).contains(days) { return Self.weekdays[(day(instant) + 3) % 7] }
        return date(instant)
    }

    /// The time, with its day when it is not today.
    func moment(_ instant: Date, now: Date) -> String {
        day(instant) == day(now) ? time(instant) : "\(date(instant)) \(time(instant))"
    }

    /// « dans 44 min », « dans 2 h 05 »; nothing beyond a day.
    static func countdown(to instant: Date, now: Date) -> String? {
        let minutes = Int((instant.timeIntervalSince(now) / 60).rounded(.up))
        switch minutes {
        case ...0: return "passé"
        case 1..<60: return "dans \(minutes) min"
        case 60..<(24 * 60): return "dans \(minutes / 60) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        default: return nil
        }
    }

    /// From Monday; 1 January 1970 was a Thursday.
    private static let weekdays = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]

    private func local(_ instant: Date) -> Double { instant.timeIntervalSince1970 + Double(offsetMinutes * 60) }

    /// Days since 1 January 1970, local.
    private func day(_ instant: Date) -> Int { Int((local(instant) / 86400).rounded(.down)) }

    private func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Proleptic Gregorian calendar, in years that begin in March so that the leap day comes last.
    private func monthAndDay(_ days: Int) -> (Int, Int) {
        let shifted = days + 719_468
        let ofEra = shifted - (shifted >= 0 ? shifted : shifted - 146_096) / 146_097 * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        return (month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1)
    }
}
