/// Gathers the runs of one paragraph. Line breaks and tabs of the file are spaces; spaces at both ends of the paragraph are dropped.
struct InlineBuilder {
    private(set) var runs: [InlineRun] = []
    /// Blocks found inside the paragraph (an image), to come after it.
    var after: [Block] = []

    var isEmpty: Bool { runs.isEmpty }

    mutating func append(_ text: String, _ mark: InlineRun.Mark) {
        let text = Self.withoutLineBreaks(text)
        guard !text.isEmpty, !(runs.isEmpty && text == " ") else { return }
        if let last = runs.indices.last, runs[last].mark == mark, mark == .plain || mark == .emphasis {
            runs[last].text += text
        } else {
            runs.append(InlineRun(text, mark))
        }
    }

    /// Separates what two blocks say when they are put into one text.
    mutating func separate() {
        if let last = runs.last?.text.utf8.last, last != 32 { append(" ", .plain) }
    }

    /// The text gathered; the builder is empty afterwards, its blocks excepted.
    mutating func take() -> InlineText {
        trimStart()
        trimEnd()
        defer { runs = [] }
        return InlineText(runs)
    }

    private mutating func trimStart() {
        guard let first = runs.first?.text, first.utf8.first == 32 else { return }
        let rest = String(first.drop { $0 == " " })
        if rest.isEmpty { runs.removeFirst() } else { runs[0].text = rest }
    }

    private mutating func trimEnd() {
        guard let last = runs.last?.text, last.utf8.last == 32 else { return }
        let rest = last.trimmed
        if rest.isEmpty { runs.removeLast() } else { runs[runs.count - 1].text = String(last.prefix { $0 == " " }) + rest }
    }

    private static func withoutLineBreaks(_ text: String) -> String {
        guard text.utf8.withContiguousStorageIfAvailable({ $0.contains { $0 < 32 } }) ?? true else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var gap = false
        for byte in text.utf8 {
            let isSpace = byte == 32 || (9...13).contains(byte)
            if isSpace {
                gap = true
            } else {
                if gap { result.append(32) }
                gap = false
                result.append(byte)
            }
        }
        if gap { result.append(32) }
        return String(decoding: result, as: UTF8.self)
    }
}
