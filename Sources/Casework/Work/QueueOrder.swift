import Foundation

/// The one order of a site's queue.
package enum QueueOrder {
    /// Vital and urgent first; then what is promised soonest, broken promises ahead of all; then who came first.
    ///
    /// A case without a promise counts as promised `patience` seconds after it was opened, so that it is never overtaken for ever.
    package static func sorted(_ cases: [Case], patience: Double = 2 * 86_400) -> [Case] {
        cases.sorted { precedes($0, $1, patience: patience) }
    }

    /// How many cases of the queue come before that one: what a citizen is told.
    package static func rank(of case: Case, in queue: [Case], patience: Double = 2 * 86_400) -> Int {
        queue.count { $0.id != `case`.id && precedes($0, `case`, patience: patience) }
    }

    private static func precedes(_ left: Case, _ right: Case, patience: Double) -> Bool {
        let (leftPressing, rightPressing) = (max(left.urgency, .normal), max(right.urgency, .normal))
        if leftPressing != rightPressing { return leftPressing > rightPressing }
        let (leftDue, rightDue) = (due(left, patience), due(right, patience))
        if leftDue != rightDue { return leftDue < rightDue }
        return left.opened == right.opened ? left.id < right.id : left.opened < right.opened
    }

    private static func due(_ case: Case, _ patience: Double) -> Date {
        `case`.promise?.due ?? `case`.opened.addingTimeInterval(patience)
    }
}

/// A case offered to an agent.
package struct QueueItem: Hashable, Sendable {
    /// The case.
    package let `case`: Case
    /// Whether this agent is offered it.
    package let eligibility: Eligibility

    /// An item.
    package init(case: Case, eligibility: Eligibility) {
        self.case = `case`
        self.eligibility = eligibility
    }
}
