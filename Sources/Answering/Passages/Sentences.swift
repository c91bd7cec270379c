/// Cuts a paragraph, already on one line, into sentences.
enum Sentences {
    static func split(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var sentences: [String] = []
        var start = 0
        var position = 0
        while position + 2 < bytes.count {
            if isEnd(bytes, position, from: start) {
                sentences.append(String(decoding: bytes[start...position], as: UTF8.self))
                start = position + 2
                position = start
            } else {
                position += 1
            }
        }
        if start < bytes.count { sentences.append(String(decoding: bytes[start...], as: UTF8.self)) }
        return sentences
    }

    /// A stop, then a space, then what begins a sentence; not after an abbreviation of one or two letters (« n. », « M. », « art. »).
    private static func isEnd(_ bytes: [UInt8], _ position: Int, from start: Int) -> Bool {
        guard [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[position]), bytes[position + 1] == 0x20 else {
            return false
        }
        let next = bytes[position + 2]
        guard (0x41...0x5A).contains(next) || next == 0xC3 || next == 0xC2 || (0x30...0x39).contains(next) else { return false }
        guard bytes[position] == UInt8(ascii: ".") else { return true }
        var length = 0
        while position - length - 1 >= start, bytes[position - length - 1] > 0x20 { length += 1 }
        let word = bytes[(position - length)..<position]
        return length > 2 && !word.elementsEqual("art".utf8) || word.contains { (0x30...0x39).contains($0) || $0 >= 0x80 || $0 == 0x29 }
    }
}
