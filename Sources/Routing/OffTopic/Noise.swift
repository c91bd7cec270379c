/// Messages without a word that can be read: punctuation, a key held down, a row of the keyboard.
enum Noise {
    /// No French word, and no acronym of the administration, has as many consonants in a row.
    private static let longestConsonants = 5

    static func isNoise(_ message: Message) -> Bool {
        message.words.allSatisfy(isNoise) || message.words.count == 1 && message.words[0].utf8.allSatisfy(isDigit)
    }

    private static func isNoise(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        if bytes.count == 1 { return !isDigit(bytes[0]) }
        if bytes.allSatisfy(isDigit) { return false }
        if bytes.count >= 3, Set(bytes).count == 1 { return true }
        if bytes.count >= 4, rows.contains(where: { $0.contains(word) }) { return true }
        if bytes.count >= 6, Set(bytes).count <= 2 { return true }
        let isLatin = bytes.allSatisfy { $0 < 0x80 }
        return isLatin && longestRun(of: bytes) > longestConsonants
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func longestRun(of bytes: [UInt8]) -> Int {
        var longest = 0
        var run = 0
        for byte in bytes {
            run = vowels.contains(byte) ? 0 : run + 1
            longest = max(longest, run)
        }
        return longest
    }

    private static let vowels = Set("aeiouy".utf8)
    private static let rows = ["azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijkl"]
}
