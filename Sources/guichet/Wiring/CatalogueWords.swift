import Casework
import Directory

extension CatalogueKind {
    /// As lists name it.
    var french: String {
        switch self {
        case .knowledge: "guide"
        case .directory: "annuaire"
        case .communes: "communes"
        }
    }
}

extension Publication {
    /// « annuaire de valmont ».
    var catalogueName: String { kind.french + (site.map { " de \($0)" } ?? "") }

    /// « 2 octobre 2026 10 h 05 », in Paris.
    var frenchMoment: String {
        let time = CivilTime(instant, in: .paris)
        return "\(time.date.frenchWithoutWeekday) \(frenchClock(time.minute))"
    }

    /// « organismes 13, genres 24 »: what `--json` gives by its own names.
    var frenchCounts: String {
        counts.sorted { $0.key < $1.key }.map { "\(countWords[$0.key] ?? $0.key) \($0.value)" }.joined(separator: ", ")
    }
}

extension Correction.State {
    /// As lists name it.
    var french: String {
        switch self {
        case .waiting: "à traiter"
        case .accepted: "acceptée"
        case .dismissed: "classée"
        case .settled: "close"
        }
    }
}

private let countWords = [
    "bodies": "organismes", "kinds": "genres", "records": "enregistrements", "refused": "refusés", "traps": "pièges", "themes": "thèmes",
    "cases": "cas", "ou_s_adresser": "où s'adresser", "qui_peut_m_aider": "qui peut m'aider", "dead_links": "liens morts",
    "unknown_elements": "éléments inconnus", "files": "fichiers", "entries": "entrées", "postal_codes": "codes postaux",
]
