/// Third pass: the question against each short text of an entry, as a whole.
struct UnitPass {
    /// How well a question and a short text say the same thing.
    struct Match {
        /// Share of the question found in the text, 0…1.
        var coverage: Float = 0
        /// Share of the text that the question accounts for, 0…1.
        var precision: Float = 0
        /// Share of the question's neighbouring pairs that are neighbours, in order, in the text, 0…1.
        var adjacency: Float = 0

        /// Both shares at once, the question's counting more.
        var balance: Float {
            let both = coverage * 0.35 + precision * 0.65
            return both > 0 ? coverage * precision / both : 0
        }
    }

    /// The best of each kind of unit, and the best of all.
    struct Best {
        var title = Match()
        var alternative = Match()
        var anchor = Match()
        var citizen = Match()
        var overall = Match()

        mutating func keep(_ match: Match, kind: UInt8) {
            if match.balance > overall.balance { overall = match }
            switch kind {
            case 0: if match.balance > title.balance { title = match }
            case 1: if match.balance > alternative.balance { alternative = match }
            case 2: if match.balance > anchor.balance { anchor = match }
            default: if match.balance > citizen.balance { citizen = match }
            }
        }
    }

    private struct Link {
        var group: Int32
        var alternative: Int32
        var share: Float
        var next: Int32
    }

    private let index: SearchIndex
    private let question: Question
    /// By term: 1 + position in `links`.
    private var heads: [UInt16]
    private var links: [Link] = []
    private var sums: [Float]
    private var groupOfAlternative: [Int32] = []

    init(_ index: SearchIndex, _ question: Question) {
        self.index = index
        self.question = question
        heads = [UInt16](repeating: 0, count: index.vocabulary.termCount)
        for (number, group) in question.groups.enumerated() {
            for alternative in group.alternatives {
                for (term, share) in zip(alternative.terms, alternative.shares) {
                    links.append(
                        Link(
                            group: Int32(number), alternative: Int32(groupOfAlternative.count), share: share,
                            next: Int32(heads[Int(term)]) - 1))
                    heads[Int(term)] = UInt16(links.count)
                }
                groupOfAlternative.append(Int32(number))
            }
        }
        sums = [Float](repeating: 0, count: groupOfAlternative.count)
    }

    mutating func best(_ document: UInt32) -> Best {
        var best = Best()
        let units = index.units
        for unit in Int(units.entryStarts[Int(document)])..<Int(units.entryStarts[Int(document) + 1]) {
            let terms = units.terms[Int(units.termStarts[unit])..<Int(units.termStarts[unit + 1])]
            best.keep(match(terms, mass: units.masses[unit]), kind: units.kinds[unit])
        }
        return best
    }

    mutating func match(_ terms: some Sequence<UInt32>, mass: Float) -> Match {
        var matched: Float = 0
        var pairs: Float = 0
        var previous: Int32 = -2
        var any = false
        for term in terms {
            var link = Int(heads[Int(term)]) - 1
            guard link >= 0 else {
                previous = -2
                continue
            }
            if !any {
                any = true
                for slot in sums.indices { sums[slot] = 0 }
            }
            matched += index.vocabulary.mass(term)
            var group: Int32 = -1
            while link >= 0 {
                let entry = links[link]
                sums[Int(entry.alternative)] = min(sums[Int(entry.alternative)] + entry.share, 1)
                group = entry.group
                link = Int(entry.next)
            }
            if group == previous + 1 || group == previous { pairs += 1 }
            previous = group
        }
        guard any else { return Match() }
        var coverage: Float = 0
        var current: Int32 = -1
        var best: Float = 0
        for (slot, group) in groupOfAlternative.enumerated() {
            if group != current {
                if current >= 0 { coverage += best * question.groups[Int(current)].weight }
                current = group
                best = 0
            }
            best = max(best, sums[slot])
        }
        if current >= 0 { coverage += best * question.groups[Int(current)].weight }
        return Match(
            coverage: coverage, precision: mass > 0 ? min(1, matched / mass) : 0,
            adjacency: pairs / Float(max(1, question.groups.count - 1)))
    }
}
