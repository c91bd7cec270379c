extension RecordReader {
    /// One item of `plage_ouverture`: a range of days, one or two ranges of hours, a comment.
    func readHours(_ json: inout JsonReader, _ draft: inout Draft, _ report: inout FeedReport) throws(JsonFault) {
        guard try json.peek() == .object else { return try json.skip() }
        var firstDay = ""
        var lastDay = ""
        var from1 = ""
        var until1 = ""
        var from2 = ""
        var until2 = ""
        var comment = ""
        try json.beginObject()
        var first = true
        while let key = try json.nextKey(first: first) {
            first = false
            switch FeedField(key) {
            case .firstDay: firstDay = try json.plainText()
            case .lastDay: lastDay = try json.plainText()
            case .from1: from1 = try json.plainText()
            case .until1: until1 = try json.plainText()
            case .from2: from2 = try json.plainText()
            case .until2: until2 = try json.plainText()
            case .comment: comment = try json.plainText()
            default: try json.skip()
            }
        }
        let days = days(from: firstDay, to: lastDay.isEmpty ? firstDay : lastDay, &report)
        let ranges = [(from1, until1), (from2, until2)].compactMap { range(from: $0.0, until: $0.1, &report) }
        let wording = HoursWording(comment)
        for day in days {
            for range in ranges {
                let spans = wording.spans(day: day, minutes: range)
                report.count(.indicativeHours, spans.count { $0.reliance == .indicative })
                let clashes = spans.contains { span in
                    draft.weekly.contains { $0.day == span.day && $0.from < span.until && span.from < $0.until }
                }
                if clashes { report.count(.overlappingHours) }
                draft.weekly.append(contentsOf: spans)
            }
        }
    }

    /// The days from one to another, around the week-end when they are reversed.
    private func days(from first: String, to last: String, _ report: inout FeedReport) -> [Weekday] {
        guard let start = Weekday(french: first), let end = Weekday(french: last) else {
            report.count(.unreadableDay)
            return []
        }
        if start > end { report.count(.reversedDays) }
        let length = (Int(end.rawValue) - Int(start.rawValue) + 7) % 7
        return (0...length).compactMap { Weekday(rawValue: UInt8((Int(start.rawValue) - 1 + $0) % 7 + 1)) }
    }

    /// A range of minutes; nil when it is not written, or not a range.
    private func range(from: String, until: String, _ report: inout FeedReport) -> Range<Int>? {
        if from.isEmpty, until.isEmpty { return nil }
        guard let start = ClockReading(from), let end = ClockReading(until) else {
            report.count(.unreadableHour)
            return nil
        }
        if start.isOdd || end.isOdd { report.count(.oddHour) }
        // « 23:59 » closes the day; « 00:00 » as an end does too.
        let closing = end.minute == 1439 || end.minute == 0 ? 1440 : end.minute
        guard start.minute < closing else {
            report.count(.reversedHours)
            return nil
        }
        return start.minute..<closing
    }
}

/// A time of day as feeds write it.
struct ClockReading {
    /// 0 to 1440.
    var minute: Int
    /// Not of the form « 09:00:00 » or « 09:00 ».
    var isOdd: Bool

    /// « 09:00:00 », « 09:00 », « '09:00:00 », « 9:00 », « 2:00:00 PM ».
    init?(_ written: String) {
        var text = written.trimmed
        isOdd = false
        if text.hasPrefix("'") || text.hasPrefix("’") {
            text.removeFirst()
            isOdd = true
        }
        var afternoon: Bool?
        for (suffix, value) in [(" PM", true), (" AM", false)] where text.uppercased().hasSuffix(suffix) {
            text = String(text.dropLast(suffix.count))
            afternoon = value
            isOdd = true
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            var hour = Int(parts[0]), let minutes = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minutes)
        else { return nil }
        if parts[0].utf8.count == 1 { isOdd = true }
        if let afternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (afternoon ? 12 : 0)
        }
        minute = hour * 60 + minutes
        guard minute <= 1440 else { return nil }
    }
}
