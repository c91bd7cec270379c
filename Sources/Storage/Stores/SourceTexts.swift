import Casework
import Synchronization

/// The JSON of lists of sources, kept for those shown lately: a fiche and the bodies of a commune are shown all day.
final class SourceTexts: Sendable {
    /// As many lists as are kept; the next one takes the place of all.
    private static let capacity = 500

    private let known = Mutex<[[SourceRef]: SQLValue]>([:])

    func value(_ sources: [SourceRef]) throws -> SQLValue {
        if let text = known.withLock({ $0[sources] }) { return text }
        let text = try SQLValue.json(sources)
        known.withLock { known in
            if known.count >= Self.capacity { known = [:] }
            known[sources] = text
        }
        return text
    }
}
