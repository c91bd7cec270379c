/// The words of hours, folded.
enum HoursWords {
    /// « lundi », « lundis », « lun », « lu ».
    static func day(_ word: String) -> Weekday? { frenchDays[word] }

    /// OpenStreetMap, except « sa », which French writes too.
    static let englishDays: [String: Weekday] = [
        "mo": .monday, "tu": .tuesday, "we": .wednesday, "th": .thursday, "fr": .friday, "su": .sunday,
    ]

    static let tokens: [String: HoursToken] = [
        "a": .until, "au": .until, "jusqu": .until, "et": .and, "puis": .and, "ou": .and, "ferme": .closed, "fermee": .closed,
        "fermeture": .closed, "off": .closed, "closed": .closed, "ph": .holidays, "feries": .holidays, "ferie": .holidays,
        "midi": .time(720, written: "midi", isBare: false), "minuit": .time(1440, written: "minuit", isBare: false),
        "rdv": .comment("sur rendez-vous"), "quotidien": .days(Weekday.allCases),
    ]

    static let fillers: Set<String> = [
        "du", "de", "le", "les", "la", "l", "d", "des", "ouvert", "ouverte", "ouverture", "accueil", "matin", "matins", "apres", "soir",
        "am",
        "pm", "horaires", "h", "public", "en", "continu", "jour", "jours", "non", "stop", "journee", "continue", "uniquement", "seulement",
    ]

    /// Words that make hours depend on the time of year.
    static let seasons: Set<String> = [
        "sh", "vacances", "scolaires", "scolaire", "ete", "hiver", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout",
        "septembre", "octobre", "novembre", "decembre", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "week", "semaine", "semaines", "paire", "paires", "impaire", "impaires", "mois", "premier", "deuxieme", "troisieme", "dernier",
        "sauf", "hors", "easter", "sunrise", "sunset",
    ]

    /// Words that mean something together: what they stand for, and how many words follow the first.
    static func phrase(_ word: String, followedBy rest: String) -> (token: HoursToken?, wordsAfter: Int)? {
        func follows(_ words: String) -> Bool { rest == words || rest.hasPrefix(words + " ") }
        switch word {
        case "sur" where follows("rendez vous"): return (.comment("sur rendez-vous"), 2)
        case "sur" where follows("rdv"): return (.comment("sur rendez-vous"), 1)
        case "rendez" where follows("vous"): return (.comment("sur rendez-vous"), 1)
        case "tous" where follows("les jours"), "toute" where follows("la semaine"): return (.days(Weekday.allCases), 2)
        case "week" where follows("end"): return (.days([.saturday, .sunday]), 1)
        case "jours" where follows("feries"): return (.holidays, 1)
        case "apres" where follows("midi"): return (nil, 1)
        default: return nil
        }
    }

    private static let frenchDays: [String: Weekday] = {
        var table: [String: Weekday] = ["sa": .saturday]
        for day in Weekday.allCases {
            let name = foldedWords(day.french)
            for word in [name, name + "s", String(name.prefix(3)), String(name.prefix(2))] where table[word] == nil { table[word] = day }
        }
        // « ma » and « me » are unambiguous; « mar » is Tuesday, not the month.
        table["mer"] = .wednesday
        table["merc"] = .wednesday
        table["vend"] = .friday
        return table
    }()
}
