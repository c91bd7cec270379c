/// One pass over UTF-8 bytes; see `WordScan`. Bytes that are not valid UTF-8 separate words.
struct WordScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private(set) var bytes: [UInt8] = []
    private(set) var words: [ScannedWord] = []
    private(set) var marks: [ScannedMark] = []

    /// Start of the word being read, in `bytes`; equal to `bytes.count` between words.
    private var start = 0
    private var sourceStart = 0
    private var position = 0
    /// What stands between the last word and this one is a single space, of any kind.
    private var singleSpace = false
    private var digitsOnly = true
    private var hasDigits = false
    /// The last word can take another group of three digits.
    private var groupable = false

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        bytes.reserveCapacity(text.count + 8)
        words.reserveCapacity(text.count / 5 + 2)
    }

    mutating func run() {
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                ascii(byte)
            } else {
                wide()
            }
        }
        endWord(at: text.count)
    }

    @inline(__always)
    private mutating func ascii(_ byte: UInt8) {
        switch byte {
        case 0x61...0x7A: letter(byte, width: 1)
        case 0x41...0x5A: letter(byte | 0x20, width: 1)
        case 0x30...0x39:
            hasDigits = true
            append(byte, width: 1, digit: true)
        case 0x27, 0x60: apostrophe(width: 1)
        case 0x2E: period()
        default: separator(byte)
        }
    }

    @inline(__always)
    private mutating func letter(_ byte: UInt8, width: Int) { append(byte, width: width, digit: false) }

    @inline(__always)
    private mutating func append(_ byte: UInt8, width: Int, digit: Bool) {
        if bytes.count == start { sourceStart = position }
        if !digit { digitsOnly = false }
        bytes.append(byte)
        position += width
    }

    private mutating func separator(_ byte: UInt8) {
        let between = bytes.count == start
        endWord(at: position)
        position += 1
        switch byte {
        case UInt8(ascii: "?"): mark(.question)
        case UInt8(ascii: "!"): mark(.exclamation)
        case UInt8(ascii: ";"), UInt8(ascii: ":"): mark(.stop)
        case UInt8(ascii: ","): mark(.comma)
        case 0x0A: mark(.line)
        default: break
        }
        singleSpace = byte == 0x20 && !between
    }

    private mutating func mark(_ kind: ScannedMark.Kind) {
        marks.append(ScannedMark(kind: kind, word: Int32(words.count), sourceEnd: Int32(position)))
    }

    /// « C.D.I. » is one word; elsewhere a period ends the sentence.
    private mutating func period() {
        let length = bytes.count - start
        if length > 0, !hasDigits, isDotted(length), position + 1 < text.count, isLetter(text[position + 1]),
            position + 2 >= text.count || !isLetter(text[position + 2])
        {
            position += 1
            return
        }
        let dotted = length > 1 && isDotted(length)
        endWord(at: position)
        position += 1
        if !dotted, position >= text.count || text[position] <= 0x20 || text[position] >= 0x80 { mark(.stop) }
        singleSpace = false
    }

    /// Every letter read so far in this word was followed by a period, or it is the first.
    private func isDotted(_ length: Int) -> Bool {
        if length == 1 { return true }
        return position - sourceStart == 2 * length - 1
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// After l, d, j, m, t, s, n, c, qu and their compounds it ends an elided word, which is dropped; elsewhere it is nothing (« prud’hommes »).
    private mutating func apostrophe(width: Int) {
        defer { position += width }
        let length = bytes.count - start
        guard length > 0 else {
            singleSpace = false
            return
        }
        if isElision(length) {
            bytes.removeLast(length)
            resetWord()
        }
    }

    private func isElision(_ length: Int) -> Bool {
        let first = bytes[start]
        if length == 1 { return "ldjmtsnc".utf8.contains(first) }
        guard bytes[bytes.count - 1] == UInt8(ascii: "u"), bytes[bytes.count - 2] == UInt8(ascii: "q") else { return false }
        switch length {
        case 2: return true
        case 5...7: return ["jusqu", "lorsqu", "puisqu", "quoiqu"].contains { bytes[start...].elementsEqual($0.utf8) }
        default: return false
        }
    }

    private mutating func wide() {
        let (scalar, width) = decode()
        switch scalar {
        case 0xC0..<0x180:
            let packed = LatinFolding.table[Int(scalar - LatinFolding.first)]
            guard packed != 0 else { return boundary(width) }
            letter(UInt8(truncatingIfNeeded: packed), width: packed > 0xFF ? 0 : width)
            if packed > 0xFF { letter(UInt8(packed >> 8), width: width) }
        case 0xB2, 0xB3:
            hasDigits = true
            append(scalar == 0xB2 ? UInt8(ascii: "2") : UInt8(ascii: "3"), width: width, digit: true)
        case 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xB4: apostrophe(width: width)
        case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: position += width
        case 0xA0, 0x2009, 0x202F, 0x2007:
            let between = bytes.count == start
            boundary(width)
            singleSpace = !between
        case 0x20AC:
            boundary(0)
            for byte in "euro".utf8.dropLast() { letter(byte, width: 0) }
            letter(UInt8(ascii: "o"), width: width)
            endWord(at: position)
        case 0xFB00...0xFB04: ligature(scalar, width)
        case 0x370..<0x2000, 0x3040..<0xD800, 0xF900..<0xFB00: foreign(width)
        default: boundary(width)
        }
    }

    private mutating func boundary(_ width: Int) {
        endWord(at: position)
        position += width
        singleSpace = false
    }

    /// ﬀ, ﬁ, ﬂ, ﬃ, ﬄ.
    private mutating func ligature(_ scalar: UInt32, _ width: Int) {
        let letters = ["ff", "fi", "fl", "ffi", "ffl"][Int(scalar - 0xFB00)].utf8
        for byte in letters.dropLast() { letter(byte, width: 0) }
        if let last = letters.last { letter(last, width: width) }
    }

    /// Letters of other scripts are kept as they are.
    private mutating func foreign(_ width: Int) {
        if bytes.count == start { sourceStart = position }
        digitsOnly = false
        for offset in 0..<width { bytes.append(text[position + offset]) }
        position += width
    }

    /// The scalar at `position`; 0 and the width to skip when the bytes are not valid UTF-8.
    private func decode() -> (scalar: UInt32, width: Int) {
        let lead = text[position]
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, position + width <= text.count else { return (0, 1) }
        var scalar = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
        for offset in 1..<width {
            let next = text[position + offset]
            guard next & 0xC0 == 0x80 else { return (0, 1) }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        return (scalar, width)
    }
}

extension WordScanner {
    private mutating func resetWord() {
        start = bytes.count
        digitsOnly = true
        hasDigits = false
    }

    private mutating func endWord(at sourceEnd: Int) {
        let length = bytes.count - start
        guard length > 0 else { return }
        if digitsOnly {
            number(length, sourceEnd)
        } else if hasDigits {
            mixed(length, sourceEnd)
        } else {
            plain(length, sourceEnd)
        }
        resetWord()
        singleSpace = false
    }

    private mutating func push(_ from: Int, _ length: Int, _ sourceStart: Int, _ sourceEnd: Int, isNumber: Bool, groupable: Bool) {
        words.append(
            ScannedWord(
                start: Int32(from), length: Int32(length), sourceStart: Int32(sourceStart), sourceEnd: Int32(sourceEnd), isNumber: isNumber)
        )
        self.groupable = groupable
    }

    private mutating func number(_ length: Int, _ sourceEnd: Int) {
        if length == 3, singleSpace, groupable, let last = words.last, last.start + last.length == Int32(start) {
            words[words.count - 1].length += 3
            words[words.count - 1].sourceEnd = Int32(sourceEnd)
            return
        }
        push(start, length, sourceStart, sourceEnd, isNumber: true, groupable: length <= 3)
    }

    private mutating func plain(_ length: Int, _ sourceEnd: Int) {
        if let last = words.last, last.isNumber, NumberWords.isLooseOrdinalEnding(bytes[start...]) {
            bytes.removeLast(length)
            words[words.count - 1].sourceEnd = Int32(sourceEnd)
            groupable = false
            return
        }
        if length >= 3, length <= 11, NumberWords.mayBegin(bytes[start]),
            let digits = NumberWords.digits[StableHash.of(bytes, from: start, count: length)]
        {
            bytes.removeLast(length)
            bytes.append(contentsOf: digits)
            push(start, digits.count, sourceStart, sourceEnd, isNumber: true, groupable: false)
            return
        }
        push(start, length, sourceStart, sourceEnd, isNumber: false, groupable: false)
    }

    /// « 13ème » loses its ending, « 25euros » is two words, « b96 » and « 4x4 » are left.
    private mutating func mixed(_ length: Int, _ sourceEnd: Int) {
        let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }.count
        let rest = bytes[(start + digits)...]
        if digits > 0, NumberWords.isOrdinalEnding(rest) {
            bytes.removeLast(length - digits)
            push(start, digits, sourceStart, sourceEnd, isNumber: true, groupable: false)
        } else if digits > 0, rest.count >= 2, !rest.contains(where: { (0x30...0x39).contains($0) }) {
            push(start, digits, sourceStart, sourceStart + digits, isNumber: true, groupable: false)
            start += digits
            plain(length - digits, sourceEnd)
        } else {
            push(start, length, sourceStart, sourceEnd, isNumber: false, groupable: false)
        }
    }
}
