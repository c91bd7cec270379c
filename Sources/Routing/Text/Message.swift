import Directory

/// The words of a message as patterns see them: folded, without articles, elisions and telephone shorthand undone, one list for the whole message.
///
/// « Jveux mourir, ya plu rien » gives `je veux mourir y a plus rien`. Sentences are kept as ranges, so that a cue of the third sentence of a
/// long letter does not qualify a word of the first.
package struct Message: Sendable, Equatable {
    /// Messages are read up to here: beyond, a letter repeats itself, and hostile input is not worth the time.
    static let longest = 20_000
    /// Up to this many words, a message is one thought: its sentences are read together.
    static let oneThought = 45

    package private(set) var words: [String] = []
    /// Non-empty, in order, covering `words`.
    package private(set) var sentences: [Range<Int>] = []
    /// Whether each sentence ends with a question mark.
    package private(set) var asks: [Bool] = []

    package init(_ text: String) {
        for sentence in Self.sentences(of: text.prefix(Self.longest)) {
            let start = words.count
            words += Shorthand.undone(foldedWords(sentence.text).split(separator: " ").map(String.init))
            guard words.count > start else { continue }
            sentences.append(start..<words.count)
            asks.append(sentence.asks)
        }
    }

    package var isQuestion: Bool { asks.contains(true) }

    /// Stretches in which cues count together: the whole message when it is short, otherwise two sentences at a time.
    package var thoughts: [Range<Int>] {
        guard words.count > Self.oneThought, sentences.count > 2 else { return words.isEmpty ? [] : [0..<words.count] }
        return zip(sentences, sentences.dropFirst()).map { $0.lowerBound..<$1.upperBound }
    }

    private static func sentences(of text: Substring) -> [(text: Substring, asks: Bool)] {
        var found: [(text: Substring, asks: Bool)] = []
        var rest = text
        while let end = rest.indices.first(where: { isEnd(rest, at: $0) }) {
            found.append((rest[..<end], rest[end] == "?"))
            rest = rest[rest.index(after: end)...]
        }
        found.append((rest, false))
        return found
    }

    /// A full stop inside a number (« 1.80 ») or an address ends nothing.
    private static func isEnd(_ text: Substring, at index: Substring.Index) -> Bool {
        switch text[index] {
        case "?", "!", "\n", "\r\n", "…", ";": true
        case ".":
            text.index(after: index) == text.endIndex || text[text.index(after: index)].isWhitespace
        default: false
        }
    }
}
