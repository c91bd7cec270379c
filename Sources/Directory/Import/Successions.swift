/// The chain of bodies that took over from one another.
package enum Successions {
    package enum End: Sendable, Equatable {
        /// The body in force, and those passed on the way.
        case body(String, path: [String])
        /// The chain comes back to a body already passed: « a → b → a ».
        case cycle([String])
        /// A successor that no directory has.
        case missing(String, path: [String])
    }

    /// Follows successors from a body. `life` gives the life of a body by identifier, nil when there is no such body.
    package static func follow(_ id: String, life: (String) -> Body.Life?) -> End {
        var path: [String] = []
        var current = id
        while true {
            if path.contains(current) { return .cycle(path + [current]) }
            guard let found = life(current) else { return .missing(current, path: path) }
            guard !found.successor.isEmpty else { return .body(current, path: path) }
            path.append(current)
            current = found.successor
        }
    }
}

extension Body.Life {
    /// The body receives the public on this day: it has begun and has not ended.
    package func isInForce(on day: CivilDate) -> Bool {
        if let until, until < day { return false }
        switch status {
        case .closed, .merged: return until != nil
        case .active, .renamed, .moved, .unknown: return since.map { $0 <= day } ?? true
        }
    }
}

extension Body.Life.Status {
    /// « en service », « fermé ».
    package var french: String {
        switch self {
        case .active: "en service"
        case .renamed: "renommé"
        case .moved: "déplacé"
        case .merged: "repris par un autre"
        case .closed: "fermé"
        case .unknown: "inconnu"
        }
    }
}
