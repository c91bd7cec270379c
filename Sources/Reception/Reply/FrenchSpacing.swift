/// Where a line of French may not break: inside « guillemets », before « : ; ? ! € % », inside « 15 h 30 ». Texts are written with ordinary
/// spaces there; what draws them keeps both sides together.
package enum FrenchSpacing {
    /// The text with no-break spaces (U+00A0) in these places, for what breaks lines by itself.
    package static func tied(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard var tied = words.first.map(String.init) else { return text }
        for (left, right) in zip(words, words.dropFirst()) { tied += (isTied(left, right) ? "\u{A0}" : " ") + right }
        return tied
    }

    /// Whether two words that follow each other stay on one line.
    static func isTied(_ left: Substring, _ right: Substring) -> Bool {
        guard let end = left.unicodeScalars.last, let start = right.unicodeScalars.first else { return false }
        switch (end, start) {
        case ("«", _), (_, "»"), (_, ":"), (_, ";"), (_, "?"), (_, "!"), (_, "€"), (_, "%"): return true
        case ("0"..."9", "h"): return !right.dropFirst().contains(where: \.isLetter)
        case ("h", "0"..."9"): return left == "h"
        default: return false
        }
    }
}
