/// What the title of a branch says of the people that it is for.
struct BranchTitle {
    struct Trait: OptionSet, Hashable {
        let rawValue: UInt32
        static let general = Trait(rawValue: 1)
        static let other = Trait(rawValue: 1 << 1)
        static let inFrance = Trait(rawValue: 1 << 2)
        static let abroad = Trait(rawValue: 1 << 3)
        static let overseas = Trait(rawValue: 1 << 4)
        static let mainland = Trait(rawValue: 1 << 5)
        static let alsaceMoselle = Trait(rawValue: 1 << 6)
        static let minor = Trait(rawValue: 1 << 7)
        static let adult = Trait(rawValue: 1 << 8)
        static let state = Trait(rawValue: 1 << 9)
        static let territorial = Trait(rawValue: 1 << 10)
        static let hospital = Trait(rawValue: 1 << 11)
        static let tenant = Trait(rawValue: 1 << 12)
        static let owner = Trait(rawValue: 1 << 13)
        static let employee = Trait(rawValue: 1 << 14)
        static let publicAgent = Trait(rawValue: 1 << 15)
        static let employer = Trait(rawValue: 1 << 16)
        static let foreigner = Trait(rawValue: 1 << 17)
        static let european = Trait(rawValue: 1 << 18)
        static let student = Trait(rawValue: 1 << 19)
        static let retired = Trait(rawValue: 1 << 20)
        static let selfEmployed = Trait(rawValue: 1 << 21)
        static let disabled = Trait(rawValue: 1 << 22)
        static let agricultural = Trait(rawValue: 1 << 23)

        static let all: [Trait] = (0..<24).map { Trait(rawValue: 1 << $0) }
    }

    let traits: Trait

    init(_ title: String) {
        let scan = WordScan(title)
        let words = scan.words.indices.map(scan.hash)
        var traits: Trait = []
        for (place, word) in words.enumerated() {
            if let trait = Self.words[word] { traits.formUnion(trait) }
            for expression in Self.expressions[word] ?? [] where words[place...].starts(with: expression.words) {
                traits.formUnion(expression.trait)
            }
        }
        if traits.contains(.abroad) { traits.subtract([.inFrance, .foreigner]) }
        self.traits = traits
    }

    /// By the hash of their first word.
    private static let expressions: [UInt64: [(words: [UInt64], trait: Trait)]] = {
        let lists: [(Trait, String)] = [
            (.general, "cas general|regime general|situation generale|en general"),
            (.other, "autre cas|autres cas|autre situation|autres situations|cas particulier|cas particuliers"), (.inFrance, "en france"),
            (.abroad, "a etranger|de etranger|hors de france"), (.overseas, "outre mer"), (.alsaceMoselle, "bas rhin|alsace moselle"),
            (.state, "fonction publique etat"), (.minor, "moins de 18 ans"), (.adult, "plus de 18 ans|18 ans et plus|18 ans ou plus"),
            (.publicAgent, "agent public"), (.mainland, "france metropolitaine|en metropole"), (.european, "pays europeen"),
            (.agricultural, "regime agricole"),
        ]
        var expressions: [UInt64: [(words: [UInt64], trait: Trait)]] = [:]
        for (trait, list) in lists {
            for expression in list.split(separator: "|") {
                let words = expression.split(separator: " ").map { StableHash.of(String($0)) }
                expressions[words[0], default: []].append((words, trait))
            }
        }
        return expressions
    }()

    private static let words: [UInt64: Trait] = {
        var traits: [String: Trait] = [
            "general": .general, "metropole": .mainland, "metropolitaine": .mainland, "moselle": .alsaceMoselle, "fpe": .state,
            "fpt": .territorial,
            "territoriale": .territorial, "territorial": .territorial, "fph": .hospital, "hospitaliere": .hospital,
            "hospitalier": .hospital,
            "europeen": .european, "europeenne": .european, "handicape": .disabled, "handicapee": .disabled, "msa": .agricultural,
            "agricole": .agricultural, "salarie": .employee, "salariee": .employee, "fonctionnaire": .publicAgent,
            "contractuel": .publicAgent,
            "employeur": .employer, "retraite": .retired, "retraitee": .retired, "independant": .selfEmployed,
            "independante": .selfEmployed,
        ]
        for name in overseasNames { traits[name] = .overseas }
        let lists: [(Trait, String)] = [
            (.minor, "mineur mineure mineurs"), (.adult, "majeur majeure majeurs adulte"), (.tenant, "locataire locataires"),
            (.owner, "proprietaire bailleur"), (.foreigner, "etranger etrangere"), (.student, "etudiant etudiante"),
        ]
        for (trait, list) in lists { for word in list.split(separator: " ") { traits[String(word)] = trait } }
        return Dictionary(uniqueKeysWithValues: traits.map { (StableHash.of($0.key), $0.value) })
    }()

    static let overseasNames: Set<String> = [
        "guadeloupe", "martinique", "guyane", "reunion", "mayotte", "polynesie", "caledonie", "miquelon", "wallis", "futuna", "dom", "drom",
        "tom",
        "antilles",
    ]

    /// Words of a question that tell in which public service its author works.
    static let sectorWords: [Trait: Set<String>] = [
        .territorial: [
            "mairie", "commune", "departement", "region", "territorial", "territoriale", "collectivite", "fpt", "municipal", "municipale",
            "intercommunalite", "atsem",
        ],
        .hospital: ["hopital", "infirmier", "infirmiere", "hospitalier", "hospitaliere", "fph", "ehpad", "chu", "soignant", "soignante"],
        .state: [
            "ministere", "professeur", "professeure", "enseignant", "enseignante", "policier", "policiere", "prefecture", "rectorat", "fpe",
        ],
    ]
}
