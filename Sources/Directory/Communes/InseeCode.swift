/// The five-character code of a commune in the Code officiel géographique: « 77284 », « 2A004 », « 97411 ».
///
/// Held as a number that sorts like the text: the second character counts 12 values (0 to 9, A, B), the others 10.
package struct InseeCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Less than `InseeCode.limit`.
    package let raw: UInt32

    /// One more than the greatest raw value.
    package static let limit: UInt32 = 120_000

    package init?(raw: UInt32) {
        guard raw < Self.limit else { return nil }
        self.raw = raw
    }

    private init() { raw = 0 }

    /// « 00000 », which no commune has: stands for a code that could not be read, until the reading is refused.
    static let none = InseeCode()

    /// Reads a code of exactly five characters; nil for anything else.
    package init?(_ text: some StringProtocol) {
        var digits: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
        var position = 0
        for byte in text.utf8 {
            let value: UInt32
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "A") where position == 1, UInt8(ascii: "a") where position == 1: value = 10
            case UInt8(ascii: "B") where position == 1, UInt8(ascii: "b") where position == 1: value = 11
            default: return nil
            }
            switch position {
            case 0: digits.0 = value
            case 1: digits.1 = value
            case 2: digits.2 = value
            case 3: digits.3 = value
            case 4: digits.4 = value
            default: return nil
            }
            position += 1
        }
        guard position == 5, digits.1 < 10 || digits.0 == 2 else { return nil }
        raw = (digits.0 * 12 + digits.1) * 1000 + digits.2 * 100 + digits.3 * 10 + digits.4
    }

    /// The five characters.
    package var text: String {
        let prefix = raw / 1000
        let rest = raw % 1000
        let second = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B"][Int(prefix % 12)]
        return "\(prefix / 12)\(second)\(rest / 100)\(rest / 10 % 10)\(rest % 10)"
    }

    package var description: String { text }

    /// Code of the département or collectivité: « 77 », « 2A », « 974 ».
    package var department: String {
        let text = text
        return String(text.prefix(text.hasPrefix("97") || text.hasPrefix("98") ? 3 : 2))
    }

    package static func < (left: InseeCode, right: InseeCode) -> Bool { left.raw < right.raw }
}
