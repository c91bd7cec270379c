/// The chain of bodies that took over from one another.
package enum Successions {
    package enum End: Sendable, Equatable {
        /// The last body of the chain, and those passed on the way.
        case body(String, path: [String])
        /// The last body of the chain does not receive on the day asked.
        case ended(String, path: [String])
        /// The chain comes back to a body already passed: « a → b → a ».
        case cycle([String])
        /// A successor that no directory has.
        case missing(String, path: [String])
        /// More than `longest` bodies: surely a mistake, and never walked to its end.
        case tooLong([String])
    }

    /// Bodies that a chain may hold.
    package static let longest = 32

    /// Follows successors from a body. With a day, stops at the first body in force that day; without, goes to the end of the chain.
    /// `life` gives the life of a body by identifier, nil when there is no such body.
    package static func follow(_ id: String, on day: CivilDate? = nil, life: (String) -> Body.Life?) -> End {
        var path: [String] = []
        var current = id
        while path.count < longest {
            if path.contains(current) { return .cycle(path + [current]) }
            guard let found = life(current) else { return .missing(current, path: path) }
            if let day, found.isInForce(on: day) { return .body(current, path: path) }
            guard !found.successor.isEmpty else {
                return day == nil ? .body(current, path: path) : .ended(current, path: path)
            }
            path.append(current)
            current = found.successor
        }
        return .tooLong(path)
    }

    /// The chains of these bodies that turn round or do not end, each once, in French. A successor that is elsewhere is no fault here.
    package static func loops(in bodies: [Body]) -> [String] {
        let lives = Dictionary(bodies.map { ($0.id, $0.life) }, uniquingKeysWith: { first, _ in first })
        var told: Set<Set<String>> = []
        return bodies.compactMap { body in
            switch follow(body.id, life: { lives[$0] ?? Body.Life() }) {
            case .body, .ended, .missing: nil
            case .cycle(let path), .tooLong(let path):
                told.insert(Set(path)).inserted ? fault(of: body.id) { lives[$0] ?? Body.Life() } : nil
            }
        }
    }

    /// Why the successor of a body cannot be accepted, in French; nil when its chain leads to a body.
    package static func fault(of id: String, life: (String) -> Body.Life?) -> String? {
        switch follow(id, life: life) {
        case .body, .ended: nil
        case .cycle(let path): "remplacé par : la chaîne tourne en rond (\(path.joined(separator: " → ")))"
        case .missing(let id, _): "remplacé par : « \(id) » n’est ni dans ce fichier ni dans l’annuaire"
        case .tooLong(let path):
            "remplacé par : la chaîne passe par plus de \(longest) organismes (\(path.prefix(3).joined(separator: " → ")) → …)"
        }
    }
}

/// A body that answers in place of another.
package struct Succession: Sendable, Equatable {
    /// Name of the body replaced.
    package var predecessor: String
    /// First day without it, where known.
    package var day: CivilDate?

    package init(predecessor: String, day: CivilDate? = nil) {
        self.predecessor = predecessor
        self.day = day
    }

    /// What took the place of an ended body.
    package init(of body: Body) {
        let lastDay: CivilDate? =
            switch body.life.status {
            case .renamed, .moved: body.life.until ?? body.life.since?.adding(days: -1)
            default: body.life.until
            }
        self.init(predecessor: body.name, day: lastDay?.adding(days: 1))
    }

    /// « a remplacé « MSAP de Meaux » le 1er janvier 2026 ».
    package var phrase: String { "a remplacé « \(predecessor) »" + (day.map { " le \($0.frenchWithoutWeekday)" } ?? "") }
}
