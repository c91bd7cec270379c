package import Foundation

/// « Numéro erroné »: a fault of the directory that an agent reported, and what its owner decided. Holds no citizen's name.
package struct Correction: Hashable, Sendable, Codable, Identifiable {
    /// Where it stands.
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// The owner has to decide.
        case waiting
        /// Its value is served, above the imported file.
        case accepted
        /// The owner found no fault.
        case dismissed
        /// It was accepted, and has no more to say: the file agrees, a later correction took its place, or it was withdrawn.
        case settled
    }

    /// A value accepted in place of a wrong one.
    package struct Change: Hashable, Sendable, Codable {
        /// The field, as the directory names it: « téléphone ».
        package let field: String
        /// As written by who accepted.
        package let value: String
        /// What was served before, then what the latest file says; empty when nothing was.
        package let replaced: String

        /// A change.
        package init(field: String, value: String, replaced: String) {
            self.field = field
            self.value = value
            self.replaced = replaced
        }
    }

    /// Identity.
    package let id: CorrectionID
    /// Slug of the site that owns the record, and decides.
    package let site: String
    /// Identifier of the body in the directory.
    package let body: String
    /// Its name when the fault was reported.
    package let bodyName: String
    /// What the agent says is wrong.
    package let fault: String
    /// Who reported, and in which site they work.
    package let by: Party
    /// Slug of the reporter's site.
    package let from: String
    /// When it was reported.
    package let reported: Date
    /// Where it stands.
    package internal(set) var state: State
    /// What was accepted.
    package internal(set) var change: Change?
    /// Why it was dismissed.
    package internal(set) var reason: String?
    /// Who decided.
    package internal(set) var decidedBy: Party?
    /// When.
    package internal(set) var decided: Date?

    /// A fault just reported.
    package init(
        id: CorrectionID, site: String, body: String, bodyName: String, fault: String, by: Party, from: String, reported: Date
    ) {
        self.id = id
        self.site = site
        self.body = body
        self.bodyName = bodyName
        self.fault = fault
        self.by = by
        self.from = from
        self.reported = reported
        state = .waiting
    }
}

extension Correction {
    /// What may happen to it.
    package enum Move: Hashable, Sendable {
        /// A value is served in place of the wrong one.
        case accept(Change)
        /// Nothing is wrong, or nothing can be done, with a reason.
        case dismiss(String)
        /// The file agrees, or a later correction took its place.
        case settle
        /// The file says something else, which it does not win with: told, for whoever compares or withdraws.
        case overrule(String)
        /// The owner takes back the value: the file's counts again.
        case withdraw
    }

    /// The correction after a move. A decision is taken once, and only what was accepted is settled.
    package func applying(_ move: Move, by party: Party, at instant: Date) -> Result<Correction, Refusal> {
        var next = self
        switch move {
        case .accept(let change):
            guard state == .waiting else { return .failure(.decided) }
            next.state = .accepted
            next.change = change
        case .dismiss(let reason):
            guard state == .waiting else { return .failure(.decided) }
            guard !reason.isEmpty else { return .failure(Refusal(.invalid, "Un classement sans suite se motive.")) }
            next.state = .dismissed
            next.reason = reason
        case .settle, .withdraw:
            guard state == .accepted else { return .failure(.decided) }
            next.state = .settled
            return .success(next)
        case .overrule(let value):
            guard state == .accepted, let change else { return .failure(.decided) }
            next.change = Change(field: change.field, value: change.value, replaced: value)
            return .success(next)
        }
        next.decidedBy = party
        next.decided = instant
        return .success(next)
    }

    /// What the journal says of a move.
    package static func journalKind(_ move: Move) -> String {
        switch move {
        case .accept: "correction.accepted"
        case .dismiss: "correction.dismissed"
        case .settle: "correction.settled"
        case .overrule: "correction.overruled"
        case .withdraw: "correction.withdrawn"
        }
    }
}

extension Refusal {
    fileprivate static let decided = Refusal(.already, "Ce signalement a déjà été traité.")
}
