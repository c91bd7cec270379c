/// How a French word sounds, roughly: « papié » and « papier », « kel » and « quel », « oto » and « auto » have one key.
///
/// Read on folded words (a–z): accents are gone, so « e » stands for all of its sounds, and final letters that are mostly silent are dropped.
/// Wrong for some words, on purpose: it only proposes candidates for words that nothing else explains.
enum Phonetics {
    /// The key; capitals are sounds that no single letter writes.
    static func key(_ word: some Collection<UInt8>) -> [UInt8] {
        var letters = Array(word)
        while letters.count > 2, let last = letters.last, silentLast.contains(last) { letters.removeLast() }
        var key: [UInt8] = []
        var at = 0
        while at < letters.count {
            let (sounds, length) = sounds(letters, at)
            // Doubled letters sound once.
            for sound in sounds where key.last != sound { key.append(sound) }
            at += length
        }
        if key.count > 2, key.last == UInt8(ascii: "e") { key.removeLast() }
        return key
    }

    private static let silentLast = Set("tsdxzpe".utf8)

    /// The sounds at a place and the number of letters that write them.
    private static func sounds(_ word: [UInt8], _ at: Int) -> ([UInt8], Int) {
        let rest = word[at...]
        for cluster in clusters[word[at]] ?? [] where rest.starts(with: cluster.letters) {
            let end = at + cluster.letters.count
            // « an » is not nasal in « année », nor « in » in « inutile ».
            if cluster.isNasal, end < word.count, nasalBreakers.contains(word[end]) { continue }
            return (cluster.sounds, cluster.letters.count)
        }
        return ([isVoiced(word, at) ? UInt8(ascii: "z") : word[at]], 1)
    }

    /// An s between two vowels.
    private static func isVoiced(_ word: [UInt8], _ at: Int) -> Bool {
        word[at] == UInt8(ascii: "s") && at > 0 && at + 1 < word.count && vowels.contains(word[at - 1]) && vowels.contains(word[at + 1])
    }

    private static let vowels = Set("aeiouy".utf8)
    private static let nasalBreakers = Set("aeiouymnh".utf8)

    private struct Cluster {
        let letters: [UInt8]
        let sounds: [UInt8]
        let isNasal: Bool
    }

    /// By first letter, longest first.
    private static let clusters: [UInt8: [Cluster]] = {
        let spellings =
            "tion siO eau o oeu U oin uN* ein N* ain N* aim N* gea ja geo jo gue ge gui gi ge je gi ji gy ji ce se ci si cy si "
            + "ch H ck k qu k q k c k ph f gn M ou u oo u oi ua w u au o eu U ai e ei e ez e er e et e an A* am A* en A* em A* "
            + "on O* om O* in N* im N* yn N* ym N* un N* um N* ss s sc s y i x ks h -"
        let parts = spellings.split(separator: " ")
        let all = stride(from: 0, to: parts.count, by: 2).map { place in
            let sounds = parts[place + 1].utf8.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "-") }
            return Cluster(letters: Array(parts[place].utf8), sounds: sounds, isNasal: parts[place + 1].hasSuffix("*"))
        }
        return Dictionary(grouping: all, by: { $0.letters[0] }).mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    }()
}
