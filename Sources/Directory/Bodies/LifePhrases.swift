extension Body {
    /// Days during which a change is told to those who knew the body before.
    private static let toldFor = 365

    /// « ex-« MSAP de Meaux » », « à cette adresse depuis le 3 mars 2026 », during the year that follows the change; nil afterwards, or when
    /// there is nothing to tell. A change without a date is always told.
    package func recentChange(on day: CivilDate) -> String? {
        if let since = life.since, life.status == .renamed || life.status == .moved, day < since || since.adding(days: Self.toldFor) < day {
            return nil
        }
        return switch life.status {
        case .renamed: formerNames.first.map { "ex-« \($0.name) »" }
        case .moved: life.since.map { "à cette adresse depuis le \($0.frenchWithoutWeekday)" } ?? "nouvelle adresse"
        case .active, .merged, .closed, .unknown: nil
        }
    }
}
