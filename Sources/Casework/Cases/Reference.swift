import Foundation

/// What a citizen quotes: three letters of the site, then eight characters in two groups, the last of which checks the others:
/// `MEA-7K4F-2M9C`. No 0, O, 1 or I after the letters, so that it can be read aloud and copied by hand.
package struct Reference: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The eleven characters without hyphens, upper-case.
    package let characters: String

    /// A new reference: 35 random bits.
    package static func random(prefix: String, using generator: inout some RandomNumberGenerator) -> Reference {
        let letters = Self.prefix(from: prefix)
        let body = letters + String((0..<7).map { _ in alphabet[Int(generator.next() & 31)] })
        return Reference(characters: body + String(checkCharacter(of: body)))
    }

    /// Reads what a citizen typed: any case, with or without hyphens and spaces; nil unless the check character is right.
    package init?(_ written: String) {
        let characters = written.uppercased().filter { !$0.isWhitespace && !"-–—‑.".contains($0) }
        guard characters.count == 11, characters.prefix(3).allSatisfy({ $0.isASCII && $0.isLetter }),
            characters.dropFirst(3).allSatisfy({ alphabet.contains($0) }),
            Self.checkCharacter(of: String(characters.dropLast())) == characters.last
        else { return nil }
        self.characters = characters
    }

    private init(characters: String) {
        self.characters = characters
    }

    /// Three letters for a site, from its name or slug: « Meaux » gives `MEA`; short names are completed with X.
    package static func prefix(from name: String) -> String {
        let letters = name.foldedForComparison.uppercased().filter { $0.isASCII && $0.isLetter }
        return String((letters + "XXX").prefix(3))
    }

    /// Three groups with hyphens: `MEA-7K4F-2M9C`.
    package var description: String {
        let (site, rest) = (characters.prefix(3), characters.dropFirst(3))
        return "\(site)-\(rest.prefix(4))-\(rest.dropFirst(4))"
    }

    /// How to say it on the phone, with the French spelling alphabet: « M comme Marcel, E comme Eugène, … 7, … ».
    package var spoken: String {
        characters.map { character in spelling[character].map { "\(character) comme \($0)" } ?? String(character) }.joined(separator: ", ")
    }

    /// A sum over GF(32) with distinct non-zero weights: finds every single wrong character and every swap of two of them.
    private static func checkCharacter(of body: String) -> Character {
        var sum = 0
        var weight = 1
        for (position, character) in body.enumerated() {
            let value = (position < 3 ? letters : alphabet).firstIndex(of: character) ?? 0
            weight = double(weight)
            sum ^= multiply(value, weight)
        }
        return alphabet[sum]
    }

    /// Product in GF(2⁵) modulo x⁵ + x² + 1.
    private static func multiply(_ left: Int, _ right: Int) -> Int {
        var (product, factor, rest) = (0, left, right)
        while rest > 0 {
            if rest & 1 == 1 { product ^= factor }
            factor = double(factor)
            rest >>= 1
        }
        return product
    }

    private static func double(_ value: Int) -> Int {
        value & 16 == 0 ? value << 1 : (value << 1) ^ 0b100101
    }

    /// Reads any writing; refuses a wrong check character.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let reference = Reference(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a reference")
        }
        self = reference
    }

    /// Writes the form with hyphens.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// 32 characters: 0, O, 1 and I left out.
private let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

/// The characters of the site's prefix.
private let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

/// The spelling alphabet of the French telephone service.
private let spelling: [Character: String] = [
    "A": "Anatole", "B": "Berthe", "C": "Célestin", "D": "Désiré", "E": "Eugène", "F": "François", "G": "Gaston", "H": "Henri", "I": "Irma",
    "J": "Joseph", "K": "Kléber", "L": "Louis", "M": "Marcel", "N": "Nicolas", "O": "Oscar", "P": "Pierre", "Q": "Quintal", "R": "Raoul",
    "S": "Suzanne", "T": "Thérèse", "U": "Ursule", "V": "Victor", "W": "William", "X": "Xavier", "Y": "Yvonne", "Z": "Zoé",
]
