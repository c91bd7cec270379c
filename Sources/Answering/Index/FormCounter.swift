/// Counts the folded forms of the corpus, and under each its accented spellings.
struct FormCounter: Sendable {
    private struct Spelling: Sendable {
        var hash: UInt64
        var count: UInt32
        var text: String
    }

    private var table = HashTable(capacity: 1 << 16)
    private(set) var forms = PackedStrings()
    private(set) var counts: [UInt32] = []
    private var spellings: [[Spelling]] = []

    /// The form's number; counts it as a word of the guide when `official`.
    mutating func add(_ scan: WordScan, _ index: Int, source: UnsafeBufferPointer<UInt8>, official: Bool) -> UInt32 {
        let word = scan.words[index]
        let form = number(scan.hash(index)) { scan.bytes[Int(word.start)..<Int(word.start + word.length)] }
        if official { counts[Int(form)] += 1 }
        if !word.isNumber {
            count(UnsafeBufferPointer(rebasing: source[Int(word.sourceStart)..<Int(word.sourceEnd)]), of: Int(form), official ? 4 : 1)
        }
        return form
    }

    /// Adds what another counter has met since; returns the number here of each of its forms.
    mutating func add(_ other: FormCounter) -> [UInt32] {
        (0..<other.forms.count).map { theirs in
            let form = number(other.forms.hash(theirs)) { other.forms.bytes[other.forms.range(theirs)] }
            counts[Int(form)] += other.counts[theirs]
            for spelling in other.spellings[theirs] { merge(spelling, of: Int(form)) }
            return form
        }
    }

    private mutating func number(_ hash: UInt64, bytes: () -> ArraySlice<UInt8>) -> UInt32 {
        let form = table.insert(hash, UInt32(forms.count))
        if Int(form) == forms.count {
            forms.append(bytes())
            counts.append(0)
            spellings.append([])
        }
        return form
    }

    /// The most frequent accented spelling; the form itself when it has none.
    func usualSpelling(_ form: Int) -> String {
        let best = spellings[form].max { ($0.count, $1.text) < ($1.count, $0.text) }
        return best?.text ?? forms.string(form)
    }

    private mutating func count(_ source: UnsafeBufferPointer<UInt8>, of form: Int, _ weight: UInt32) {
        var hash = StableHash.seed
        for byte in source { hash = StableHash.adding((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, to: hash) }
        if let known = spellings[form].firstIndex(where: { $0.hash == hash }) {
            spellings[form][known].count += weight
        } else if spellings[form].count < Self.spellingLimit {
            let text = String(decoding: source, as: UTF8.self).lowercased().filter { $0.isLetter || $0.isNumber }
            spellings[form].append(Spelling(hash: hash, count: weight, text: text))
        }
    }

    private mutating func merge(_ spelling: Spelling, of form: Int) {
        if let known = spellings[form].firstIndex(where: { $0.hash == spelling.hash }) {
            spellings[form][known].count += spelling.count
        } else if spellings[form].count < Self.spellingLimit {
            spellings[form].append(spelling)
        }
    }

    private static let spellingLimit = 8
}
