import Foundation

/// The database refused, is out of reach, or holds something that this version cannot read. Stops the work under way.
package struct StorageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// For the operator, in French, without personal data.
    package let description: String
    /// The engine's five-character SQLSTATE, when there is one.
    package let state: String?

    init(_ description: String, state: String? = nil) {
        self.description = description
        self.state = state
    }

    /// Another transaction was in the way: doing it all again is safe and right (PostgreSQL 40001, 40P01).
    var mayTryAgain: Bool { state == "40001" || state == "40P01" }
}
