/// Words that a sentence may begin with, looked for by their bytes.
struct Openings {
    private let byFirst: [UInt8: [[UInt8]]]

    init(_ openings: [String]) { byFirst = Dictionary(grouping: openings.map { Array($0.utf8) }) { $0.first ?? 0 } }

    func begin(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let openings = byFirst[first] else { return false }
            return openings.contains { bytes.starts(with: $0) }
        }
    }
}

/// Sentences by which a fiche introduces itself: they answer nothing.
enum Chatter {
    static func isIn(_ text: String) -> Bool { openings.begin(text) }

    /// A sentence which only says that something follows, or that it depends.
    static func announces(_ text: String) -> Bool { announcements.contains(where: text.contains) }

    private static let announcements = [
        "oici l", "ous vous présentons", "ous vous expliquons", "ous vous détaillons", "ous vous indiquons", "ous faisons le point",
        "informations à connaître", "étape par étape", " diffère selon", " diffèrent selon", " varie selon", " varient selon",
        "varie en fonction",
        "varient en fonction", "dépendent de votre situation", "dépend de votre situation",
    ]

    private static let openings = Openings([
        "Nous vous ", "Nous faisons", "Voici ", "On vous ", "Ces informations", "Cette page", "Cette fiche",
        "Les démarches à faire varient",
        "Les règles varient", "La réponse varie", "La démarche varie", "Vous souhaitez ", "Vous voulez ", "Cela dépend", "Cela varie",
        "Vous trouverez", "Des règles différentes",
    ])
}

/// Sentences that take something back from what was said before.
enum Exceptions {
    static func open(_ text: String) -> Bool { openings.begin(text) }

    private static let openings = Openings([
        "Toutefois", "Cependant", "Par exception", "Par dérogation", "À titre exceptionnel", "Exceptionnellement", "Néanmoins",
        "Par contre",
    ])
}

/// Sentences that lean on the one before.
enum Anaphora {
    static func opens(_ text: String) -> Bool { openings.begin(text) }

    /// Goes on with the sentence before without changing its case.
    static func continues(_ text: String) -> Bool { continuations.begin(text) }

    private static let continuations = Openings([
        "En général, il", "En général, elle", "En pratique", "Il s'agit", "Ce montant", "Cette amende", "Ce délai", "Cette durée",
        "Cette période",
        "Cette somme", "Ce prix",
    ])

    private static let openings = Openings([
        "Il ", "Ils ", "Elle ", "Elles ", "Ce ", "Cet ", "Cette ", "Ces ", "C'est", "Cela ", "Ceci ", "Celui", "Celle", "Dans ce", "Son ",
        "Sa ",
        "Ses ", "Leur", "Toutefois", "Cependant", "Néanmoins", "Mais ", "Et ", "Or ", "Donc", "Ainsi", "Sinon", "De plus", "En outre",
        "Par contre", "À défaut", "Dans le cas contraire", "Passé ce", "À ce titre", "Par conséquent", "Vous devez ensuite", "Ensuite",
        "Puis ",
    ])
}

/// Titles and lead-ins that announce a list of documents.
enum DocumentWords {
    static func announce(_ title: String) -> Bool {
        let scan = WordScan(title)
        return scan.words.indices.contains { words.contains(scan.hash($0)) }
    }

    private static let words = Set(
        ["document", "documents", "piece", "pieces", "justificatif", "justificatifs", "dossier", "papiers"].map { StableHash.of($0) })
}
