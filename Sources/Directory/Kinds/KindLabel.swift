/// How a kind of body is named in a sentence.
package struct KindLabel: Sendable, Equatable {
    /// Normalised pivot code.
    package let code: String
    /// Full name: « Caisse d’allocations familiales (Caf) ».
    package let label: String
    /// As one says it, without article: « Caf », « mairie », « tribunal judiciaire ».
    package let short: String
    package let gender: Gender
    package let isPlural: Bool

    init(_ code: String, _ label: String, _ short: String, _ gender: Gender, plural: Bool = false) {
        self.code = code
        self.label = label
        self.short = short
        self.gender = gender
        isPlural = plural
    }

    /// « la Caf », « l’Adil », « le tribunal judiciaire », « les archives départementales ».
    package var withArticle: String {
        if isPlural { return "les \(short)" }
        if isElided { return "l’\(short)" }
        return gender == .feminine ? "la \(short)" : "le \(short)"
    }

    /// « à la Caf », « à l’Adil », « au tribunal judiciaire », « aux archives départementales ».
    package var at: String {
        if isPlural { return "aux \(short)" }
        return isElided || gender == .feminine ? "à \(withArticle)" : "au \(short)"
    }

    /// « de la Caf », « de l’Adil », « du tribunal judiciaire », « des archives départementales ».
    package var of: String {
        if isPlural { return "des \(short)" }
        return isElided || gender == .feminine ? "de \(withArticle)" : "du \(short)"
    }

    /// Begins with a vowel sound; every h of the table is mute.
    private var isElided: Bool {
        guard let first = foldedWords(short).first else { return false }
        return "aeiouh".contains(first)
    }
}
