import Casework
import Directory
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
        return withoutControls(written).trimmingCharacters(in: .whitespacesAndNewlines)
    }

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
