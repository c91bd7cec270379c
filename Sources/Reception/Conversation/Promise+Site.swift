package import Casework
import Directory
package import Foundation
package import Sites

extension Site {
    /// When agents work, as due dates count it: the site's weekly hours, its dated closures, and public holidays.
    package var workCalendar: WorkCalendar {
        let hours = agentHours
        let holidays = homeCommune.flatMap { InseeCode($0.code) }.map(HolidayCalendar.init(commune:)) ?? .metropolitan
        return WorkCalendar(zone: timeZone) { year, month, day in
            guard let date = CivilDate(year: year, month: month, day: day) else { return WorkCalendar.Day(spans: []) }
            if let exception = hours.exceptions.first(where: { $0.date == date }) {
                return WorkCalendar.Day(
                    spans: exception.spans.map { $0.from..<$0.until }, reason: exception.comment.isEmpty ? nil : exception.comment)
            }
            if let holiday = holidays.holiday(on: date) { return WorkCalendar.Day(spans: [], reason: holiday.name) }
            return WorkCalendar.Day(spans: hours.weekly.filter { $0.day == date.weekday }.map { $0.from..<$0.until })
        }
    }

    /// What is promised to somebody whose request enters the queue at `instant`; nothing when the site declares no hours.
    package func promise(from instant: Date) -> Promise? {
        DueWalk.afterOpen(minutes: promiseMinutes, from: instant, in: workCalendar).map { Promise(due: $0.due, why: $0.lines) }
    }

    /// « aujourd'hui avant 11 h 30 », « lundi avant 10 h ».
    package func promisePhrase(_ due: Date, now: Date) -> String {
        let local = CivilTime(due, in: zone)
        return "\(dayPhrase(local.date, now: CivilTime(now, in: zone))) avant \(frenchClock(local.minute))"
    }

    private var timeZone: TimeZone {
        if zone == .paris, let paris = TimeZone(identifier: "Europe/Paris") { return paris }
        return TimeZone(secondsFromGMT: zone.standardOffset * 60) ?? .gmt
    }
}
