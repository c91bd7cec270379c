/// Opening hours as people write them in a table: « lundi-vendredi 8:30-12:00 13:30-17:30; samedi 9:00-12:00 », « lun-ven 8h30-12h / 14h-17h »,
/// « du lundi au jeudi de 9h à 12h », « 09:00 - 12:00 / 14:00 - 16:30 » for a day given, and the common part of OpenStreetMap's
/// `opening_hours` (« Mo-Fr 09:00-12:00,14:00-17:00; PH off »).
package enum HoursText {
    package enum Reading: Sendable, Equatable {
        case hours(OpeningHours)
        /// Why not, in French, for the person who wrote it: « « 25h » : 25 h n’existe pas ».
        case refused(String)
    }

    /// Reads a week. Nothing is guessed: hours that depend on a season, a time without a day, a day without a time are refused.
    package static func parse(_ text: String) -> Reading { read(text, days: []) }

    /// Reads the hours of one day.
    package static func parse(_ text: String, on day: Weekday) -> Reading { read(text, days: [day]) }

    private static func read(_ text: String, days: [Weekday]) -> Reading {
        guard !text.trimmed.isEmpty else { return .hours(OpeningHours()) }
        do throws(HoursFault) {
            let scanner = try HoursScanner(text)
            var week = WeekBuilder(days: days, replaces: scanner.isOpenStreetMap)
            for token in scanner.tokens { try week.take(token) }
            return .hours(try week.finished())
        } catch {
            return .refused(error.sentence)
        }
    }
}

/// Builds a week token by token.
private struct WeekBuilder {
    /// A later rule replaces an earlier one for the days both name (OpenStreetMap).
    let replaces: Bool
    private var days: [Weekday]
    private let isDayGiven: Bool
    private var spans: [WeeklySpan] = []
    /// The first span of the current days in `spans`.
    private var groupStart = 0
    private var opening: (minute: Int, written: String)?
    private var groupComment = ""
    /// Days are complete: a time, « fermé » or « ; » came after them.
    private var hasTimes = false
    private var rangeFrom: Weekday?
    private var isAfterUntil = false
    private var isHolidays = false
    private var isClosed = false
    /// « mercredi fermé », and not « fermé le mercredi ».
    private var isClosedAfterDays = false
    private var sawAnything = false
    private let allDays = Weekday.allCases

    init(days: [Weekday], replaces: Bool) {
        self.days = days
        self.replaces = replaces
        isDayGiven = !days.isEmpty
    }

    mutating func take(_ token: HoursToken) throws(HoursFault) {
        switch token {
        case .day(let day): try take(day)
        case .days(let several):
            try beginDays()
            days += several.filter { !days.contains($0) }
        case .time(let minute, let written, let isBare): try take(minute, written, isBare)
        case .until: isAfterUntil = true
        case .and:
            rangeFrom = nil
            isAfterUntil = false
        case .clauseEnd: try endClause()
        case .closed: try close()
        case .holidays: if days.isEmpty { isHolidays = true }
        case .comment(let text): comment(text)
        case .always:
            if days.isEmpty { days = allDays }
            try add(0, 1440)
        }
    }

    mutating func finished() throws(HoursFault) -> OpeningHours {
        try endClause()
        guard sawAnything else { throw HoursFault(sentence: "aucune heure n’est écrite") }
        return OpeningHours(weekly: spans)
    }

    private mutating func take(_ day: Weekday) throws(HoursFault) {
        if isAfterUntil, let from = rangeFrom {
            days += Self.range(from, day).filter { !days.contains($0) }
            rangeFrom = nil
        } else {
            try beginDays()
            if !days.contains(day) { days.append(day) }
            rangeFrom = day
        }
        isAfterUntil = false
    }

    private mutating func beginDays() throws(HoursFault) {
        guard !isDayGiven else { throw HoursFault(sentence: "un jour est écrit dans la colonne d’un jour") }
        if hasTimes || isClosedAfterDays { try endClause() }
        isHolidays = false
    }

    private mutating func take(_ minute: Int, _ written: String, _ isBare: Bool) throws(HoursFault) {
        rangeFrom = nil
        if isHolidays, days.isEmpty {
            throw HoursFault(sentence: "les horaires des jours fériés ne sont pas lus : mettez-les dans le commentaire")
        }
        guard !days.isEmpty else {
            throw HoursFault(sentence: "« \(written) » : pour quels jours ? Écrivez par exemple « lundi-vendredi 8:30-12:00 »")
        }
        guard let from = opening else {
            opening = (minute, written)
            hasTimes = true
            isAfterUntil = false
            return
        }
        guard isAfterUntil else {
            throw HoursFault(sentence: "« \(from.written) … \(written) » : de quand à quand ? Écrivez « \(from.written)-\(written) »")
        }
        isAfterUntil = false
        opening = nil
        try add(from.minute, minute == 0 ? 1440 : minute)
    }

    private mutating func add(_ from: Int, _ until: Int) throws(HoursFault) {
        guard from < until else {
            throw HoursFault(sentence: "la fin (\(frenchClock(until))) n’est pas après le début (\(frenchClock(from)))")
        }
        if replaces, groupStart == spans.count {
            spans.removeAll { days.contains($0.day) }
            groupStart = spans.count
        }
        hasTimes = true
        sawAnything = true
        for day in days {
            if let span = WeeklySpan(day: day, from: from, until: until, comment: groupComment) { spans.append(span) }
        }
    }

    private mutating func comment(_ text: String) {
        groupComment = groupComment.isEmpty ? text : "\(groupComment), \(text)"
        for index in groupStart..<spans.count {
            if let span = WeeklySpan(day: spans[index].day, from: spans[index].from, until: spans[index].until, comment: groupComment) {
                spans[index] = span
            }
        }
    }

    private mutating func close() throws(HoursFault) {
        if opening != nil { throw incomplete() }
        if hasTimes { try endClause() }
        isClosed = true
        isClosedAfterDays = !days.isEmpty
        sawAnything = true
    }

    private mutating func endClause() throws(HoursFault) {
        if opening != nil { throw incomplete() }
        if isClosed {
            let closedDays = days
            spans.removeAll { closedDays.contains($0.day) }
        } else if !days.isEmpty, !hasTimes, !isDayGiven, groupComment.isEmpty {
            let names = days.map(\.french).joined(separator: ", ")
            throw HoursFault(sentence: "\(names) : aucune heure n’est écrite (ou « fermé »)")
        } else if !days.isEmpty, !hasTimes, !groupComment.isEmpty {
            throw HoursFault(sentence: "« \(groupComment) » sans heures : mettez-le dans le commentaire")
        }
        if !isDayGiven { days = [] }
        groupStart = spans.count
        groupComment = ""
        hasTimes = false
        rangeFrom = nil
        isAfterUntil = false
        isClosed = false
        isClosedAfterDays = false
        isHolidays = false
    }

    private func incomplete() -> HoursFault {
        HoursFault(sentence: "« \(opening?.written ?? "") » : l’heure de fin manque")
    }

    /// Around the week-end when the end comes first.
    private static func range(_ first: Weekday, _ last: Weekday) -> [Weekday] {
        var days: [Weekday] = []
        var raw = first.rawValue
        while let day = Weekday(rawValue: raw), days.count < 7 {
            days.append(day)
            if day == last { break }
            raw = raw % 7 + 1
        }
        return days
    }
}
