import Foundation

/// A move that the rules do not allow: an expected outcome, told to the person who asked in one French sentence.
package struct Refusal: Error, Hashable, Sendable, Codable {
    /// What stands in the way, for programs.
    package enum Reason: String, Hashable, Sendable, Codable {
        /// Nothing has this id in this site, or the caller may not know of it.
        case unknown
        /// Another agent holds the case.
        case held
        /// The caller does not hold the case, or their lease has run out.
        case notHolder = "not_holder"
        /// The state does not allow this move.
        case illegal
        /// Something else changed it first: read again.
        case stale
        /// The agent already holds as many cases as their capacity allows.
        case full
        /// The caller has not the right in this site.
        case forbidden
        /// Already done, or undone.
        case already
        /// The client's key came with other words before.
        case keyReused = "key_reused"
        /// The input is not acceptable (empty, too long, wrong kind).
        case invalid
    }

    /// For programs.
    package let reason: Reason
    /// For people, in French, without personal data.
    package let sentence: String

    /// A refusal with its sentence.
    package init(_ reason: Reason, _ sentence: String) {
        self.reason = reason
        self.sentence = sentence
    }

    /// Nothing of that name here; the same words whether it exists elsewhere or not.
    package static let unknown = Refusal(.unknown, "Introuvable.")
    /// Changed meanwhile by someone else.
    package static let stale = Refusal(.stale, "Modifié entre-temps par quelqu’un d’autre : relisez avant de recommencer.")
}
