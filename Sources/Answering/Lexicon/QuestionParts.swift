/// Cuts a message in sentences and says which ask, which tell, and which only greet.
struct QuestionParts {
    private(set) var parts: [QuestionPart] = []

    /// A message this short is its own question.
    private static let short = 12

    init(scan: WordScan, reading: Interpreter.Reading, textLength: Int) {
        let count = reading.count
        guard count > Self.short else {
            parts = [QuestionPart(range: 0..<textLength, words: 0..<count, role: .question)]
            return
        }
        var start = 0
        var sourceStart = 0
        for mark in scan.marks where mark.kind != .comma {
            let end = min(Int(mark.word), count)
            guard end > start else {
                sourceStart = end == start && start == 0 ? Int(mark.sourceEnd) : sourceStart
                if mark.kind == .question, !parts.isEmpty { parts[parts.count - 1].role = .question }
                continue
            }
            add(start..<end, sourceStart..<Int(mark.sourceEnd), asked: mark.kind == .question, reading)
            start = end
            sourceStart = Int(mark.sourceEnd)
        }
        if start < count { add(start..<count, sourceStart..<textLength, asked: false, reading) }
    }

    private mutating func add(_ words: Range<Int>, _ range: Range<Int>, asked: Bool, _ reading: Interpreter.Reading) {
        let courteous = words.filter { reading.courteous[$0] || reading.words[$0].weight == 0 }.count
        let role: QuestionPart.Role =
            if courteous * 4 >= words.count * 3, words.contains(where: { reading.courteous[$0] }) {
                .courtesy
            } else if asked || words.contains(where: { reading.asking[$0] }) {
                .question
            } else {
                .context
            }
        parts.append(QuestionPart(range: range, words: words, role: role))
    }
}
