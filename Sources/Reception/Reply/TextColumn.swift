/// Plain text in a column of fixed width, for curl, mail, SMS and the desk; drawn line after line into one buffer.
package struct TextColumn {
    private let width: Int
    private var bytes: [UInt8]
    /// Of the line under way.
    private var columns = 0

    /// An empty column of at most `width` characters.
    package init(width: Int = 80) {
        self.width = width
        bytes = []
        bytes.reserveCapacity(Self.usualBytes)
    }

    /// What was drawn, with an end to each line.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text that `draw` draws in a column.
    package static func drawn(width: Int = 80, _ draw: (inout TextColumn) -> Void) -> String {
        var column = TextColumn(width: width)
        draw(&column)
        return column.text
    }

    /// A line as it is, however long.
    package mutating func line(_ text: String) {
        append(text)
        end()
    }

    /// Lines of at most the width, broken at ordinary spaces (never at a no-break space, nor where `FrenchSpacing` says); a longer word stands
    /// alone on its line. Nothing for a blank text.
    ///
    /// - Parameters:
    ///   - indent: put before every line.
    ///   - first: put before the first line instead, spaces kept (« 1  »).
    ///   - hanging: put before the following lines instead, when a first line carries a bullet.
    package mutating func wrap(_ text: some StringProtocol, indent: String = "", first: String? = nil, hanging: String? = nil) {
        var text = String(text)
        text.withUTF8 { source in
            var next = Word(in: source, from: 0)
            guard next != nil else { return }
            append(first ?? indent)
            var isBlank = true
            var tied: [Word] = []
            while let word = next {
                tied.append(word)
                next = Word(in: source, from: word.place.upperBound)
                if let next, FrenchSpacing.isTied(source[word.place], source[next.place]) { continue }
                if !isBlank, tied.reduce(columns, { $0 + 1 + $1.columns }) > width {
                    end()
                    append(hanging ?? indent)
                    isBlank = true
                }
                for word in tied {
                    if !isBlank { append(" ") }
                    bytes += source[word.place]
                    columns += word.columns
                    isBlank = false
                }
                tied.removeAll(keepingCapacity: true)
            }
            end()
        }
    }

    /// The same for text of several lines; « - » items hang under their first word.
    package mutating func wrapLines(_ text: String, indent: String = "") {
        for line in text.split(separator: "\n") {
            guard line.hasPrefix("- ") else {
                wrap(line, indent: indent)
                continue
            }
            wrap(line, indent: indent + "  ", hanging: indent + "    ")
        }
    }

    /// What `draw` draws, after an empty line unless it comes first; nothing at all when it draws nothing.
    package mutating func part(_ draw: (inout TextColumn) -> Void) {
        let before = bytes.count
        if before > 0 { end() }
        let start = bytes.count
        draw(&self)
        if bytes.count == start { bytes.removeLast(start - before) }
    }

    private mutating func append(_ text: String) {
        bytes += text.utf8
        columns += Self.columns(of: text.utf8)
    }

    private mutating func end() {
        bytes.append(Self.newline)
        columns = 0
    }

    /// Unicode scalars: a letter composed of several only makes a line shorter.
    private static func columns(of bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { UTF8.isContinuation($1) ? $0 : $0 + 1 }
    }

    /// As many as most replies take.
    private static let usualBytes = 2048

    private static let newline = UInt8(ascii: "\n")

    private struct Word {
        /// Its bytes in the text.
        let place: Range<Int>
        let columns: Int

        /// The next word from a place on.
        init?(in bytes: UnsafeBufferPointer<UInt8>, from place: Int) {
            guard let start = bytes[place...].firstIndex(where: { !Self.isSpace($0) }) else { return nil }
            let end = bytes[start...].firstIndex(where: Self.isSpace) ?? bytes.count
            self.place = start..<end
            columns = TextColumn.columns(of: bytes[self.place])
        }

        private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    }
}
