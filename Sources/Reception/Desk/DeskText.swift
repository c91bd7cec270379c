import Casework
import Foundation

/// What an agent types, before it is kept or sent.
enum DeskText {
    /// A reply or a note.
    static let longestText = Inbound.maximumBytes
    /// A reason, a name, an address.
    static let longestLine = 1024

    /// Trimmed, without control characters other than line breaks and tabs: the citizen may read it in a terminal.
    ///
    /// - Throws: `DeskError.refused` when it is empty or above `longest` bytes of UTF-8.
    static func required(_ written: String, _ name: String, longest: Int = longestText) throws -> String {
        let text = try optional(written, name, longest: longest)
        guard !text.isEmpty else { throw DeskError.refused("\(name) : rien n’est écrit.") }
        return text
    }

    /// The same, where nothing is an answer.
    static func optional(_ written: String, _ name: String, longest: Int = longestText) throws -> String {
        guard written.utf8.count <= longest else { throw DeskError.refused("\(name) : plus de \(longest / 1024) Kio, raccourcissez.") }
        return cleaned(written).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// « \r\n » is a line break; C0, C1 and bidirectional controls go (Unicode categories Cc and, of Cf, those that reorder a line).
    static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars {
            let isBreak = scalar == "\n" || scalar == "\t"
            if isBreak || !(scalar.properties.generalCategory == .control || reordering.contains(scalar.value)) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private static let reordering: Set<UInt32> = Set([0x061C, 0x200E, 0x200F]).union(0x202A...0x202E).union(0x2066...0x2069)

    /// One line, for lists.
    static func line(_ text: String, longest: Int = 160) -> String {
        let words = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        return words.count <= longest ? words : words.prefix(longest - 1) + "…"
    }
}

extension Casework.Channel {
    /// The short word of a list.
    var deskLabel: String {
        switch self {
        case .web: "web"
        case .text: "texte"
        case .api: "interne"
        case .email: "mail"
        case .sms: "sms"
        case .phone: "tél."
        case .post: "courrier"
        case .counter: "accueil"
        }
    }
}
