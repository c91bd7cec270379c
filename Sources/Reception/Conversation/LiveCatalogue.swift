import Synchronization

/// The current catalogue, swapped whole: readers take a copy of the value and never wait for a publication.
package final class LiveCatalogue: Sendable {
    private let held: Mutex<Catalogue>

    package init(_ catalogue: Catalogue) { held = Mutex(catalogue) }

    package var current: Catalogue { held.withLock { $0 } }

    package func replace(with catalogue: Catalogue) {
        held.withLock { $0 = catalogue }
    }
}
