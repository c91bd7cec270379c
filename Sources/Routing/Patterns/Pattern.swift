/// What must be in a message for a sign to count: one of the alternatives, none of the vetoes.
///
/// Written « fuite|odeur .. gaz & @present / ça fuit ! contrat »: ` / ` between alternatives, ` & ` between the phrases that an alternative needs
/// (anywhere, in any order), ` ! ` before what must be absent; in a phrase, `|` between the words of a place, `*` after a beginning of word, `..`
/// for up to three words and `...` for up to eight, `@name` for a group of phrases defined above in the file. Words are written in plain French:
/// they go through the same folding as messages.
struct Pattern: Equatable {
    /// One place of a phrase: any of these words, after a gap of up to `gap` words.
    struct Place: Equatable {
        var words: [String]
        var gap: Int
    }

    typealias Phrase = [Place]

    struct Alternative: Equatable {
        /// As written.
        var text: String
        /// The sets of phrases of which it needs one each.
        var needed: [[Phrase]]
    }

    var alternatives: [Alternative]
    var vetoes: [Phrase]
}

/// Reads patterns; groups must be defined before they are used.
struct PatternReader {
    /// A phrase that would unfold into more than this is a mistake.
    private static let mostPhrases = 4_000

    private var groups: [String: [Pattern.Phrase]] = [:]

    mutating func define(_ name: String, _ text: String) throws(PatternFault) {
        for phrase in text.split(separator: " / ") { groups[name, default: []] += try unfolded(phrase) }
    }

    func pattern(_ text: String) throws(PatternFault) -> Pattern {
        let parts = text.split(separator: " ! ")
        guard let wanted = parts.first else { throw PatternFault(reason: "motif vide") }
        var alternatives: [Pattern.Alternative] = []
        for alternative in wanted.split(separator: " / ") {
            var needed: [[Pattern.Phrase]] = []
            for phrase in alternative.split(separator: " & ") { needed.append(try unfolded(phrase)) }
            alternatives.append(.init(text: String(alternative), needed: needed))
        }
        var vetoes: [Pattern.Phrase] = []
        for veto in parts.dropFirst() {
            for phrase in veto.split(separator: " / ") { vetoes += try unfolded(phrase) }
        }
        return Pattern(alternatives: alternatives, vetoes: vetoes)
    }

    /// The phrases that a written one stands for: several when a place has expressions of several words.
    private func unfolded(_ text: Substring) throws(PatternFault) -> [Pattern.Phrase] {
        var phrases: [Pattern.Phrase] = [[]]
        var gap = 0
        for item in text.split(separator: " ") {
            switch item {
            case "..": gap = 3
            case "...": gap = 8
            default:
                let choices = try choices(item, gap: phrases[0].isEmpty ? 0 : gap)
                guard !choices.isEmpty else { continue }
                phrases = phrases.flatMap { start in choices.map { start + $0 } }
                gap = 0
            }
            guard phrases.count <= Self.mostPhrases else { throw PatternFault(reason: "motif trop vaste : \(text)") }
        }
        guard phrases.allSatisfy({ !$0.isEmpty }) else { throw PatternFault(reason: "phrase vide : « \(text) »") }
        return phrases
    }

    /// What may stand at a place: one choice of words, and the expressions of several words. Empty when the place has only articles.
    private func choices(_ item: Substring, gap: Int) throws(PatternFault) -> [Pattern.Phrase] {
        var words: [String] = []
        var expressions: [Pattern.Phrase] = []
        for choice in item.split(separator: "|") {
            guard choice.first == "@" else {
                let plain = Shorthand.patternWords(choice)
                if plain.count == 1 {
                    words += plain
                } else if !plain.isEmpty {
                    expressions.append(plain.map { .init(words: [$0], gap: 0) })
                }
                continue
            }
            guard let group = groups[String(choice.dropFirst())] else { throw PatternFault(reason: "groupe inconnu : \(choice)") }
            for phrase in group {
                if phrase.count == 1 { words += phrase[0].words } else { expressions.append(phrase) }
            }
        }
        if !words.isEmpty { expressions.append([Pattern.Place(words: words, gap: 0)]) }
        return expressions.map { phrase in
            var phrase = phrase
            phrase[0].gap = gap
            return phrase
        }
    }
}

/// Why a pattern cannot be read.
struct PatternFault: Error, Equatable {
    let reason: String
}
