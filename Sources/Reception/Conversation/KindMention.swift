import Directory

/// Kinds of body as people name them.
enum KindMention {
    /// Pivot code of the kind that folded words name; the longest name wins. Nothing when none is named.
    static func kind(in words: String) -> String? {
        let padded = " \(words) "
        return names.first { padded.contains(" \($0.name) ") }?.code
    }

    /// « la Caf », « l'Urssaf »: with its article; the code itself when the kind has no label.
    static func named(_ code: String) -> String { KindLabels.label(code)?.withArticle ?? national[code] ?? KindLabels.short(code) }

    /// Names of the labels and everyday ones, longest first, then alphabetical.
    private static let names: [(name: String, code: String)] = {
        var byName: [String: String] = [:]
        for label in KindLabels.all where foldedWords(label.short).count > 3 { byName[foldedWords(label.short)] = label.code }
        for (name, code) in everyday { byName[name] = code }
        return byName.map { (name: $0.key, code: $0.value) }.sorted { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
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

    private static let national = [
        "national:ants": "l'Agence nationale des titres sécurisés (ANTS)", "national:antai": "l'Antai (amendes)",
    ]
}
