package import Foundation

/// How pressing a case is; raw values are those of `route --json`.
package enum Urgency: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// The promise alone orders it.
    case none
    /// Ordinary.
    case normal
    /// Before the ordinary ones.
    case urgent
    /// Life or safety: emergency numbers were given first; a case only follows.
    case vital

    /// 0 for none, 3 for vital.
    package var rank: Int {
        switch self {
        case .none: 0
        case .normal: 1
        case .urgent: 2
        case .vital: 3
        }
    }

    /// The less pressing first.
    package static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }
}

/// What was promised to the citizen.
package struct Promise: Hashable, Sendable, Codable {
    /// The instant before which something is due.
    package let due: Date
    /// The walk over the opening calendar that led there, as printed by `why due`.
    package let why: [String]

    /// A promise.
    package init(due: Date, why: [String] = []) {
        self.due = due
        self.why = why
    }
}
