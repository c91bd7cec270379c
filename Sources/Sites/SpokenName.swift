import Directory

/// The name of a collectivité or of a body inside a sentence: « la Ville de Valmont », « du Centre de gestion ». A name whose first word is no
/// common noun of the lists is left without article: « à Valmont Habitat ».
package struct SpokenName: Sendable {
    private let name: String
    private let article: Article?

    private enum Article {
        case feminine, masculine, elided
    }

    package init(_ name: String) {
        self.name = name
        let first = name.prefix { $0 != " " && $0 != "-" }
        let word = foldedWords(String(first))
        article =
            first.first?.isUppercase != true
            ? nil
            : Self.feminine.contains(word)
                ? .feminine : Self.masculine.contains(word) ? .masculine : Self.elided.contains(word) ? .elided : nil
    }

    /// « la Ville de Valmont », « le Syndicat des eaux », « l’Agglomération ».
    package var withArticle: String {
        switch article {
        case .feminine: "la \(name)"
        case .masculine: "le \(name)"
        case .elided: "l’\(name)"
        case nil: name
        }
    }

    /// « de la Ville de Valmont », « du Syndicat des eaux », « d’Issy », « de Valmont Habitat ».
    package var of: String {
        switch article {
        case .masculine: "du \(name)"
        case .feminine, .elided: "de \(withArticle)"
        case nil: startsWithVowel ? "d’\(name)" : "de \(name)"
        }
    }

    /// « à la Ville de Valmont », « au Syndicat des eaux », « à Valmont Habitat ».
    package var at: String { article == .masculine ? "au \(name)" : "à \(withArticle)" }

    private var startsWithVowel: Bool { foldedWords(name).first.map { "aeiou".contains($0) } ?? false }

    private static let feminine: Set<String> = [
        "ville", "commune", "communaute", "metropole", "mairie", "maison", "caisse", "caf", "cpam", "prefecture", "sous", "direction",
        "chambre", "mission", "tresorerie", "region", "gendarmerie",
    ]
    private static let masculine: Set<String> = [
        "centre", "syndicat", "departement", "pays", "guichet", "conseil", "service", "tribunal", "commissariat", "pole", "ccas",
    ]
    private static let elided: Set<String> = [
        "agglomeration", "agence", "office", "etablissement", "academie", "inspection", "intercommunalite",
    ]
}
