package import Foundation

/// What a clock on the wall shows: a day and a minute since local midnight (0 to 1440, where 1440 closes the day).
package struct CivilTime: Sendable, Hashable, Comparable {
    package var date: CivilDate
    package var minute: Int

    package init(date: CivilDate, minute: Int) {
        self.date = date
        self.minute = minute
    }

    /// The local time of an instant; seconds are dropped.
    package init(_ instant: Date, in zone: CivilZone) {
        let utc = Int((instant.timeIntervalSince1970 / 60).rounded(.down))
        let local = utc + zone.offset(atMinute: utc)
        let day = floorDivide(local, 1440)
        self.init(date: CivilDate(dayNumber: day), minute: local - day * 1440)
    }

    /// The instant of this local time. Where clocks go back and show it twice, the first; where they go forward and never show it, the
    /// instant that the old offset gives (02:30 becomes what the clock calls 03:30).
    package func instant(in zone: CivilZone) -> Date {
        let local = date.dayNumber * 1440 + minute
        let before = zone.offset(atMinute: local - zone.standardOffset - 1440)
        let after = zone.offset(atMinute: local - zone.standardOffset + 1440)
        let early = local - max(before, after)
        let late = local - min(before, after)
        let utc: Int
        if zone.offset(atMinute: early) == max(before, after) {
            utc = early
        } else if zone.offset(atMinute: late) == min(before, after) {
            utc = late
        } else {
            utc = local - before
        }
        return Date(timeIntervalSince1970: Double(utc) * 60)
    }

    package static func < (left: CivilTime, right: CivilTime) -> Bool {
        (left.date.dayNumber, left.minute) < (right.date.dayNumber, right.minute)
    }
}
