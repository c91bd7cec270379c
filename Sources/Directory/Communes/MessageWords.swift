/// The words of a message, folded, with what surrounded them.
struct MessageWords {
    struct Word {
        /// Folded, « st » spelt out: « évreux » → « evreux ».
        var folded: Substring
        /// Begins with a capital letter.
        var isCapital: Bool
        /// Written with an accent on a lone « à ».
        var isAccentedA: Bool
        /// A punctuation mark or a line break stands before it.
        var followsBreak: Bool
        /// A comma or a line break stands before it: where an address or a signature puts its town.
        var followsComma: Bool
        var range: Range<String.Index>
    }

    let words: [Word]
    /// All its letters are capitals: capitals then say nothing.
    let isShouted: Bool

    init(_ message: String) {
        var words: [Word] = []
        var start: String.Index?
        var isBreak = true
        var isComma = false
        func close(at end: String.Index) {
            guard let begin = start else { return }
            let text = message[begin..<end]
            start = nil
            let folded = foldedWords(text)
            guard !folded.isEmpty else { return }
            words.append(
                Word(
                    folded: CommuneName.spelt(Substring(folded)), isCapital: text.first?.isUppercase == true,
                    isAccentedA: text == "à" || text == "À",
                    followsBreak: isBreak, followsComma: isComma, range: begin..<end))
            isBreak = false
            isComma = false
        }
        for index in message.indices {
            let character = message[index]
            if character.isLetter || character.isNumber {
                if start == nil { start = index }
            } else {
                close(at: index)
                if character.isNewline || ".,;:!?()".contains(character) { isBreak = true }
                if character.isNewline || character == "," { isComma = true }
            }
        }
        close(at: message.endIndex)
        self.words = words
        isShouted = !message.contains(where: \.isLowercase) && message.contains(where: \.isUppercase)
    }
}
