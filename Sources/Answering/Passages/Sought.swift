/// The kind of fact that a question asks for.
struct Sought: Equatable {
    struct Kinds: OptionSet, Equatable {
        let rawValue: UInt16
        static let money = Kinds(rawValue: 1)
        static let share = Kinds(rawValue: 2)
        static let duration = Kinds(rawValue: 4)
        static let age = Kinds(rawValue: 8)
        static let measure = Kinds(rawValue: 16)
        static let date = Kinds(rawValue: 32)
        static let documents = Kinds(rawValue: 64)
        static let place = Kinds(rawValue: 128)
        static let count = Kinds(rawValue: 512)
        static let phone = Kinds(rawValue: 1024)
        static let penalty = Kinds(rawValue: 2048)

        /// A number is expected.
        static let figures: Kinds = [.money, .share, .duration, .age, .measure, .count]
    }

    var kinds: Kinds = []
    /// The very unit named: « combien de semaines ».
    var unit: Quantity.Unit?

    /// Whether a text holds such a fact: 1 for the very unit asked, less for another of the same kind, 0 for none.
    func value(_ text: TextDigest) -> Float {
        if kinds.isEmpty { return 0 }
        var best: Float = 0
        for quantity in text.quantities { best = max(best, value(quantity)) }
        if kinds.contains(.date), text.hasDate { best = max(best, 0.9) }
        if kinds.contains(.penalty), text.hasPenalty { best = max(best, 0.9) }
        if kinds.contains(.phone), text.hasPhone { best = max(best, 1) }
        return best
    }

    func value(_ quantity: Quantity) -> Float {
        if let unit {
            if quantity.unit == unit { return 1 }
            if case .noun = unit { return 0 }
        }
        return switch quantity.dimension {
        case .money: kinds.contains(.money) ? 1 : 0
        case .share: kinds.contains(.share) ? 1 : kinds.contains(.money) ? 0.3 : 0
        case .time:
            if kinds.contains(.age) { quantity.unit == .year ? 1 : 0.2 } else { kinds.contains(.duration) ? (unit == nil ? 1 : 0.7) : 0 }
        case .length, .area, .mass, .speed: kinds.contains(.measure) ? 1 : 0
        case .count: kinds.contains(.count) && unit == nil ? 0.5 : 0
        case .calendar: kinds.contains(.date) ? 0.5 : 0
        case .unknown: 0
        }
    }
}

extension Sought {
    /// Reads it from the words of the question, and from what the lexicon recognised in it.
    init(_ question: Question) {
        let words = question.words.map(\.folded)
        for (index, word) in words.enumerated() {
            if let kind = Self.cues[word] { kinds.formUnion(kind) }
            if word == "combien" { readCount(words, at: index + 1) }
        }
        if words.contains("ou"), question.text.contains("où") || question.text.contains("Où") || words.first == "ou" {
            kinds.insert(.place)
        }
        if question.kind.contains(.place) { kinds.insert(.place) }
        if question.kind.contains(.documents) { kinds.insert(.documents) }
        if question.kind.contains(.duration), kinds.isDisjoint(with: .figures) { kinds.insert(.duration) }
        if question.kind.contains(.age) { kinds.insert(.age) }
        if question.kind.contains(.date), kinds.isEmpty { kinds.formUnion([.date, .duration]) }
        if question.kind.contains(.amount), kinds.isEmpty { kinds.insert(.money) }
        if kinds.isEmpty, !Self.limits.isDisjoint(with: words) { kinds = .figures }
        if kinds.contains(.age) { kinds.subtract([.duration, .date]) }
    }

    /// « combien de semaines », « combien coûte », « combien dure ».
    private mutating func readCount(_ words: [String], at start: Int) {
        var index = start
        while index < words.count, ["de", "d", "des", "il", "y", "a", "t"].contains(words[index]) { index += 1 }
        guard index < words.count else {
            if kinds.isDisjoint(with: .figures) { kinds.formUnion([.money, .count]) }
            return
        }
        let word = words[index]
        if word == "temps" {
            kinds.insert(.duration)
        } else if Self.moneyNouns.contains(QuantityReader.singular(word)) {
            kinds.insert(.money)
        } else if let unit = QuantityReader.units[word] {
            let quantity = Quantity(value: 1, unit: unit, words: 0..<0)
            switch quantity.dimension {
            case .money: kinds.insert(.money)
            case .share: kinds.insert(.share)
            case .time: kinds.insert(.duration)
            default: kinds.insert(.measure)
            }
            self.unit = unit
        } else if ["dure", "durent", "durera"].contains(word) {
            kinds.insert(.duration)
        } else if index > start, words[start] == "de" || words[start] == "d" {
            kinds.insert(.count)
            unit = .noun(StableHash.of(QuantityReader.singular(word)))
        } else {
            kinds.formUnion(Self.cues[word] ?? [.money, .count])
        }
    }

    private static let limits: Set<String> = ["minimum", "maximum", "minimal", "minimale", "maximal", "maximale", "seuil"]

    private static let moneyNouns: Set<String> = [
        "argent", "frai", "allocation", "indemnite", "impot", "taxe", "prime", "droit", "aide", "bourse", "pension",
    ]

    /// Words that by themselves tell the kind of fact.
    private static let cues: [String: Kinds] = {
        var cues: [String: Kinds] = [:]
        let lists: [(Kinds, String)] = [
            (
                .money,
                "montant montants prix tarif tarifs cout coute coutent couter coutera amende amendes contravention payer paye paie gratuit frais"
            ),
            (
                .money,
                "rembourse remboursement remuneration salaire smic toucher touche percevoir verse facture forfait franchise cher chere"
            ),
            (
                [.money, .share],
                "plafond majoration penalite penalites acompte indemnite reduction abattement cotisation supplement valeur"
            ),
            (.share, "taux pourcentage part proportion"),
            (
                .duration,
                "duree delai delais longtemps preavis dure validite valable valables attendre echeance periode periodes anciennete"
            ),
            ([.duration, .date], "quand date dates jusqu limite"),
            (.age, "age ages"),
            (.measure, "hauteur distance vitesse largeur longueur surface superficie poids profondeur"),
            (.documents, "documents document pieces justificatifs papiers"),
            (.phone, "telephone numero telephoner appeler joindre"),
            ([.penalty, .money], "sanction sanctions peine peines risque risques risquer encourt"),
        ]
        for (kinds, words) in lists { for word in words.split(separator: " ") { cues[String(word), default: []].formUnion(kinds) } }
        return cues
    }()
}
