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
        for word in words(of: text) {
            let wordLength = word.count
            if !isEmptyLine, length + 1 + wordLength > width {
                lines.append(line)
                line = following
                length = following.count
                isEmptyLine = true
            }
            if !isEmptyLine {
                line += " "
                length += 1
            }
            line += word
            length += wordLength
            isEmptyLine = false
        }
        if !isEmptyLine { lines.append(line) }
        return lines
    }

    /// Words, with those that French typography keeps together as one.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var previous: Substring = ""
        for word in spaced(text) {
            if let last = words.last, FrenchSpacing.isTied(previous, word) {
                words[words.count - 1] = "\(last) \(word)"
            } else {
                words.append(String(word))
            }
            previous = word
        }
        return words
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
