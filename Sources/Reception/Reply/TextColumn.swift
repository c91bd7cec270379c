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
        let bytes = Array(text.utf8)
        let words = words(in: bytes)
        guard !words.isEmpty else { return [] }
        var lines: [String] = []
        var line = Line(first ?? indent)
        var next = words.startIndex
        while next < words.endIndex {
            let end = words[(next + 1)...].firstIndex { !$0.isTied } ?? words.endIndex
            let columns = words[next..<end].reduce(0) { $0 + 1 + $1.columns }
            if !line.isBlank, line.columns + columns > width {
                lines.append(line.text)
                line = Line(hanging ?? indent)
            }
            for word in words[next..<end] { line.append(bytes[word.place], columns: word.columns) }
            next = end
        }
        return lines + [line.text]
    }

    /// The same for text of several lines; « - » items hang under their first word.
    package static func wrapLines(_ text: String, width: Int = 80, indent: String = "") -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            let isItem = line.hasPrefix("- ")
            return wrap(String(line), width: width, indent: indent + (isItem ? "  " : ""), hanging: indent + (isItem ? "    " : ""))
        }
    }

    private struct Word {
        /// Its bytes in the text.
        var place: Range<Int>
        var columns: Int
        /// Whether French typography keeps it with the word before.
        var isTied: Bool
    }

    private static func words(in bytes: [UInt8]) -> [Word] {
        var words: [Word] = []
        var start = 0
        while start < bytes.count {
            guard !isSpace(bytes[start]) else {
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex(where: isSpace) ?? bytes.count
            let isTied = words.last.map { FrenchSpacing.isTied(bytes[$0.place], bytes[start..<end]) } ?? false
            words.append(Word(place: start..<end, columns: columns(of: bytes[start..<end]), isTied: isTied))
            start = end
        }
        return words
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Unicode scalars: a letter composed of several only makes a line shorter.
    private static func columns(of bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { UTF8.isContinuation($1) ? $0 : $0 + 1 }
    }

    /// A line under way.
    private struct Line {
        private var bytes: [UInt8]
        private(set) var columns: Int
        private(set) var isBlank = true

        init(_ start: String) {
            bytes = Array(start.utf8)
            columns = TextColumn.columns(of: bytes)
        }

        mutating func append(_ word: ArraySlice<UInt8>, columns: Int) {
            if !isBlank {
                bytes.append(UInt8(ascii: " "))
                self.columns += 1
            }
            bytes += word
            self.columns += columns
            isBlank = false
        }

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }
}
