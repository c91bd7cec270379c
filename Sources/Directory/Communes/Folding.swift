/// Lower-case words of a text, without accents or punctuation, separated by one space: « L’Haÿ-les-Roses » → « l hay les roses ».
///
/// Œ and æ are written oe and ae; digits are kept. Works on bytes: it runs over every name of the directory at load.
package func foldedWords(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
        let value = scalar.value
        if value < 128 {
            let byte = UInt8(value)
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if pendingSpace, !bytes.isEmpty { bytes.append(space) }
                bytes.append(byte)
                pendingSpace = false
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if pendingSpace, !bytes.isEmpty { bytes.append(space) }
                bytes.append(byte | 0x20)
                pendingSpace = false
            default: pendingSpace = true
            }
        } else if let letters = foldedLetters(scalar) {
            if pendingSpace, !bytes.isEmpty, !letters.isEmpty { bytes.append(space) }
            bytes.append(contentsOf: letters)
            if !letters.isEmpty { pendingSpace = false }
        } else {
            pendingSpace = true
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private let space = UInt8(ascii: " ")

/// ASCII letters for an accented one; empty for a combining mark; nil for what is not a letter.
private func foldedLetters(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: return [UInt8(ascii: "a")]
    case 0xC7, 0xE7, 0x106...0x10D: return [UInt8(ascii: "c")]
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: return [UInt8(ascii: "e")]
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: return [UInt8(ascii: "i")]
    case 0xD1, 0xF1, 0x143...0x148: return [UInt8(ascii: "n")]
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: return [UInt8(ascii: "o")]
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: return [UInt8(ascii: "u")]
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: return [UInt8(ascii: "y")]
    case 0x152, 0x153: return [UInt8(ascii: "o"), UInt8(ascii: "e")]
    case 0xC6, 0xE6: return [UInt8(ascii: "a"), UInt8(ascii: "e")]
    case 0xDF: return [UInt8(ascii: "s"), UInt8(ascii: "s")]
    case 0x300...0x36F: return []
    default:
        guard scalar.properties.isAlphabetic else { return nil }
        return Array(scalar.properties.lowercaseMapping.utf8)
    }
}
