/// What a comment allows of the hours it is written beside, read once for all the days it covers.
///
/// Understood exactly, clause by clause: « uniquement sur rendez-vous de 12h30 à 16h15 » (or le matin, l’après-midi, le jeudi) reserves that
/// part; « fermé le jeudi » (or jeudi matin, jeudi après-midi) removes it; « fermé le mardi et le jeudi après-midi », which may mean two
/// things, makes those two days uncertain. Every other clause goes through `Reliance`.
struct HoursWording {
    let comment: String
    /// Parts of a day kept for visitors with an appointment, or that a clause leaves in doubt; every day when `day` is nil.
    private var reserved: [(day: Weekday?, minutes: Range<Int>)] = []
    private var closed: [(day: Weekday, minutes: Range<Int>)] = []
    private var reliance = Reliance.certain

    init(_ comment: String) {
        self.comment = comment
        for clause in Self.clauses(comment) {
            let words = foldedWords(clause)
            if let tail = Self.tail(of: words, after: reservationOpenings), let reservation = Self.reservation(tail) {
                reserved.append(reservation)
            } else if let tail = Self.tail(of: words, after: closureOpenings), let closure = DayClosure(tail) {
                closed += closure.certain
                reserved += closure.doubtful.map { ($0, 0..<1440) }
            } else {
                reliance = max(reliance, Reliance(sentence: words))
            }
        }
    }

    /// The spans of one day, from a declared range of minutes. Empty when the comment closes the day.
    func spans(day: Weekday, minutes: Range<Int>) -> [WeeklySpan] {
        var open = minutes
        for closure in closed where closure.day == day { open = Self.subtract(closure.minutes, from: open) }
        guard !open.isEmpty else { return [] }
        let parts = reserved.filter { $0.day == nil || $0.day == day }.map(\.minutes)
        let cuts = ([open.lowerBound, open.upperBound] + parts.flatMap { [$0.lowerBound, $0.upperBound] })
            .filter { open.lowerBound <= $0 && $0 <= open.upperBound }.sorted()
        return zip(cuts, cuts.dropFirst()).compactMap { start, end in
            let isReserved = parts.contains { $0.lowerBound <= start && end <= $0.upperBound }
            return WeeklySpan(day: day, from: start, until: end, comment: comment, reliance: isReserved ? .indicative : reliance)
        }
    }

    /// Sentences, and what follows a comma when it begins a statement of its own.
    private static func clauses(_ comment: String) -> [String] {
        var clauses: [String] = []
        for sentence in comment.split(whereSeparator: { $0 == "." || $0 == ";" }) {
            for (index, piece) in sentence.split(separator: ",").enumerated() {
                let isStatement = clauseOpenings.contains { piece.drop(while: \.isWhitespace).lowercased().hasPrefix($0) }
                if index == 0 || isStatement { clauses.append(String(piece)) } else { clauses[clauses.count - 1] += " " + piece }
            }
        }
        return clauses
    }

    /// « de 12h30 à 16h15 », « l’après-midi », « le jeudi ».
    private static func reservation(_ tail: Substring) -> (day: Weekday?, minutes: Range<Int>)? {
        if let half = halfDay(tail) { return (nil, half) }
        let parts = tail.split(separator: " ")
        if parts.count == 2, parts[0] == "le", let day = Weekday(french: String(parts[1])) { return (day, 0..<1440) }
        guard parts.count == 4, parts[0] == "de", parts[2] == "a", let from = clock(parts[1]), let until = clock(parts[3]), from < until
        else { return nil }
        return (nil, from..<until)
    }

    /// What follows one of these openings, when the clause begins with it.
    private static func tail(of words: String, after openings: [String]) -> Substring? {
        openings.first { words.hasPrefix($0) }.map { words.dropFirst($0.count) }
    }

    /// « 12h30 », « 9h ».
    private static func clock(_ text: Substring) -> Int? {
        let parts = text.split(separator: "h", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), (0...24).contains(hour) else { return nil }
        if parts[1].isEmpty { return hour * 60 }
        guard let minute = Int(parts[1]), (0..<60).contains(minute), parts[1].count == 2 else { return nil }
        return hour * 60 + minute
    }

    private static func subtract(_ closed: Range<Int>, from open: Range<Int>) -> Range<Int> {
        if closed.lowerBound <= open.lowerBound { return max(open.lowerBound, min(closed.upperBound, open.upperBound))..<open.upperBound }
        return open.lowerBound..<min(open.upperBound, max(closed.lowerBound, open.lowerBound))
    }
}

/// The days that « fermé … » names.
private struct DayClosure {
    var certain: [(day: Weekday, minutes: Range<Int>)] = []
    var doubtful: [Weekday] = []

    /// What follows « fermé »; nil when it holds anything but days, halves of days and link words.
    init?(_ tail: Substring) {
        var named: [(day: Weekday, half: Range<Int>?)] = []
        var words = tail.split(separator: " ")[...]
        while let word = words.popFirst() {
            if let day = Weekday(french: String(word)) {
                named.append((day, nil))
            } else if word == "matin" || (word == "apres" && words.first == "midi") {
                guard let last = named.indices.last, named[last].half == nil else { return nil }
                named[last].half = halfDay(word == "matin" ? "matin" : "apres midi")
                if word == "apres" { words = words.dropFirst() }
            } else if !["le", "les", "l", "et"].contains(word) {
                return nil
            }
        }
        guard !named.isEmpty else { return nil }
        // « le mardi et le jeudi après-midi »: is the half day said for both?
        let isClear = named.count == 1 || named.allSatisfy { $0.half == nil } || named.allSatisfy { $0.half != nil }
        if isClear {
            certain = named.map { ($0.day, $0.half ?? 0..<1440) }
        } else {
            doubtful = named.map(\.day)
        }
    }
}

private func halfDay(_ words: Substring) -> Range<Int>? {
    switch words {
    case "le matin", "matin": 0..<720
    case "l apres midi", "apres midi": 720..<1440
    default: nil
    }
}

private let reservationOpenings = [
    "accueil ouvert uniquement sur rendez vous ", "ouvert uniquement sur rendez vous ", "accueil uniquement sur rendez vous ",
    "accueil physique uniquement sur rendez vous ", "uniquement sur rendez vous ", "accueil sur rendez vous uniquement ",
    "sur rendez vous uniquement ", "uniquement sur rdv ",
]
private let closureOpenings = ["accueil ferme ", "ferme ", "fermee ", "fermeture "]
private let clauseOpenings = ["ferm", "accueil ", "également ", "egalement "]
