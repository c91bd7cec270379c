/// Whether a body receives the public at an instant. Times are local to the body.
package enum OpeningState: Sendable, Equatable {
    /// Open; `until` is when it closes. The comment is to be shown with the answer, never instead of it.
    case open(until: CivilTime, comment: String)
    /// Inside declared hours, but the record's words decide (« sur rendez-vous », « semaines paires »): neither yes nor no.
    case indicative(until: CivilTime, comment: String)
    /// Closed; `next` is the next declared opening within 60 days. `holiday` is today's public holiday when that is why.
    case closed(next: NextOpening?, holiday: PublicHoliday?)
    /// No hours are declared.
    case unknown

    package var isOpen: Bool {
        if case .open = self { return true }
        return false
    }
}

/// A declared opening to come.
package struct NextOpening: Sendable, Equatable {
    package var from: CivilTime
    package var until: CivilTime
    package var comment: String
    package var reliance: Reliance

    package init(from: CivilTime, until: CivilTime, comment: String, reliance: Reliance) {
        self.from = from
        self.until = until
        self.comment = comment
        self.reliance = reliance
    }
}
