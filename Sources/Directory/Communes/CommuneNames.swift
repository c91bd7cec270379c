/// The name of a commune as people write it, in two forms.
struct CommuneName: Equatable {
    /// Folded, « st » and « ste » spelt out: « le saint ».
    let full: String
    /// The same without articles and link words: « saint ».
    let loose: String

    init(_ text: some StringProtocol) {
        self.init(words: foldedWords(text).split(separator: " ").map { CommuneName.spelt($0) })
    }

    /// Words already folded and spelt out.
    init(words: [Substring]) {
        full = words.joined(separator: " ")
        let kept = words.filter { !CommuneName.linkWords.contains($0) }
        loose = kept.isEmpty ? full : kept.joined(separator: " ")
    }

    /// « st » → « saint », « ste » → « sainte ».
    static func spelt(_ word: Substring) -> Substring {
        switch word {
        case "st": "saint"
        case "ste": "sainte"
        case "sts": "saints"
        case "stes": "saintes"
        default: word
        }
    }

    /// Words that people add, drop or change in a commune’s name.
    static let linkWords: Set<Substring> = [
        "le", "la", "les", "l", "lez", "de", "du", "des", "d", "en", "sur", "sous", "a", "au", "aux", "et",
    ]
}

/// Positions of communes by name. Names in force hide names of parts of communes, which hide former names.
struct CommuneNames: Sendable {
    private var full: [String: [Int32]] = [:]
    private var loose: [String: [Int32]] = [:]
    /// The longest name, in words.
    private(set) var longest = 1

    init(_ all: [Commune], formerNames: [Communes.FormerName]) {
        full.reserveCapacity(all.count * 5 / 4)
        loose.reserveCapacity(all.count)
        for kinds: [Commune.Kind] in [[.commune], [.arrondissement], [.delegated, .associated]] {
            var added: [(CommuneName, Int32)] = []
            for (index, commune) in all.enumerated() where kinds.contains(commune.kind) {
                added.append((CommuneName(commune.name), Int32(index)))
                if commune.kind == .arrondissement {
                    added.append(contentsOf: arrondissementNames(commune.name).map { ($0, Int32(index)) })
                }
            }
            insert(added)
        }
        var positions: [InseeCode: Int32] = [:]
        for (index, commune) in all.enumerated() where positions[commune.code] == nil { positions[commune.code] = Int32(index) }
        let former = formerNames.compactMap { former in positions[former.commune].map { (CommuneName(former.name), $0) } }
        // « Évry » is a village of the Yonne, and what people still call Évry-Courcouronnes: an important town is not hidden.
        insert(former.filter { all[Int($0.1)].prominence >= 2 }, hidden: false)
        insert(former.filter { all[Int($0.1)].prominence < 2 })
    }

    /// Every position for a name: as written, else without its articles.
    func ordinals(of name: CommuneName) -> [Int32] { full[name.full] ?? loose[name.loose] ?? [] }

    /// Positions whose whole name is this one, link words included.
    func exactly(_ full: String) -> [Int32]? { self.full[full] }

    /// Adds names; those that an earlier name hides only when `hidden` is false.
    private mutating func insert(_ added: [(name: CommuneName, ordinal: Int32)], hidden: Bool = true) {
        let hiddenFull = hidden ? full : [:]
        let hiddenLoose = hidden ? loose : [:]
        for (name, ordinal) in added {
            longest = max(longest, name.full.utf8.count { $0 == 0x20 } + 1)
            if hiddenFull[name.full] == nil { full[name.full, default: []].append(ordinal) }
            if hiddenLoose[name.loose] == nil { loose[name.loose, default: []].append(ordinal) }
        }
    }

    /// « Paris 12e Arrondissement » → also « paris 12 », « paris 12e », « paris 12eme », « 12e arrondissement de paris ».
    private func arrondissementNames(_ name: String) -> [CommuneName] {
        let words = foldedWords(name).split(separator: " ")
        guard words.count >= 2, let number = Int(words[1].prefix { $0.isNumber }) else { return [] }
        let city = words[0]
        let ordinal = number == 1 ? "1er" : "\(number)e"
        let texts = [
            "\(city) \(number)", "\(city) \(ordinal)", "\(city) \(number)eme", "\(city) \(number)eme arrondissement",
            "\(city) \(ordinal) arrondissement", "\(ordinal) arrondissement de \(city)", "\(number)eme arrondissement de \(city)",
        ]
        return texts.map { CommuneName($0) }
    }
}
