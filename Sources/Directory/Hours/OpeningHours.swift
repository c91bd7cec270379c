/// When a body receives the public: weekly spans, dated exceptions, and what its record says in words.
package struct OpeningHours: Sendable, Equatable {
    /// Spans of an ordinary week, sorted by day then start, never overlapping on a day.
    package var weekly: [WeeklySpan]
    /// Days that depart from the week: the exception replaces the whole day, public holiday or not.
    package var exceptions: [DatedException]
    /// What the record says about hours as a whole; empty when it says nothing.
    package var comment: String

    /// Sorts the spans, and joins those of a day that overlap.
    package init(weekly: [WeeklySpan] = [], exceptions: [DatedException] = [], comment: String = "") {
        self.weekly = WeeklySpan.ordered(weekly)
        self.exceptions = exceptions.sorted { $0.date < $1.date }
        self.comment = comment
    }

    /// Takes spans and exceptions that are in order already.
    init(ordered weekly: [WeeklySpan], exceptions: [DatedException], comment: String) {
        self.weekly = weekly
        self.exceptions = exceptions
        self.comment = comment
    }

    /// Nothing is known: neither spans nor exceptions.
    package var isUnknown: Bool { weekly.isEmpty && exceptions.isEmpty }

    /// Open every minute of the week (a police station): public holidays do not close it.
    package var isContinuous: Bool {
        weekly.reduce(0) { $0 + ($1.until - $1.from) } == 7 * 1440
    }
}

/// A span of one day of the week, in minutes since local midnight: 0 ≤ `from` < `until` ≤ 1440.
package struct WeeklySpan: Sendable, Equatable {
    package var day: Weekday
    package var from: Int
    package var until: Int
    /// The record's own words about this span; empty when it says nothing.
    package var comment: String
    /// How far the words let the span be taken at face value.
    package var reliance: Reliance

    /// Nil when the minutes are not a span of a day.
    package init?(day: Weekday, from: Int, until: Int, comment: String = "", reliance: Reliance? = nil) {
        guard from >= 0, from < until, until <= 1440 else { return nil }
        self.day = day
        self.from = from
        self.until = until
        self.comment = comment
        self.reliance = reliance ?? Reliance(comment: comment)
    }

    static func ordered(_ spans: [WeeklySpan]) -> [WeeklySpan] {
        var result: [WeeklySpan] = []
        for span in spans.sorted(by: { ($0.day.rawValue, $0.from, $0.until) < ($1.day.rawValue, $1.from, $1.until) }) {
            guard let last = result.last, last.day == span.day, span.from < last.until else {
                result.append(span)
                continue
            }
            var joined = last
            joined.until = max(last.until, span.until)
            if joined.comment.isEmpty { joined.comment = span.comment }
            joined.reliance = max(last.reliance, span.reliance)
            result[result.count - 1] = joined
        }
        return result
    }
}

/// A day that departs from the ordinary week.
package struct DatedException: Sendable, Equatable {
    package var date: CivilDate
    /// Minutes since local midnight; empty when the body is closed all day. The day of the week of each span is that of `date`.
    package var spans: [WeeklySpan]
    package var comment: String

    package init(date: CivilDate, spans: [WeeklySpan], comment: String = "") {
        self.date = date
        self.spans = WeeklySpan.ordered(spans)
        self.comment = comment
    }
}
