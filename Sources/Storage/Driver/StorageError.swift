import Casework
import Foundation

/// The database refused, is out of reach, or holds something that this version cannot read. Stops the work under way.
package struct StorageError: StoreFailure, Hashable, Sendable, CustomStringConvertible {
    /// For the operator, in French, without personal data.
    package let description: String
    /// Five characters of PostgreSQL's appendix A, when there are: the engine's own, or those that say the same of SQLite.
    package let state: String?

    init(_ description: String, state: String? = nil) {
        self.description = description
        self.state = state
    }

    /// Another transaction was in the way: doing it all again is safe and right (PostgreSQL 40001, 40P01).
    var mayTryAgain: Bool { state == "40001" || state == "40P01" }

    /// No room, no memory, no connection, a server that stops, a disk that fails, a file that turned read-only, a lock held too long.
    package var isPassing: Bool {
        guard let state else { return false }
        return ["53", "08", "57", "58"].contains(state.prefix(2)) || state == "25006" || state == "55P03"
    }

    /// The disk is full (PostgreSQL 53100).
    static let full = "53100"
}
