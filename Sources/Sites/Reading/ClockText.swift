import Directory

/// Times as settings write them: « 8:30-12:00, 13:30-17:30 », « 4 h », « 90 min ».
enum ClockText {
    /// The spans of one day, in order; empty for « fermé », nothing when the text cannot be read or two spans overlap.
    static func spans(_ written: String, day: Weekday) -> [WeeklySpan]? {
        if ["fermé", "ferme"].contains(written.lowercased()) { return [] }
        var spans: [WeeklySpan] = []
        for piece in written.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = piece.split(whereSeparator: { "-–".contains($0) }).map { minute(String($0)) }
            guard ends.count == 2, let from = ends[0], let until = ends[1], from >= (spans.last?.until ?? 0),
                let span = WeeklySpan(day: day, from: from, until: until)
            else { return nil }
            spans.append(span)
        }
        return spans
    }

    /// « 4 h », « 1 h 30 », « 90 min », in minutes.
    static func duration(_ written: String) -> Int? {
        let words = written.lowercased().replacing("h", with: " h ").replacing("min", with: " min ").split(separator: " ")
        guard let number = words.first.flatMap({ Int($0) }), (0...10_000).contains(number) else { return nil }
        switch words.dropFirst().map(String.init) {
        case ["min"]: return number > 0 ? number : nil
        case ["h"]: return number > 0 ? number * 60 : nil
        case let rest where rest.first == "h":
            guard (2...3).contains(rest.count), rest.count == 2 || rest[2] == "min", let minutes = Int(rest[1]), (0...59).contains(minutes)
            else {
                return nil
            }
            return number * 60 + minutes
        default: return nil
        }
    }

    /// « 8:30 », « 8h30 », « 8 h », in minutes since midnight; 24:00 closes the day.
    private static func minute(_ written: String) -> Int? {
        let parts = written.filter { !$0.isWhitespace }.lowercased().split(whereSeparator: { ":h".contains($0) }).map { Int($0) }
        guard (1...2).contains(parts.count), let hour = parts[0], (0...24).contains(hour) else { return nil }
        guard parts.count == 2 else { return hour * 60 }
        guard let minute = parts[1], (0...59).contains(minute), hour * 60 + minute <= 1440 else { return nil }
        return hour * 60 + minute
    }
}
