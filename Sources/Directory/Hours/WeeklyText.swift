extension OpeningHours {
    /// The ordinary week on one line: « du lundi au vendredi, 9 h – 11 h 30 et 14 h – 16 h ; samedi, 9 h – 12 h ». Comments are quoted after
    /// the days they belong to. Empty when no hours are declared.
    package var weeklyText: String {
        if isContinuous { return "24 h sur 24, 7 jours sur 7" }
        var groups: [(days: [Weekday], spans: String)] = []
        for day in Weekday.allCases {
            let text = spansText(of: day)
            guard !text.isEmpty else { continue }
            if let index = groups.firstIndex(where: { $0.spans == text }) {
                groups[index].days.append(day)
            } else {
                groups.append(([day], text))
            }
        }
        return groups.map { "\(daysText($0.days)), \($0.spans)" }.joined(separator: " ; ")
    }

    private func spansText(of day: Weekday) -> String {
        let spans = weekly.filter { $0.day == day }
        let times = spans.map { "\(frenchClock($0.from)) – \(frenchClock($0.until))" }
        var comments: [String] = []
        for comment in spans.map(\.comment) where !comment.isEmpty && !comments.contains(comment) { comments.append(comment) }
        let quotes = comments.map { " (« \($0) »)" }.joined()
        guard let last = times.last else { return "" }
        let all = times.count == 1 ? last : times.dropLast().joined(separator: ", ") + " et " + last
        return all + quotes
    }

    private func daysText(_ days: [Weekday]) -> String {
        var runs: [[Weekday]] = []
        for day in days {
            if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        let hasInterval = runs.contains { $0.count > 2 }
        let texts = runs.flatMap { run -> [String] in
            guard let first = run.first, let last = run.last, run.count > 2 else {
                // « lundi et vendredi », but « du lundi au mercredi et le vendredi ».
                return run.map { hasInterval ? "le \($0.french)" : $0.french }
            }
            return ["du \(first.french) au \(last.french)"]
        }
        guard let last = texts.last else { return "" }
        return texts.count == 1 ? last : texts.dropLast().joined(separator: ", ") + " et " + last
    }
}
