/// The pieces that hours written in words are made of.
enum HoursToken: Equatable {
    case day(Weekday)
    /// « tous les jours », « week-end ».
    case days([Weekday])
    /// Minutes since midnight. `isBare`: a number alone (« 9 »), an hour only where one is due.
    case time(Int, written: String, isBare: Bool)
    /// « - », « à », « au ».
    case until
    /// « ; » or a line break.
    case clauseEnd
    /// « et », « , », « / ».
    case and
    /// « fermé », « off ».
    case closed
    /// « jours fériés », « PH ».
    case holidays
    /// « sur rendez-vous », or words between brackets or quotes.
    case comment(String)
    /// Open day and night.
    case always
}

/// Why hours could not be read, in French, for the person who wrote them.
struct HoursFault: Error, Equatable {
    var sentence: String
}

/// Cuts hours written in words into pieces.
struct HoursScanner {
    private let characters: [Character]
    private var position = 0
    private(set) var tokens: [HoursToken] = []
    /// Days are written as OpenStreetMap does (« Mo-Fr »): there a later rule replaces an earlier one for the same day.
    private(set) var isOpenStreetMap = false

    init(_ text: String) throws(HoursFault) {
        characters = Array(text)
        while position < characters.count { try readNext() }
    }

    private mutating func readNext() throws(HoursFault) {
        let character = characters[position]
        switch character {
        case ";", "\n", "\r\n", "\r", "|": add(.clauseEnd)
        case ",", "/", "&", "+": add(.and)
        case "-", "–", "—", "→", ">": add(.until)
        case "(", "[", "\"", "«", "“": readComment()
        case _ where character.isWhitespace || ":.".contains(character): position += 1
        case _ where character.isASCII && character.isNumber: try readNumber()
        case _ where character.isLetter: try readWord()
        default: throw HoursFault(sentence: "« \(character) » n’est pas attendu dans des horaires")
        }
    }

    private mutating func add(_ token: HoursToken) {
        tokens.append(token)
        position += 1
    }

    /// Up to the closing bracket or quote, or the end.
    private mutating func readComment() {
        let closing: Character =
            switch characters[position] {
            case "(": ")"
            case "[": "]"
            case "«": "»"
            case "“": "”"
            default: "\""
            }
        let start = position + 1
        let end = characters[start...].firstIndex(of: closing) ?? characters.count
        let text = String(characters[start..<end]).trimmed
        if !text.isEmpty { tokens.append(.comment(text)) }
        position = min(characters.count, end + 1)
    }

    /// « 8h30 », « 8 h 30 », « 08:30:00 », « 8.30 », « 9 », « 24/7 », « 24h/24 ».
    private mutating func readNumber() throws(HoursFault) {
        let start = position
        if let length = always() {
            position += length
            tokens.append(.always)
            return
        }
        let hourDigits = digits(atMost: 4)
        guard let hour = Int(hourDigits) else { return }
        if hourDigits.count > 2 {
            throw HoursFault(sentence: "« \(hourDigits) » n’est pas une heure : écrivez « 8:30 » ou « 8h30 »")
        }
        var minute = 0
        var isBare = true
        let afterDigits = position
        skipSpaces()
        if let separator = current, separator == ":" || separator == ".", next?.isASCII == true, next?.isNumber == true {
            position += 1
            minute = Int(digits(atMost: 2)) ?? 0
            isBare = false
            if current == ":" {
                position += 1
                _ = digits(atMost: 2)
            }
        } else if current == "h" || current == "H" {
            position += 1
            for letter in "eures" where current == letter { position += 1 }
            isBare = false
            minute = minutesAfterH()
        } else {
            position = afterDigits
        }
        let written = String(characters[start..<position]).trimmed
        guard hour <= 24 else { throw HoursFault(sentence: "\(hour) h n’existe pas") }
        guard minute < 60 else { throw HoursFault(sentence: "« \(written) » n’existe pas : une heure a 60 minutes") }
        guard hour < 24 || minute == 0 else { throw HoursFault(sentence: "« \(written) » : une journée finit à 24 h") }
        tokens.append(.time(hour * 60 + minute, written: written, isBare: isBare))
    }

    /// The minutes of « 8 h 30 », when what follows is not another hour (« 9h 12h »).
    private mutating func minutesAfterH() -> Int {
        let before = position
        skipSpaces()
        let text = digits(atMost: 2)
        let afterDigits = position
        skipSpaces()
        let isHour = current == "h" || current == "H" || current == ":"
        guard let minutes = Int(text), text.count == 2, !isHour else {
            position = before
            return 0
        }
        position = afterDigits
        if current == "m" { while current?.isLetter == true { position += 1 } }
        return minutes
    }

    /// Characters of « 24/7 », « 24h/24 7j/7 », « 24 h sur 24 »; nil when this is something else.
    private func always() -> Int? {
        let text = String(characters[position..<min(characters.count, position + 24)]).lowercased()
        let forms = [
            "24h/24 et 7j/7", "24h/24, 7j/7", "24h/24 7j/7", "24h/24 - 7j/7", "24 h/24 et 7 j/7", "24h sur 24 et 7j sur 7", "24h/24",
            "24 h/24",
            "24 h sur 24", "24h sur 24", "24/7", "24/24", "7j/7", "7 j/7",
        ]
        return forms.first { text.hasPrefix($0) }?.count
    }

    private var current: Character? { position < characters.count ? characters[position] : nil }
    private var next: Character? { position + 1 < characters.count ? characters[position + 1] : nil }

    private mutating func skipSpaces() {
        while let character = current, character.isWhitespace, !character.isNewline { position += 1 }
    }

    private mutating func digits(atMost limit: Int) -> String {
        var text = ""
        while let character = current, character.isASCII, character.isNumber, text.count < limit {
            text.append(character)
            position += 1
        }
        return text
    }

    private mutating func readWord() throws(HoursFault) {
        let start = position
        while let character = current, character.isLetter { position += 1 }
        let written = String(characters[start..<position])
        let word = foldedWords(written)
        if let phrase = HoursWords.phrase(
            word, followedBy: foldedWords(String(characters[position..<min(characters.count, position + 30)])))
        {
            for _ in 0..<phrase.wordsAfter { skipWord() }
            if let token = phrase.token { tokens.append(token) }
            return
        }
        if let day = HoursWords.englishDays[word] {
            isOpenStreetMap = true
            tokens.append(.day(day))
        } else if let day = HoursWords.day(word) {
            tokens.append(.day(day))
        } else if let token = HoursWords.tokens[word] {
            tokens.append(token)
        } else if HoursWords.seasons.contains(word) {
            throw HoursFault(sentence: "« \(written) » : seule la semaine ordinaire est lue, mettez le reste dans le commentaire")
        } else if !HoursWords.fillers.contains(word) {
            throw HoursFault(sentence: "« \(written) » n’est pas compris : écrivez par exemple « lundi-vendredi 8:30-12:00 13:30-17:30 »")
        }
    }

    private mutating func skipWord() {
        while let character = current, !character.isLetter, !character.isNumber { position += 1 }
        while let character = current, character.isLetter || character.isNumber { position += 1 }
    }
}
