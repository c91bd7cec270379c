package import Foundation

extension OpeningHours {
    /// How far ahead an opening is looked for.
    package static let horizonDays = 60

    /// Open, closed or uncertain at an instant, where local time is `zone` and public holidays are `holidays`.
    ///
    /// A dated exception decides its day; else a public holiday is presumed closed (unless the body never closes); else the week.
    package func state(at instant: Date, zone: CivilZone = .paris, holidays: HolidayCalendar = .metropolitan) -> OpeningState {
        state(at: CivilTime(instant, in: zone), holidays: holidays)
    }

    /// The same, at a local time.
    package func state(at now: CivilTime, holidays: HolidayCalendar = .metropolitan) -> OpeningState {
        let today = plan(for: now.date, holidays: holidays)
        if let index = today.spans.firstIndex(where: { $0.from <= now.minute && now.minute < $0.until }) {
            let span = today.spans[index]
            let until = end(of: index, on: now.date, plan: today, holidays: holidays)
            let words = [span.comment, today.comment].filter { !$0.isEmpty }.joined(separator: " ")
            let reliance = max(span.reliance, Reliance(comment: today.comment))
            return reliance == .certain ? .open(until: until, comment: words) : .indicative(until: until, comment: words)
        }
        if weekly.isEmpty, !today.isException { return .unknown }
        return .closed(next: nextOpening(after: now, holidays: holidays), holiday: today.holiday)
    }

    /// The first declared opening that begins after a local time, within 60 days.
    package func nextOpening(after now: CivilTime, holidays: HolidayCalendar = .metropolitan) -> NextOpening? {
        guard !isUnknown else { return nil }
        for offset in 0...Self.horizonDays {
            let date = now.date.adding(days: offset)
            let day = plan(for: date, holidays: holidays)
            guard let index = day.spans.firstIndex(where: { offset > 0 || $0.from > now.minute }) else { continue }
            let span = day.spans[index]
            return NextOpening(
                from: CivilTime(date: date, minute: span.from), until: end(of: index, on: date, plan: day, holidays: holidays),
                comment: [span.comment, day.comment].filter { !$0.isEmpty }.joined(separator: " "),
                reliance: max(span.reliance, Reliance(comment: day.comment)))
        }
        return nil
    }

    /// What a day holds once exceptions and holidays are applied.
    struct DayPlan {
        var spans: [WeeklySpan]
        /// Words about the whole day.
        var comment: String
        /// The holiday that closes a day of the week that is otherwise worked.
        var holiday: PublicHoliday?
        var isException: Bool
    }

    func plan(for date: CivilDate, holidays: HolidayCalendar) -> DayPlan {
        if let exception = exceptions.first(where: { $0.date == date }) {
            return DayPlan(spans: exception.spans, comment: exception.comment, holiday: nil, isException: true)
        }
        let weekday = date.weekday
        let spans = weekly.filter { $0.day == weekday }
        if !spans.isEmpty, !isContinuous, let holiday = holidays.holiday(on: date) {
            return DayPlan(spans: [], comment: comment, holiday: holiday, isException: false)
        }
        return DayPlan(spans: spans, comment: comment, holiday: nil, isException: false)
    }

    /// When a span ends, spans that follow without a break under the same words included, over midnight too, for a week at most.
    private func end(of index: Int, on date: CivilDate, plan day: DayPlan, holidays: HolidayCalendar) -> CivilTime {
        let span = day.spans[index]
        let limit = date.adding(days: 7)
        var date = date
        var until = span.until
        var rest = day.spans[(index + 1)...]
        while true {
            while let next = rest.first, next.from == until, next.comment == span.comment, next.reliance == span.reliance {
                until = next.until
                rest = rest.dropFirst()
            }
            let tomorrow = date.adding(days: 1)
            guard until == 1440, tomorrow < limit else { break }
            let following = plan(for: tomorrow, holidays: holidays).spans
            guard let first = following.first, first.from == 0, first.comment == span.comment, first.reliance == span.reliance
            else { break }
            date = tomorrow
            until = first.until
            rest = following.dropFirst()
        }
        return CivilTime(date: date, minute: until)
    }
}
