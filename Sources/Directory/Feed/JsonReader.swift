/// Why a JSON text cannot be read further.
struct JsonFault: Error, Equatable {
    enum Reason: Equatable { case unexpectedEnd, unexpectedByte, tooDeep, textTooLong }

    /// Bytes from the start.
    var offset: Int
    var reason: Reason
}

/// A pull parser of JSON (RFC 8259) over bytes in memory: the caller asks for what it expects, and nothing is built that it did not ask for.
///
/// Written because the national directory is 125 MB of JSON of which a third is read: dictionaries of Foundation objects would cost ten times
/// the memory of the result. Numbers are kept as text; a string that is not UTF-8 is read as Windows-1252 and counted.
struct JsonReader {
    enum Kind { case object, array, string, number, boolean, null }

    let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    private(set) var depth = 0
    /// Strings that were not UTF-8.
    private(set) var repairedStrings = 0
    let maximumDepth: Int
    /// Bytes of one string, as written.
    let maximumText: Int

    init(_ bytes: UnsafeRawBufferPointer, maximumDepth: Int = 32, maximumText: Int = 1 << 20) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
        self.maximumText = maximumText
        // A byte order mark is not JSON, but spreadsheets write one.
        offset = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// The kind of the value that comes next.
    mutating func peek() throws(JsonFault) -> Kind {
        switch try nextByte() {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw fault(.unexpectedByte)
        }
    }

    /// Enters an object; then call `nextKey` until it is nil.
    mutating func beginObject() throws(JsonFault) { try open(UInt8(ascii: "{")) }

    /// Enters an array; then call `nextElement` until it is false.
    mutating func beginArray() throws(JsonFault) { try open(UInt8(ascii: "[")) }

    /// The bytes of the next key, quotes left out, escapes not resolved; nil once the object is closed. `first` is true for the first call.
    mutating func nextKey(first: Bool) throws(JsonFault) -> UnsafeRawBufferPointer? {
        var byte = try nextByte()
        if byte == UInt8(ascii: "}") {
            close()
            return nil
        }
        if !first {
            guard byte == UInt8(ascii: ",") else { throw fault(.unexpectedByte) }
            offset += 1
            byte = try nextByte()
        }
        guard byte == UInt8(ascii: "\"") else { throw fault(.unexpectedByte) }
        let key = try rawString().body
        guard try nextByte() == UInt8(ascii: ":") else { throw fault(.unexpectedByte) }
        offset += 1
        return key
    }

    /// True when an element follows; false once the array is closed. `first` is true for the first call.
    mutating func nextElement(first: Bool) throws(JsonFault) -> Bool {
        let byte = try nextByte()
        if byte == UInt8(ascii: "]") {
            close()
            return false
        }
        guard !first else { return true }
        guard byte == UInt8(ascii: ",") else { throw fault(.unexpectedByte) }
        offset += 1
        return true
    }

    /// The text of a string, number or boolean; nil for null; an object or array is skipped and gives nil.
    mutating func text() throws(JsonFault) -> String? {
        switch try peek() {
        case .string: return try string()
        case .number, .boolean:
            let start = offset
            try skip()
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        case .null, .object, .array:
            try skip()
            return nil
        }
    }

    /// A string, escapes resolved.
    mutating func string() throws(JsonFault) -> String {
        let (body, hasEscapes) = try rawString()
        guard hasEscapes else { return decoded(body) }
        return try withUnescaped(body) { $0 }
    }

    /// The bytes of a string, escapes resolved: for JSON written inside a string.
    mutating func stringBytes() throws(JsonFault) -> [UInt8] {
        let (body, hasEscapes) = try rawString()
        return hasEscapes ? try unescaped(body) : Array(body)
    }

    /// Passes over one value, whatever it is, checking its form.
    mutating func skip() throws(JsonFault) {
        switch try peek() {
        case .string: _ = try rawString()
        case .number: skipNumber()
        case .boolean: try skipWord(bytes[offset] == UInt8(ascii: "t") ? "true" : "false")
        case .null: try skipWord("null")
        case .object:
            try beginObject()
            var first = true
            while try nextKey(first: first) != nil {
                try skip()
                first = false
            }
        case .array:
            try beginArray()
            var first = true
            while try nextElement(first: first) {
                try skip()
                first = false
            }
        }
    }

    /// Only white space is left.
    mutating func isAtEnd() -> Bool {
        skipSpaces()
        return offset == bytes.count
    }

    func fault(_ reason: JsonFault.Reason) -> JsonFault { JsonFault(offset: offset, reason: reason) }
}

extension JsonReader {
    private mutating func open(_ bracket: UInt8) throws(JsonFault) {
        guard try nextByte() == bracket else { throw fault(.unexpectedByte) }
        depth += 1
        guard depth <= maximumDepth else { throw fault(.tooDeep) }
        offset += 1
    }

    private mutating func close() {
        offset += 1
        depth -= 1
    }

    private mutating func skipSpaces() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }

    /// The first byte that is not white space, not consumed.
    private mutating func nextByte() throws(JsonFault) -> UInt8 {
        skipSpaces()
        guard offset < bytes.count else { throw fault(.unexpectedEnd) }
        return bytes[offset]
    }

    private mutating func skipNumber() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                offset += 1
            default: return
            }
        }
    }

    private mutating func skipWord(_ word: StaticString) throws(JsonFault) {
        for index in 0..<word.utf8CodeUnitCount {
            guard offset < bytes.count else { throw fault(.unexpectedEnd) }
            guard bytes[offset] == word.utf8Start[index] else { throw fault(.unexpectedByte) }
            offset += 1
        }
    }

    /// The bytes between the quotes, and whether any is a backslash.
    private mutating func rawString() throws(JsonFault) -> (body: UnsafeRawBufferPointer, hasEscapes: Bool) {
        let start = offset + 1
        var position = start
        var hasEscapes = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                guard position - start <= maximumText else { throw fault(.textTooLong) }
                offset = position + 1
                return (UnsafeRawBufferPointer(rebasing: bytes[start..<position]), hasEscapes)
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                position += 1
            }
            position += 1
        }
        offset = bytes.count
        throw fault(.unexpectedEnd)
    }

    private mutating func withUnescaped<Value>(
        _ body: UnsafeRawBufferPointer, _ use: (String) -> Value
    ) throws(JsonFault) -> Value {
        let plain = try unescaped(body)
        return use(plain.withUnsafeBytes { decoded($0) })
    }

    private mutating func decoded(_ body: UnsafeRawBufferPointer) -> String {
        if let text = String(validating: body, as: UTF8.self) { return text }
        repairedStrings += 1
        return windows1252(body)
    }

    /// Resolves escapes. A lone surrogate becomes U+FFFD; an unknown escape is a fault.
    private func unescaped(_ body: UnsafeRawBufferPointer) throws(JsonFault) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count)
        var index = 0
        while index < body.count {
            guard body[index] == UInt8(ascii: "\\") else {
                result.append(body[index])
                index += 1
                continue
            }
            guard index + 1 < body.count else { throw fault(.unexpectedByte) }
            index += 2
            switch body[index - 1] {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(body[index - 1])
            case UInt8(ascii: "u"):
                guard var value = hexadecimal(body, at: index) else { throw fault(.unexpectedByte) }
                index += 4
                if (0xD800..<0xDC00).contains(value), index + 1 < body.count, body[index] == UInt8(ascii: "\\"),
                    body[index + 1] == UInt8(ascii: "u"), let low = hexadecimal(body, at: index + 2), (0xDC00..<0xE000).contains(low)
                {
                    value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
                    index += 6
                }
                let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
                result.append(contentsOf: Array(String(Character(scalar)).utf8))
            default: throw fault(.unexpectedByte)
            }
        }
        return result
    }

    private func hexadecimal(_ body: UnsafeRawBufferPointer, at start: Int) -> UInt32? {
        guard start + 4 <= body.count else { return nil }
        var value: UInt32 = 0
        for index in start..<(start + 4) {
            guard let digit = Character(Unicode.Scalar(body[index])).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
