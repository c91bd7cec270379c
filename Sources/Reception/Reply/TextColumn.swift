import Foundation

/// Plain text in a column of fixed width, for curl, mail, SMS and the desk.
package enum TextColumn {
    /// Lines of at most `width` characters, broken at ordinary spaces (never at a no-break space, nor where `FrenchSpacing` says); a longer word stands alone on its line.
    ///
    /// - Parameters:
    ///   - indent: put before every line.
    ///   - first: put before the first line instead, spaces kept (« 1  »).
    ///   - hanging: put before the following lines instead, when a first line carries a bullet.
    package static func wrap(_ text: String, width: Int = 80, indent: String = "", first: String? = nil, hanging: String? = nil) -> [String]
    {
        var line = first ?? indent
        // What no line is too long for needs neither counting nor ties.
        guard width < .max else {
            let words = spaced(text)
            return words.isEmpty ? [] : [line + words.joined(separator: " ")]
        }
        var lines: [String] = []
        var length = line.count
        var isEmptyLine = true
        let following = hanging ?? indent
        for words in tied(spaced(text)) {
            let wordsLength = words.reduce(words.count - 1) { $0 + columns(of: $1) }
            if !isEmptyLine, length + 1 + wordsLength > width {
                lines.append(line)
                line = following
                length = following.count
                isEmptyLine = true
            }
            for word in words {
                if !isEmptyLine {
                    line.append(" ")
                    length += 1
                }
                line.append(contentsOf: word)
                isEmptyLine = false
            }
            length += wordsLength - (words.count - 1)
        }
        if !isEmptyLine { lines.append(line) }
        return lines
    }

    /// Runs of words that French typography keeps together.
    private static func tied(_ words: [Substring]) -> [ArraySlice<Substring>] {
        var runs: [ArraySlice<Substring>] = []
        var start = words.startIndex
        for next in words.indices.dropFirst() where !FrenchSpacing.isTied(words[next - 1], words[next]) {
            runs.append(words[start..<next])
            start = next
        }
        if start < words.endIndex { runs.append(words[start...]) }
        return runs
    }

    /// Unicode scalars: what a letter composed of several takes too much only makes a line shorter.
    private static func columns(of word: Substring) -> Int {
        word.utf8.reduce(0) { UTF8.isContinuation($1) ? $0 : $0 + 1 }
    }

    private static func spaced(_ text: String) -> [Substring] {
        text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map { Substring($0) }
    }

    /// The same for text of several lines; « - » items hang under their first word.
    package static func wrapLines(_ text: String, width: Int = 80, indent: String = "") -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            let isItem = line.hasPrefix("- ")
            return wrap(String(line), width: width, indent: indent + (isItem ? "  " : ""), hanging: indent + (isItem ? "    " : ""))
        }
    }
}
