/// One typing error in a question: a letter inserted, dropped, swapped with the next or replaced, in a word of four letters or more.
enum TypingError {
    static func inject(_ text: String, using random: inout SplitMix64) -> String {
        var characters = Array(text)
        let positions = letterPositions(characters)
        guard let position = positions.randomElement(using: &random) else { return text }
        let letter = Character(UnicodeScalar(UInt8.random(in: 97...122, using: &random)))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: characters.insert(letter, at: position)
        case 1: characters.remove(at: position)
        case 2 where position + 1 < characters.count && characters[position + 1].isLetter: characters.swapAt(position, position + 1)
        default: characters[position] = letter
        }
        return String(characters)
    }

    private static func letterPositions(_ characters: [Character]) -> [Int] {
        var positions: [Int] = []
        var start = 0
        for index in 0...characters.count {
            guard index == characters.count || !characters[index].isLetter else { continue }
            if index - start >= 4 { positions += start..<index }
            start = index + 1
        }
        return positions
    }
}
