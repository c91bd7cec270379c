import Foundation

/// What a terminal is allowed to receive. Whatever was written, no character that could move the cursor, change a mode or reorder a line goes
/// through: it is shown by a symbol, or left out when it has no look of its own.
enum VisibleText {
    /// Text for one line: line breaks are shown too.
    static func line(_ written: String) -> String {
        String(String.UnicodeScalarView(scalars(written)))
    }

    /// Lines as the writer meant them: « \r\n », « \n », U+2028 and U+2029 end one.
    static func paragraphs(_ written: String) -> [String] {
        var lines: [String] = []
        var current = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in written.unicodeScalars {
            if scalar == "\n" || scalar.value == 0x2028 || scalar.value == 0x2029 {
                if scalar == "\n", previous == "\r" { current.removeLast() }
                lines.append(String(current))
                current = String.UnicodeScalarView()
            } else {
                current.append(scalar)
            }
            previous = scalar
        }
        return lines + [String(current)]
    }

    /// Composed first (NFC), so that « e » and its accent share a cell wherever Unicode has the letter.
    private static func scalars(_ written: String) -> [Unicode.Scalar] {
        var shown: [Unicode.Scalar] = []
        for scalar in written.precomposedStringWithCanonicalMapping.unicodeScalars { append(scalar, to: &shown) }
        return shown
    }

    private static func append(_ scalar: Unicode.Scalar, to shown: inout [Unicode.Scalar]) {
        switch scalar.value {
        case 0x09: shown += Array(repeating: " ", count: 4)
        // Symbols of control characters, U+2400.
        case 0x00...0x1F: shown.append(picture(scalar.value))
        case 0x7F: shown.append("␡")
        // ECMA-48: a C1 control is the same order as ESC and the character 64 below.
        case 0x80...0x9F: shown += ["␛", Unicode.Scalar(UInt8(scalar.value - 0x40))]
        case 0x2028, 0x2029: shown.append("␤")
        default:
            if let name = reordering[scalar.value] { return shown.append(contentsOf: "⟨\(name)⟩".unicodeScalars) }
            if isDrawn(scalar, after: shown.last) { shown.append(scalar) } else if isUnknown(scalar) { shown.append("\u{FFFD}") }
        }
    }

    private static func picture(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }

    private static func isUnknown(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .unassigned }

    /// Joiners, variation selectors, skin tones and tags are left out: terminals disagree on the width of what they join, and a column that
    /// depends on the font is a column that is wrong.
    private static func isDrawn(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: return false
        case 0x1F3FB...0x1F3FF: return !(previous?.properties.isEmojiModifierBase ?? false)
        case 0x115F, 0x1160, 0x3164, 0xFFA0: return false
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .unassigned, .surrogate: return false
            default: return true
            }
        }
    }

    /// Bidirectional controls of UAX #9, by their names there.
    private static let reordering: [UInt32: String] = [
        0x061C: "ALM", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
        0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    ]
}
