import Answering
import Directory
import Knowledge
import Routing

/// What a catalogue makes of a message whoever writes it and whenever: its reading, what the guide finds, the place it names.
///
/// Kept for a while, as many people ask the same in the same hour (a strike at school, snow). Only short messages are: a story is told once, and
/// what it says of somebody has no business staying in memory.
final class Understanding: Sendable {
    private struct Asked: Hashable {
        var text: String
        var site: String?
    }

    /// Of a message, in UTF-8 bytes.
    private static let longest = 120
    private static let kept = 1_000

    private let readings = RecentValues<String, MessageReading>(capacity: kept)
    private let findings = RecentValues<Asked, FoundAnswer>(capacity: kept)
    private let places = RecentValues<String, NamedPlace>(capacity: kept)

    func reading(_ text: String, make: () -> MessageReading) -> MessageReading {
        Self.isShort(text) ? readings.value(text, make: make) : make()
    }

    func found(_ text: String, site: String?, make: () -> FoundAnswer) -> FoundAnswer {
        Self.isShort(text) ? findings.value(Asked(text: text, site: site), make: make) : make()
    }

    func place(_ text: String, make: () -> PlaceMention?) -> PlaceMention? {
        Self.isShort(text) ? places.value(text) { NamedPlace(mention: make()) }.mention : make()
    }

    static func isShort(_ text: String) -> Bool { text.utf8.count <= longest }

    /// The place that a message names, or that it names none.
    private struct NamedPlace {
        var mention: PlaceMention?
    }
}

/// A question as the index understands it, and what the guide finds.
struct FoundAnswer {
    var question: Question
    var finding: Finding
}

extension Catalogue {
    /// What the router reads in a message.
    func reading(_ text: String) -> MessageReading { understanding.reading(text) { router.read(text) } }

    /// What the guide finds, the fiches of `refused` left out.
    func found(_ text: String, site: String?, refused: Set<String> = []) -> FoundAnswer {
        let make = { [index, answerer] in
            let question = index.understand(text)
            return FoundAnswer(question: question, finding: answerer.find(question, site: site, refused: refused))
        }
        return refused.isEmpty ? understanding.found(text, site: site, make: make) : make()
    }

    /// The place that a message names.
    func placeNamed(in text: String) -> PlaceMention? {
        understanding.place(text) { PlaceReading.find(in: text, communes: bodies.communes) }
    }
}
