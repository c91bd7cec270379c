package import Foundation

/// What is known of someone before looking for them.
package struct PersonSketch: Hashable, Sendable, Codable {
    /// Given names, may be empty.
    package var given: String
    /// Family name, may be empty.
    package var family: String
    /// Addresses they gave or came from.
    package var addresses: [Address]

    /// A sketch.
    package init(given: String = "", family: String = "", addresses: [Address] = []) {
        self.given = given
        self.family = family
        self.addresses = addresses
    }
}

/// Someone already known who may be the same person: proposed with its reason, confirmed by an agent, never merged silently.
package struct Match: Hashable, Sendable, Codable {
    /// The known person.
    package let person: Person
    /// Why, in French: « même téléphone, autre prénom ».
    package let reason: String
    /// 0…1, for ordering only.
    package let strength: Double
    /// How many exchanges they had.
    package var contacts: Int
    /// Their last exchange.
    package var lastContact: Date?

    /// A match.
    package init(person: Person, reason: String, strength: Double, contacts: Int = 0, lastContact: Date? = nil) {
        self.person = person
        self.reason = reason
        self.strength = strength
        self.contacts = contacts
        self.lastContact = lastContact
    }

    /// Compares a sketch with a known person; nil when they share neither an address nor a name (or its three first letters).
    package static func between(_ sketch: PersonSketch, and person: Person) -> Match? {
        let sharedKinds = Set(
            sketch.addresses.filter { asked in person.addresses.contains { $0.kind == asked.kind && $0.value == asked.value } }.map(\.kind))
        let family = compare(sketch.family, person.family)
        let given = compare(sketch.given, person.given)
        guard !sharedKinds.isEmpty || family.isAlike || (family == .unknown && given.isAlike) else { return nil }

        let shared = Address.Kind.allCases.filter(sharedKinds.contains).map { "même \($0.noun)" }
        let differing = Address.Kind.allCases.filter { kind in
            !sharedKinds.contains(kind) && sketch.addresses.contains { $0.kind == kind } && person.addresses.contains { $0.kind == kind }
        }.map { "autre \($0.noun)" }
        let names = [family.phrase("nom"), given.phrase("prénom")].compactMap { $0 }
        let strength = (sharedKinds.isEmpty ? 0 : 0.5) + family.weight * 0.3 + given.weight * 0.2
        return Match(person: person, reason: (shared + names + differing).joined(separator: ", "), strength: max(0, min(1, strength)))
    }

    private enum Likeness {
        case same, begins, other, unknown

        var isAlike: Bool { self == .same || self == .begins }

        var weight: Double {
            switch self {
            case .same: 1
            case .begins: 0.5
            case .other: -0.5
            case .unknown: 0.25
            }
        }

        func phrase(_ noun: String) -> String? {
            switch self {
            case .same: "même \(noun)"
            case .begins: "\(noun) qui commence de même"
            case .other: "autre \(noun)"
            case .unknown: nil
            }
        }
    }

    private static func compare(_ left: String, _ right: String) -> Likeness {
        let (left, right) = (left.foldedForComparison, right.foldedForComparison)
        if left.isEmpty || right.isEmpty { return .unknown }
        if left == right { return .same }
        return left.count >= 3 && right.hasPrefix(left) ? .begins : .other
    }
}

extension Address.Kind {
    /// The word an agent reads.
    package var noun: String {
        switch self {
        case .phone: "téléphone"
        case .email: "e-mail"
        case .postal: "adresse"
        }
    }
}
