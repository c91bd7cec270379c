import Directory
import Routing

/// Kinds of body as people name them.
enum KindMention {
    /// Pivot code of the kind that folded words name; the longest name wins. Nothing when none is named.
    static func kind(in words: String) -> String? {
        let words = words.split(separator: " ")
        var best: Name?
        for start in words.indices {
            for name in byFirstWord[words[start]] ?? [] where words[start...].starts(with: name.words) {
                if best.map({ (name.length, $0.text) > ($0.length, name.text) }) ?? true { best = name }
            }
        }
        return best?.code
    }

    /// « la Caf », « l'Urssaf », « La Poste »: with its article; the code itself when the kind has no label.
    static func named(_ code: String) -> String {
        if code.hasPrefix(national) { return NationalBody.named(String(code.dropFirst(national.count)))?.named ?? "un organisme national" }
        return KindLabels.label(code)?.withArticle ?? KindLabels.short(code)
    }

    private static let national = "national:"

    private struct Name {
        let text: String
        let words: [Substring]
        let length: Int
        let code: String
    }

    /// Names of the labels and everyday ones, by their first word.
    private static let byFirstWord: [Substring: [Name]] = {
        var codes: [String: String] = [:]
        for label in KindLabels.all where foldedWords(label.short).count > 3 { codes[foldedWords(label.short)] = label.code }
        codes.merge(everyday) { _, everyday in everyday }
        let names = codes.map { Name(text: $0.key, words: $0.key.split(separator: " "), length: $0.key.count, code: $0.value) }
        return Dictionary(grouping: names.filter { !$0.words.isEmpty }, by: { $0.words[0] })
    }()

    private static let everyday = [
        "mairie": "mairie", "hotel de ville": "mairie", "caf": "caf", "allocations familiales": "caf", "cpam": "cpam",
        "secu": "cpam", "securite sociale": "cpam", "assurance maladie": "cpam", "mdph": "maison_handicapees",
        "maison du handicap": "maison_handicapees", "pole emploi": "pole_emploi", "france travail": "pole_emploi", "anpe": "pole_emploi",
        "impots": "sip", "centre des impots": "sip", "tresor public": "tresorerie", "tresorerie": "tresorerie",
        "prefecture": "prefecture", "sous prefecture": "sous_pref", "gendarmerie": "gendarmerie", "commissariat": "commissariat_police",
        "police": "commissariat_police", "tribunal": "tgi", "tribunal judiciaire": "tgi", "prud hommes": "prudhommes",
        "conseil de prud hommes": "prudhommes", "msa": "msa", "carsat": "carsat", "urssaf": "urssaf", "adil": "adil",
        "mission locale": "mission_locale", "france services": "msap", "maison france services": "msap", "conseil departemental": "cg",
        "departement": "cg", "conseil regional": "cr", "chambre des metiers": "chambre_metier", "cci": "cci", "pmi": "pmi",
        "cidff": "cidf", "spip": "spip", "rectorat": "rectorat", "crous": "crous", "cio": "cio",
    ]
}
