/// Where a line of French may not break: inside « guillemets », before « : ; ? ! € % », inside « 15 h 30 ». Texts are written with ordinary
/// spaces there; what draws them keeps both sides together.
package enum FrenchSpacing {
    /// The text with no-break spaces (U+00A0) in these places, for what breaks lines by itself.
    package static func tied(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard var tied = words.first.map(String.init) else { return text }
        for (left, right) in zip(words, words.dropFirst()) { tied += (isTied(left.utf8, right.utf8) ? "\u{A0}" : " ") + right }
        return tied
    }

    /// Whether two words in UTF-8 that follow each other stay on one line.
    static func isTied<Word: BidirectionalCollection<UInt8>>(_ left: Word, _ right: Word) -> Bool {
        guard let end = left.last, let start = right.first else { return false }
        switch start {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "%"): return true
        case 0xC2 where right.dropFirst().first == 0xBB: return true  // »
        case 0xE2 where right.dropFirst().starts(with: [0x82, 0xAC]): return true  // €
        case UInt8(ascii: "h") where digits.contains(end): return !right.dropFirst().contains(where: isLetter)
        case digits where end == UInt8(ascii: "h"): return left.count == 1
        default: return end == 0xAB && left.dropLast().last == 0xC2  // «
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
