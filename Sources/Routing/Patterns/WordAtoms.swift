/// The words of patterns, numbered; a word of a message is matched to those it is, begins with, or is one slip of the keyboard away from.
struct WordAtoms: Sendable {
    /// Shorter words are too near one another to be corrected (« main », « pain »).
    private static let shortestCorrected = 6
    private static let shortestBeginning = 2

    private var exact: [String: Int32] = [:]
    private var beginnings: [String: Int32] = [:]
    private var count: Int32 = 0
    /// Whole words by each form with one letter less, and themselves.
    private var neighbours: [String: [String]] = [:]
    private var longestBeginning = 0

    /// The number of a word (« gaz ») or of a beginning of word (« resili* »); `#an`, `#route` and `#nombre` are classes of words.
    mutating func number(of word: String) -> Int32 {
        let isBeginning = word.hasSuffix("*")
        let key = isBeginning ? String(word.dropLast()) : word
        if let number = isBeginning ? beginnings[key] : exact[key] { return number }
        count += 1
        if isBeginning {
            beginnings[key] = count
            longestBeginning = max(longestBeginning, key.utf8.count)
        } else {
            exact[key] = count
        }
        return count
    }

    /// Prepares the correction of slips, once every word is known.
    mutating func seal() {
        for word in exact.keys where word.utf8.count >= Self.shortestCorrected && word.first != "#" {
            for form in Self.shortened(word) { neighbours[form, default: []].append(word) }
        }
    }

    func matches(_ word: String) -> [Int32] {
        var found = plainMatches(word)
        if found.isEmpty, let unglued = Self.unglued(word) { found = plainMatches(unglued) }
        if found.isEmpty, let corrected = correction(of: word) { found = plainMatches(corrected) }
        if let kind = Self.kind(of: word), let number = exact[kind] { found.append(number) }
        return found
    }

    private func plainMatches(_ word: String) -> [Int32] {
        var found: [Int32] = []
        if let number = exact[word] { found.append(number) }
        if let last = word.utf8.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "x"), let number = exact[String(word.dropLast())] {
            found.append(number)
        }
        let length = min(word.utf8.count, longestBeginning)
        if length >= Self.shortestBeginning {
            for end in Self.shortestBeginning...length {
                if let number = beginnings[String(word.prefix(end))] { found.append(number) }
            }
        }
        return found
    }

    /// « limmeuble », « dargent »: an elision without its apostrophe.
    private static func unglued(_ word: String) -> String? {
        let letters = Array(word.utf8)
        guard letters.count > shortestCorrected, "ldsmnjtc".utf8.contains(letters[0]), "aeiouh".utf8.contains(letters[1]) else {
            return nil
        }
        return String(word.dropFirst())
    }

    /// The one known word at one insertion, loss, replacement or swap of letters, with the same first letter.
    private func correction(of word: String) -> String? {
        guard word.utf8.count >= Self.shortestCorrected - 1, word.utf8.count <= 24, !word.utf8.contains(where: { $0 < 0x3A }) else {
            return nil
        }
        var candidates: Set<String> = []
        for form in Self.shortened(word) {
            for candidate in neighbours[form] ?? [] where candidate.first == word.first && isOneSlip(word, candidate) {
                candidates.insert(candidate)
            }
        }
        return candidates.count == 1 ? candidates.first : candidates.min()
    }

    private static func shortened(_ word: String) -> [String] {
        let letters = Array(word.utf8)
        return [word]
            + letters.indices.map { index in
                var rest = letters
                rest.remove(at: index)
                return String(decoding: rest, as: UTF8.self)
            }
    }

    /// `#an` for 1990 to 2029, `#route` for a numbered road, `#nombre` for digits.
    private static func kind(of word: String) -> String? {
        let digits = word.utf8.filter { (0x30...0x39).contains($0) }.count
        guard digits > 0 else { return nil }
        if digits == word.utf8.count {
            return digits == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) ? "#an" : "#nombre"
        }
        let letters = word.prefix { $0.isLetter }
        guard letters.utf8.count + digits == word.utf8.count, (1...4).contains(digits) else { return nil }
        switch letters {
        case "d", "rd", "cd": return "#departementale"
        case "n", "rn": return "#nationale"
        case "a": return "#autoroute"
        default: return nil
        }
    }
}

/// Whether two different words are one slip apart: one letter more, less, other, or two neighbours swapped.
private func isOneSlip(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard abs(a.count - b.count) <= 1 else { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let changed = max(a.count, b.count) - min(head + tail, min(a.count, b.count))
    if changed <= 1 { return true }
    return a.count == b.count && changed == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
}
