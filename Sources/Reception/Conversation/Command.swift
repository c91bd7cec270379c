import Directory

/// A message that answers the previous reply rather than asking something new.
package enum Command: Equatable, Sendable {
    /// « 3 », « le 3 », « choix 3 ».
    case number(Int)
    /// « 0 », « parler à un agent », « un humain ».
    case human
    /// « non », « ce n'est pas ça », « ce n'est pas ma question ».
    case no
    /// « non, c'est bien la mairie »: the words, folded, after « c'est ». Only means something after a re-route.
    case insist(String)

    /// Nothing when the message is a question. Only whole messages count: « non, je veux le passeport » is a new question.
    package static func read(_ text: String) -> Command? {
        let words = text.lowercased()
            .replacing("’", with: "'")
            .split { !($0.isLetter || $0.isNumber || $0 == "'") }
        guard !words.isEmpty, words.count <= 8 else { return nil }
        let phrase = words.joined(separator: " ")
        if let number = number(in: words) { return number == 0 ? .human : .number(number) }
        if humanPhrases.contains(phrase) { return .human }
        if noPhrases.contains(phrase) { return .no }
        return insistence(foldedWords(phrase))
    }

    /// « c'est bien … », or « non c'est … » and its like: « c'est la mairie » alone may answer anything.
    private static func insistence(_ folded: String) -> Command? {
        let words = folded.split(separator: " ")
        let rest = words.drop { ["non", "nan", "si", "mais"].contains($0) }
        guard rest.starts(with: ["c", "est"]) else { return nil }
        let named = rest.dropFirst(2)
        let isFirm = named.first == "bien"
        guard isFirm || rest.count < words.count, named.count <= 5 else { return nil }
        let body = (isFirm ? named.dropFirst() : named).joined(separator: " ")
        return body.isEmpty ? nil : .insist(body)
    }

    private static func number(in words: [Substring]) -> Int? {
        let leading: Set<Substring> = ["le", "la", "choix", "numéro", "numero", "n", "réponse", "reponse"]
        let rest = words.drop { leading.contains($0) }
        guard rest.count == 1, let word = rest.first, word.count <= 2 else { return nil }
        return Int(word)
    }

    private static let humanPhrases: Set<String> = [
        "agent", "un agent", "parler à un agent", "parler a un agent", "je veux parler à un agent", "je veux parler a un agent",
        "je voudrais parler à un agent", "je voudrais parler a un agent", "parler à quelqu'un", "parler a quelqu'un",
        "je veux parler à quelqu'un", "je veux parler a quelqu'un", "un humain", "parler à un humain", "parler a un humain",
        "je veux parler à un humain", "je veux parler a un humain", "un conseiller", "parler à un conseiller",
        "parler a un conseiller", "humain", "conseiller",
    ]

    private static let noPhrases: Set<String> = [
        "non", "nan", "no", "pas ça", "pas ca", "c'est pas ça", "c'est pas ca", "ce n'est pas ça", "ce n'est pas ca", "non ce n'est pas ça",
        "non ce n'est pas ca", "non c'est pas ça", "non c'est pas ca", "ce n'est pas ma question", "c'est pas ma question",
        "non ce n'est pas ma question", "aucune", "aucun", "rien de tout ça", "rien de tout ca", "aucune de ces réponses",
        "aucune de ces reponses",
    ]
}
