/// Looks for names of communes in the words of a message.
struct NameSearch {
    /// A name found: words `first..<end`, and how sure it is that a place is meant.
    struct Candidate {
        var first: Int
        var end: Int
        var ordinals: [Int32]
        var weight: Int
    }

    let words: [MessageWords.Word]
    let communes: Communes
    private let capitalsCount: Bool
    /// Words that belong to the name of a département: « Seine-Saint-Denis » is not Saint-Denis.
    private let departments: [(code: String, words: Range<Int>)]

    init(words: MessageWords, communes: Communes) {
        self.words = words.words
        self.communes = communes
        capitalsCount = !words.isShouted
        departments = Self.departmentMentions(words.words, communes)
    }

    /// The name most surely said as a place; the first of equals.
    func best() -> Candidate? {
        var best: Candidate?
        var index = 0
        while index < words.count {
            guard let candidate = candidate(at: index) else {
                index += 1
                continue
            }
            if candidate.weight > best?.weight ?? 0 { best = candidate }
            index = candidate.end
        }
        return best
    }

    func range(_ candidate: Candidate) -> Range<String.Index> {
        words[candidate.first].range.lowerBound..<words[candidate.end - 1].range.upperBound
    }

    /// The communes of a candidate, narrowed by a département said beside.
    func narrowed(_ candidate: Candidate) -> CommuneMatch {
        let found = communes.entries(candidate.ordinals)
        let said = saidDepartments(except: candidate.first..<candidate.end)
        let kept = found.filter { said.contains($0.department) }
        return CommuneMatch(kept.isEmpty ? found : kept)
    }

    /// The communes of a postal code, narrowed by a name said in the message.
    func narrowed(_ covered: [Commune], except index: Int) -> CommuneMatch {
        guard covered.count > 1 else { return CommuneMatch(covered) }
        let named = (0..<words.count).lazy.filter { $0 != index }.compactMap { first -> Commune? in
            for end in stride(from: min(words.count, first + 9), to: first, by: -1) where !(first..<end).contains(index) {
                let name = CommuneName(words: words[first..<end].map(\.folded))
                if let commune = covered.first(where: { CommuneName($0.name) == name }) { return commune }
                let loose = covered.filter { CommuneName($0.name).loose == name.loose }
                if loose.count == 1 { return loose[0] }
            }
            return nil
        }
        return named.first.map { .one($0) } ?? .several(covered)
    }

    /// The message as nothing but a place, with or without a département.
    func whole() -> CommuneMatch {
        let cores =
            [0..<words.count] + departments.filter { $0.words.upperBound == words.count }.map { 0..<$0.words.lowerBound }
            + (isDepartmentCode(words.last?.folded) ? [0..<(words.count - 1)] : [])
        for core in cores where !core.isEmpty {
            var kept = words[core].map(\.folded)
            while let first = kept.first, kept.count > 1, leadIns.contains(first) { kept.removeFirst() }
            while let last = kept.last, kept.count > 1, ["dans", "en", "le", "la", "l", "de"].contains(last) { kept.removeLast() }
            let ordinals = communes.names.ordinals(of: CommuneName(words: kept))
            guard !ordinals.isEmpty else { continue }
            let found = communes.entries(ordinals)
            let said = saidDepartments(except: 0..<kept.count)
            let narrowed = found.filter { said.contains($0.department) }
            return CommuneMatch(narrowed.isEmpty ? found : narrowed)
        }
        return .none
    }
}

extension NameSearch {
    /// The longest name that begins at a word, if it is said as a place.
    private func candidate(at first: Int) -> Candidate? {
        if departments.contains(where: { $0.words.contains(first) && $0.words.count > 1 }) { return nil }
        let limit = min(words.count, first + communes.names.longest)
        var end = first + 1
        while end < limit, !words[end].followsBreak { end += 1 }
        while end > first {
            let said = words[first..<end].map(\.folded)
            if let ordinals = ordinals(of: said, at: first), let weight = weight(first, end, ordinals) {
                return Candidate(first: first, end: end, ordinals: ordinals, weight: weight)
            }
            end -= 1
        }
        return nil
    }

    /// Positions for words as said: the exact name; the name with the article that « au », « du », « aux » hide; a name of several words
    /// without its link words.
    private func ordinals(of said: [Substring], at first: Int) -> [Int32]? {
        guard let head = said.first, !CommuneName.linkWords.contains(head) || said.count > 1 else { return nil }
        let name = CommuneName(words: said)
        if first > 0, let article = hiddenArticles[words[first - 1].folded],
            let ordinals = communes.names.exactly("\(article) \(name.full)")
        {
            return ordinals
        }
        if let ordinals = communes.names.exactly(name.full) { return ordinals }
        guard name.loose.utf8.contains(0x20), !CommuneName.linkWords.contains(head), let last = said.last,
            !CommuneName.linkWords.contains(last)
        else { return nil }
        let ordinals = communes.names.ordinals(of: name)
        return ordinals.isEmpty ? nil : ordinals
    }

    /// How sure it is that these words are said as a place; nil when it is not.
    private func weight(_ first: Int, _ end: Int, _ ordinals: [Int32]) -> Int? {
        let context = context(before: first)
        guard context != .street, context != .birth else { return nil }
        let significant = words[first..<end].filter { !CommuneName.linkWords.contains($0.folded) }
        let isCapital = capitalsCount && significant.allSatisfy(\.isCapital)
        let isProminent = ordinals.contains { communes.all[Int($0)].prominence >= 2 }
        if ordinals.contains(where: { communes.all[Int($0)].kind == .arrondissement }) { return 85 }
        let said = CommuneName(words: words[first..<end].map(\.folded))
        let isInForce = ordinals.contains { CommuneName(communes.all[Int($0)].name).loose == said.loose }
        let isWord = significant.count <= 1 && significant.allSatisfy { OrdinaryWords.contains($0.folded) }
        let isWhole = first == 0 && end == words.count
        if isWhole, !isWord { return 30 }
        if isWord || (significant.count <= 1 && !isInForce) {
            switch context {
            case .home, .office: return isProminent || (isCapital && !words[first].followsBreak) ? 70 : nil
            case .at: return isCapital && (isProminent || hiddenArticle(before: first)) ? 50 : nil
            default: return nil
            }
        }
        let isCompound = significant.count > 1
        switch context {
        case .home: return 90
        case .office: return 80
        case .at:
            let isClear = isCapital || isCompound || isProminent || words[first - 1].isAccentedA || hiddenArticle(before: first)
            return isClear ? 60 : nil
        case .of: return isCapital || isCompound || isProminent ? 40 : nil
        case .comma: return isCapital || (isCompound && end == words.count) ? 35 : nil
        case .none:
            let besideDepartment = departments.contains { !$0.words.overlaps(first..<end) }
            return isCompound && (isCapital || besideDepartment) ? 25 : nil
        case .street, .birth: return nil
        }
    }

    private enum Context { case home, office, at, of, comma, street, birth, none }

    /// What introduces the word at a position.
    private func context(before first: Int) -> Context {
        guard first > 0, !words[first].followsBreak else { return first > 0 && words[first].followsComma ? .comma : .none }
        var index = first - 1
        // « à la », « de l’ »: the article is not part of the name.
        if ["la", "l", "le", "les"].contains(words[index].folded), index > 0, !words[index].followsBreak { index -= 1 }
        let preposition = words[index].folded
        let before = index > 0 && !words[index].followsBreak ? words[index - 1].folded : ""
        let earlier = index > 1 && !words[index - 1].followsBreak ? words[index - 2].folded : ""
        if streetWords.contains(preposition) { return .street }
        if homeWords.contains(preposition) { return .home }
        if officeWords.contains(preposition) { return .office }
        switch preposition {
        case "a", "au", "aux", "sur", "vers", "pres":
            if birthWords.contains(before) || birthWords.contains(earlier) { return .birth }
            if homeWords.contains(before) || homeWords.contains(earlier) { return .home }
            return officeWords.contains(before) ? .office : .at
        case "de", "d", "du", "des":
            if streetWords.contains(before) || streetWords.contains(earlier) { return .street }
            if officeWords.contains(before) || officeWords.contains(earlier) { return .office }
            return before == "pres" ? .at : .of
        default: return .none
        }
    }

    private func hiddenArticle(before first: Int) -> Bool { first > 0 && hiddenArticles[words[first - 1].folded] != nil }

    /// Codes of the départements said outside a range of words: « (93) », « Aude », « la Réunion ».
    private func saidDepartments(except range: Range<Int>) -> Set<String> {
        var said = Set(departments.filter { !$0.words.overlaps(range) }.map(\.code))
        // A number says a département only right after the name.
        if range.upperBound < words.count, isDepartmentCode(words[range.upperBound].folded) {
            said.insert(words[range.upperBound].folded.uppercased())
        }
        return said
    }

    private func isDepartmentCode(_ word: Substring?) -> Bool { word.map { communes.departments[$0.uppercased()] != nil } ?? false }

    private static func departmentMentions(_ words: [MessageWords.Word], _ communes: Communes) -> [(code: String, words: Range<Int>)] {
        var mentions: [(code: String, words: Range<Int>)] = []
        for (code, name) in communes.departments {
            let folded = foldedWords(name).split(separator: " ").drop { ["la", "le", "les", "l"].contains($0) }.map {
                CommuneName.spelt($0)
            }
            // Paris is a commune before it is a département.
            guard !folded.isEmpty, folded.count <= words.count, folded != ["paris"] else { continue }
            for start in 0...(words.count - folded.count) where words[start].folded == folded[0] {
                if zip(words[start...], folded).allSatisfy({ $0.folded == $1 }) { mentions.append((code, start..<(start + folded.count))) }
            }
        }
        return mentions
    }
}

/// Contractions that hide the article of a name: « au Havre », « des Sables-d’Olonne ».
private let hiddenArticles: [Substring: String] = ["au": "le", "du": "le", "aux": "les", "des": "les"]

private let leadIns: Set<Substring> = [
    "a", "j", "habite", "je", "suis", "au", "aux", "de", "d", "mairie", "ville", "commune", "c", "est", "sur",
]

private let homeWords: Set<Substring> = [
    "habite", "habites", "habitons", "habitez", "habitent", "habitant", "habitante", "habitants", "reside", "residons", "residant",
    "resident",
    "domicilie", "domiciliee", "domicilies", "demeurant", "demeure", "vis", "vivons", "vivant", "loge", "loges", "installe", "installee",
    "installes", "installer", "emmenage", "emmenager", "demenage", "demenager",
]

private let officeWords: Set<Substring> = [
    "mairie", "mairies", "commune", "ville", "prefecture", "sous", "caf", "cpam", "tribunal", "commissariat", "gendarmerie", "police",
    "tresorerie",
    "impots", "mdph", "msa", "metropole", "agglomeration", "agglo", "communaute", "habitants", "maire", "municipalite", "ccas",
    "administres",
]

private let streetWords: Set<Substring> = [
    "rue", "avenue", "av", "boulevard", "bd", "bld", "place", "impasse", "chemin", "route", "quai", "allee", "allees", "cours", "square",
    "passage",
    "residence", "faubourg", "ecole", "college", "lycee", "eglise", "clinique", "hopital", "stade", "gymnase", "quartier", "cite", "pont",
    "montee", "sentier", "villa", "porte", "station", "arret", "centre", "foyer", "ehpad", "creche", "bac", "rond",
]

private let birthWords: Set<Substring> = [
    "ne", "nee", "nes", "nees", "naissance", "naquit", "decede", "decedee", "mort", "morte", "marie", "mariee", "maries",
]
