/// The answer to « which body of this kind serves this commune? ».
package enum Resolution: Sendable, Equatable {
    /// At least one body, the most fitting first.
    case found(FoundBodies)
    /// None, and why, in French.
    case none(String)

    package var bodies: [Body] {
        if case .found(let found) = self { return found.bodies }
        return []
    }
}

/// Bodies that serve a commune, with how far that is known.
package struct FoundBodies: Sendable, Equatable {
    package var bodies: [Body]
    package var certainty: Certainty
    /// The kind they were found under, when it is not the one asked: « pole_emploi » for « france_travail ».
    package var alias: String?
    /// What bodies replaced, for those that answer in place of one that has ended: by their identifier.
    package var successions: [String: Succession] = [:]

    package init(bodies: [Body], certainty: Certainty, alias: String? = nil) {
        self.bodies = bodies
        self.certainty = certainty
        self.alias = alias
    }
}

/// Where the knowledge that a body serves a commune comes from, the surest first.
package enum Certainty: Sendable, Equatable {
    /// The body's record lists the commune.
    case declared
    /// The law gives it the département: a court, by the list of its code.
    case jurisdiction
    /// There is one in the département, and its kind is competent for the whole of it.
    case department
    /// The record lists it, but the list was computed (nearest body of the kind in the département).
    case derivedTerritory
    /// The body is in the commune and lists none.
    case sameCommune
    /// A guess: the nearest body of this kind in the département, or in the région. Distance in km as the crow flies; nil when unknown.
    case nearestGuess(distanceKm: Double?)

    /// To be called a guess when shown.
    package var isGuess: Bool {
        if case .nearestGuess = self { return true }
        return false
    }
}
