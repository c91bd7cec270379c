import Foundation

@testable import Answering

/// A guide of a few sheets, in our own words.
enum RankingSample {
    static let documents: [IndexDocument] = [
        IndexDocument(
            id: "A1", kind: .information, title: "Carte d’identité d’un majeur : perte", menuTitles: ["Carte d’identité perdue"],
            summary: "La carte d’identité perdue par un adulte se refait en mairie.", headings: ["Coût", "Documents à fournir"],
            body: "En cas de perte, un timbre fiscal de 25 € est demandé. Les échappées belles sont sans rapport.", themes: ["Papiers"],
            citizenWordings: ["je ne retrouve plus ma pièce d’identité"],
            abbreviations: [IndexDocument.Abbreviation(short: "CNI", long: "Carte nationale d’identité")], inLinks: 9),
        IndexDocument(
            id: "A2", kind: .information, title: "Carte d’identité d’un mineur : perte",
            summary: "Les parents refont la carte d’identité perdue par leur enfant mineur.",
            body: "La présence de l’enfant mineur est demandée avec un parent. Un timbre fiscal de 25 € est demandé.", themes: ["Papiers"],
            inLinks: 4),
        IndexDocument(
            id: "B1", kind: .questionReponse, title: "Qu’est-ce que le 13e mois ?", wordings: ["La prime de treizième mois est-elle due ?"],
            summary: "Le treizième mois est une prime versée en fin d’année.",
            body: "Le salaire est versé chaque mois. Un mineur de 13 ans non.",
            themes: ["Travail"], inLinks: 2),
        IndexDocument(
            id: "C1", kind: .information, title: "Licenciement d’un salarié", summary: "L’employeur convoque le salarié.",
            body: "Le licenciement suit une procédure : convocation, entretien préalable, lettre.", themes: ["Travail"], inLinks: 7),
        IndexDocument(
            id: "D1", kind: .information, title: "Déclarer un événement sur la voie publique",
            summary: "Un événement public se déclare en mairie.",
            body: "La déclaration de l’événement est faite quinze jours avant.", themes: ["Loisirs"]),
        IndexDocument(
            id: "M1", kind: .other, site: "meaux", title: "Cantine de Meaux : inscription", summary: "Inscription à la cantine.",
            body: "L’inscription à la cantine se fait au guichet."),
    ]

    static let lexicon: Lexicon = {
        var lexicon = Lexicon()
        lexicon.stopWords = [
            "la": 0, "le": 0, "de": 0, "d": 0, "un": 0, "une": 0, "je": 0, "ma": 0, "mon": 0, "ai": 0, "j": 0, "est": 0, "ce": 0, "que": 0,
        ]
        lexicon.equivalences = [
            Lexicon.Equivalence(expression: "virer", equivalents: ["licenciement"], weight: 0.9, origin: .colloquial),
            Lexicon.Equivalence(expression: "boîte", equivalents: ["employeur"], weight: 0.9, origin: .colloquial),
        ]
        lexicon.families = [["perte", "perdre", "perdu"]]
        lexicon.courtesies = ["bonjour", "merci d’avance", "cordialement"]
        lexicon.speakers = [
            Lexicon.Cue(expression: "mon fils", value: SpeakerHints.minor.rawValue),
            Lexicon.Cue(expression: "mineur", value: SpeakerHints.minor.rawValue),
            Lexicon.Cue(expression: "majeur", value: SpeakerHints.adult.rawValue),
            Lexicon.Cue(expression: "enfant", value: SpeakerHints.child.rawValue),
        ]
        lexicon.kinds = [Lexicon.Cue(expression: "combien", value: UInt32(QuestionKind.amount.rawValue))]
        return lexicon
    }()

    static let index = SearchIndex.build(documents, lexicon: lexicon)

    static func found(_ text: String, site: String? = nil) -> [String] {
        index.search(index.understand(text), top: 3, site: site).map(\.id)
    }
}
