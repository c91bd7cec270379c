import Knowledge
import Synchronization

/// The fiches read lately, kept for the next question: reading one costs more than answering from it.
///
/// Bounded by the excerpts that it holds, a fair measure of the memory (about 1 KiB each with its share of the tree). The fiches that nobody asked
/// for since the last round go first.
final class FicheShelf: Sendable {
    private struct Place {
        var fiche: ReadFiche
        var isUsed: Bool
    }

    private struct Shelf {
        var places: [Int: Place] = [:]
        var weight = 0
    }

    private let capacity: Int
    private let shelf = Mutex(Shelf())

    /// - Parameter capacity: in excerpts; of the national guide's 150,000, about a third.
    init(capacity: Int = 50_000) { self.capacity = capacity }

    /// The fiche under that number, read by `read` when it is not there. Two threads may read the same one at once: the last is kept.
    func fiche(_ number: Int, read: () -> ReadFiche?) -> ReadFiche? {
        let kept = shelf.withLock { shelf -> ReadFiche? in
            shelf.places[number]?.isUsed = true
            return shelf.places[number]?.fiche
        }
        if let kept { return kept }
        guard let fiche = read() else { return nil }
        shelf.withLock { put(fiche, number, &$0) }
        return fiche
    }

    private func put(_ fiche: ReadFiche, _ number: Int, _ shelf: inout Shelf) {
        if let former = shelf.places[number] { shelf.weight -= Self.weight(former.fiche) }
        shelf.places[number] = Place(fiche: fiche, isUsed: false)
        shelf.weight += Self.weight(fiche)
        while shelf.weight > capacity, shelf.places.count > 1 { makeRoom(for: number, &shelf) }
    }

    private func makeRoom(for number: Int, _ shelf: inout Shelf) {
        let idle = shelf.places.filter { $0.key != number && !$0.value.isUsed }
        for key in shelf.places.keys { shelf.places[key]?.isUsed = false }
        for (key, place) in idle {
            shelf.places[key] = nil
            shelf.weight -= Self.weight(place.fiche)
        }
    }

    private static func weight(_ fiche: ReadFiche) -> Int { fiche.outline.excerpts.count + 8 }
}
