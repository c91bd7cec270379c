/// Counts the folded forms of the corpus, and under each its accented spellings.
struct FormCounter {
    private struct Spelling {
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
        let hash = scan.hash(index)
        let word = scan.words[index]
        let form = table.insert(hash, UInt32(forms.count))
        if Int(form) == forms.count {
            forms.append(scan.bytes[Int(word.start)..<Int(word.start + word.length)])
            counts.append(0)
            spellings.append([])
        }
        if official { counts[Int(form)] += 1 }
        if !word.isNumber {
            count(UnsafeBufferPointer(rebasing: source[Int(word.sourceStart)..<Int(word.sourceEnd)]), of: Int(form), official ? 4 : 1)
        }
        return form
    }

    /// A form met in the lexicon only.
    mutating func add(_ folded: String) -> UInt32 {
        let form = table.insert(StableHash.of(folded), UInt32(forms.count))
        if Int(form) == forms.count {
            forms.append(folded.utf8)
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
        } else if spellings[form].count < 8 {
            let text = String(decoding: source, as: UTF8.self).lowercased().filter { $0.isLetter || $0.isNumber }
            spellings[form].append(Spelling(hash: hash, count: weight, text: text))
        }
    }
}
