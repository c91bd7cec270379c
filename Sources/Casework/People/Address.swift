import Foundation

/// A way to reach someone. An address is not a person: couples share an e-mail, families a phone.
package struct Address: Hashable, Sendable, Codable {
    /// What it is.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// E.164, such as `+33160097000`.
        case phone
        /// Lower-cased e-mail.
        case email
        /// Postal address on one line.
        case postal
    }

    /// What it is.
    package let kind: Kind
    /// The normalised value, by which two writings of one address are the same.
    package let value: String
    /// As it was given.
    package let written: String

    /// An address already normalised.
    package init(kind: Kind, value: String, written: String) {
        self.kind = kind
        self.value = value
        self.written = written
    }

    /// Reads a phone (French by default: `06 12…`, `+33…`, `0033…`), else nil. Short numbers are not people's.
    package static func phone(_ written: String, countryCode: String = "33") -> Address? {
        var digits = written.filter(\.isASCII).filter(\.isNumber)
        let trimmed = written.drop { !$0.isNumber && $0 != "+" }
        let foreignLetters = written.contains { $0.isLetter }
        if trimmed.hasPrefix("+") {
            digits = digits.replacingPrefix(countryCode + "0", with: countryCode)
        } else if digits.hasPrefix("00") {
            digits = String(digits.dropFirst(2))
        } else if digits.hasPrefix("0") {
            digits = countryCode + digits.dropFirst()
        } else {
            return nil
        }
        guard !foreignLetters, (8...15).contains(digits.count) else { return nil }
        return Address(kind: .phone, value: "+" + digits, written: written)
    }

    /// Reads an e-mail address: one `@`, something before, a dotted name after, no space or control character; else nil.
    package static func email(_ written: String) -> Address? {
        let value = written.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
            value.utf8.count <= 254,
            !value.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 32 || $0 == "," || $0 == "<" })
        else { return nil }
        return Address(kind: .email, value: value, written: written)
    }

    /// A postal address: folded, spaces made single; nil when empty.
    package static func postal(_ written: String) -> Address? {
        let value = written.foldedForComparison
        return value.isEmpty ? nil : Address(kind: .postal, value: value, written: written)
    }
}

extension String {
    /// Lower-case letters and digits without accents, words separated by one space: for comparing names and addresses.
    package var foldedForComparison: String {
        let ligatures = replacingOccurrences(of: "œ", with: "oe").replacingOccurrences(of: "Œ", with: "oe")
            .replacingOccurrences(of: "æ", with: "ae").replacingOccurrences(of: "Æ", with: "ae")
        let plain = ligatures.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter, .decimalNumber: Character(scalar)
            case .nonspacingMark: "\u{0}"
            default: " "
            }
        }
        return String(plain.filter { $0 != "\u{0}" }).split(separator: " ").joined(separator: " ")
    }

    fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
