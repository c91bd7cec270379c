/// Texts that an archive holds once although many fiches say them (definitions, addresses, titles of contacts): a third of its bytes is left.
///
/// A table of its own, because a `Dictionary` compares texts by Unicode equivalence, which costs more than all the rest of the encoding.
final class SharedTexts {
    private struct Entry {
        var hash: UInt64
        var text: String
        /// Where the text is in `texts`; -1 as long as it was met once.
        var place: Int32
    }

    /// In the order of their places.
    private(set) var texts: [String] = []
    private var entries: [Entry] = []
    /// Numbers of entries plus one, 0 where there is none; a power of two, at least twice the entries.
    private var slots = [Int32](repeating: 0, count: 1 << 12)

    /// A reference takes one to three bytes: shorter texts are not worth one.
    private static let shortest = 5

    /// The place of a text met before; nothing the first time, and for short texts.
    func place(of text: String) -> Int? {
        guard text.utf8.count >= Self.shortest else { return nil }
        let hash = Self.hash(text)
        guard let number = number(of: text, hash) else {
            add(text, hash)
            return nil
        }
        if entries[number].place < 0 {
            entries[number].place = Int32(texts.count)
            texts.append(text)
        }
        return Int(entries[number].place)
    }

    private func number(of text: String, _ hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number].hash == hash, entries[number].text == text { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func add(_ text: String, _ hash: UInt64) {
        entries.append(Entry(hash: hash, text: text, place: -1))
        if entries.count * 2 > slots.count {
            slots = [Int32](repeating: 0, count: slots.count * 2)
            for (number, entry) in entries.enumerated() { occupy(entry.hash, number) }
        } else {
            occupy(hash, entries.count - 1)
        }
    }

    private func occupy(_ hash: UInt64, _ number: Int) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number + 1)
    }

    /// Of the bytes of the text.
    private static func hash(_ text: String) -> UInt64 {
        var text = text
        let sum = text.withUTF8 { GuideArchive.checksum(of: UnsafeRawBufferPointer($0)) }
        return sum ^ sum >> 29
    }
}
