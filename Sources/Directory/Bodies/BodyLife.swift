extension Body {
    /// Whether the body still exists, and what took its place.
    package struct Life: Sendable, Equatable {
        package enum Status: UInt8, Sendable { case active, renamed, moved, merged, closed, unknown }

        package var status: Status
        /// Renamed or moved: the day of the change, before which it received too. Otherwise its first day.
        package var since: CivilDate?
        /// Its last day, included, where one is known.
        package var until: CivilDate?
        /// Identifier of the body that took over.
        package var successor: String

        package init(status: Status = .active, since: CivilDate? = nil, until: CivilDate? = nil, successor: String = "") {
            self.status = status
            self.since = since
            self.until = until
            self.successor = successor
        }
    }

    /// A name that the body no longer bears.
    package struct FormerName: Sendable, Equatable {
        package var name: String
        /// Last day of the name, where known.
        package var until: CivilDate?

        package init(_ name: String, until: CivilDate? = nil) {
            self.name = name
            self.until = until
        }
    }
}

extension Body.Life {
    /// Where a body is in its life on a day.
    package enum Standing: Sendable, Equatable {
        /// It has not begun.
        case upcoming(from: CivilDate)
        case inForce
        /// It no longer receives; the last day is known or not.
        case ended(lastDay: CivilDate?)
    }

    /// The standing on a day of the body's own calendar.
    package func standing(on day: CivilDate) -> Standing {
        if let until, until < day { return .ended(lastDay: until) }
        switch status {
        case .active, .unknown: break
        case .renamed, .moved:
            guard !successor.isEmpty, until == nil else { return .inForce }
            guard let since else { return .ended(lastDay: nil) }
            return since <= day ? .ended(lastDay: since.adding(days: -1)) : .inForce
        case .merged, .closed: if until == nil { return .ended(lastDay: nil) }
        }
        if let since, day < since { return .upcoming(from: since) }
        return .inForce
    }

    /// The body receives the public on this day: it has begun and has not ended.
    package func isInForce(on day: CivilDate) -> Bool { standing(on: day) == .inForce }
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
