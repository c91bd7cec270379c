/// What a question says of its author's situation: figures, and hints read from the words.
struct Circumstances {
    /// Ages, amounts, durations, numbers of children: known points or intervals.
    let known: [Bounds]
    private let hints: SpeakerHints
    private let words: Set<String>

    init(_ question: Question, known: [Bounds]) {
        self.known = known
        hints = question.hints
        words = Set(question.words.map(\.folded))
    }

    /// Something is known that an interval can be compared with.
    var mayCompare: Bool { !known.isEmpty || !hints.isDisjoint(with: [.minor, .adult]) }

    /// Where the citizen stands to the intervals of a text: over 0 within one, under 0 out of all of those that can be compared.
    func standing(_ bounds: [Bounds]) -> Float {
        var isOutside = false
        for bound in bounds {
            for fact in facts(for: bound) {
                switch bound.relation(to: fact) {
                case .inside: return 1
                case .outside: isOutside = true
                case .apart, .unsure: break
                }
            }
        }
        return isOutside ? -1 : 0
    }

    /// An age is guessed from « ma fille mineure » only against limits that are ages of majority or thereabouts.
    private func facts(for bound: Bounds) -> [Bounds] {
        let comparable = known.filter { $0.dimension == bound.dimension }
        guard comparable.isEmpty, bound.dimension == .time else { return comparable }
        let year = 365.0
        guard [bound.lower, bound.upper].contains(where: { (14 * year...26 * year).contains($0) }) else { return [] }
        if hints.contains(.minor) { return [Bounds(dimension: .time, lower: 0, upper: 18 * year - 1)] }
        if hints.contains(.adult) { return [Bounds(dimension: .time, lower: 18 * year, upper: 120 * year)] }
        return []
    }

    /// How well a branch's title suits the speaker, beyond the words that both share: −1.5…1. Who does not say that they are abroad is in
    /// France.
    func suits(_ title: BranchTitle) -> Float {
        var value: Float = 0
        for trait in BranchTitle.Trait.all where title.traits.contains(trait) { value += weight(of: trait) }
        return min(max(value, -1.5), 1)
    }

    private func weight(of trait: BranchTitle.Trait) -> Float {
        switch trait {
        case .general: 0.25
        case .other: -0.15
        case .inFrance: isAbroad ? -0.6 : 0.25
        case .abroad: isAbroad ? 0.6 : -1.5
        case .overseas: saysOverseas ? 0.8 : -0.4
        case .mainland: saysOverseas ? -0.5 : 0.2
        case .alsaceMoselle: words.isDisjoint(with: ["moselle", "alsace", "rhin", "strasbourg", "metz", "mulhouse"]) ? -0.4 : 0.8
        case .minor: hints.contains(.minor) ? 0.6 : hints.contains(.adult) ? -0.5 : -0.7
        case .adult: hints.contains(.minor) ? -0.6 : hints.contains(.adult) ? 0.5 : 0.3
        case .state: sector(.state)
        case .territorial: sector(.territorial)
        case .hospital: sector(.hospital)
        case .tenant: hint(.tenant, against: .owner)
        case .owner: hint(.owner, against: .tenant)
        case .employee: hint(.employee, against: .civilServant)
        case .publicAgent: hint(.civilServant, against: .employee)
        case .employer: hints.contains(.employer) ? 0.4 : -0.1
        case .foreigner: hints.contains(.foreigner) ? 0.4 : -0.15
        case .european: hints.contains(.european) ? 0.5 : -0.1
        case .student: hints.contains(.student) ? 0.4 : 0
        case .retired: hints.contains(.retired) ? 0.4 : 0
        case .selfEmployed: hints.contains(.selfEmployed) ? 0.4 : -0.05
        case .disabled: hints.contains(.disabled) ? 0.4 : -0.05
        case .agricultural: words.isDisjoint(with: ["agricole", "msa", "agriculteur", "agricultrice", "agriculture"]) ? -0.2 : 0.8
        default: 0
        }
    }

    private func hint(_ hint: SpeakerHints, against opposite: SpeakerHints) -> Float {
        hints.contains(hint) ? 0.5 : hints.contains(opposite) ? -0.5 : 0
    }

    private var isAbroad: Bool {
        hints.contains(.abroad) || words.contains("etranger") && !hints.contains(.foreigner)
            || !words.isDisjoint(with: ["consulat", "ambassade", "expatrie", "expatriee"])
    }

    private var saysOverseas: Bool { hints.contains(.overseas) || !words.isDisjoint(with: BranchTitle.overseasNames) }

    private func sector(_ trait: BranchTitle.Trait) -> Float {
        let states = BranchTitle.sectorWords.filter { !words.isDisjoint(with: $0.value) }.keys
        return states.isEmpty ? 0 : states.contains(trait) ? 0.8 : -0.6
    }
}
