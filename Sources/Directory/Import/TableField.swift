/// What a column of a collectivité's table may hold. Raw values are the names of the template's columns.
package enum TableField: String, Sendable, Codable, CaseIterable {
    case id = "identifiant"
    case name = "nom"
    /// Codes of local needs (« voirie, proprete »).
    case needs = "besoins"
    case phone = "telephone"
    case email = "courriel"
    case address = "adresse"
    case addressMore = "complement_adresse"
    case postalCode = "code_postal"
    case town = "commune"
    case hours = "horaires"
    case website = "site_web"
    case comment = "commentaire"
    case siret
    case inseeCode = "code_insee"
    case latitude
    case longitude
    case since = "depuis"
    case until = "jusqu_au"
    /// First day without the service.
    case closed = "ferme_le"
    case successor = "remplace_par"
    case formerName = "ancien_nom"
    /// First day of the name that the line gives.
    case renamed = "renomme_le"
    /// First day at the address that the line gives.
    case moved = "demenage_le"
    case monday = "lundi"
    case tuesday = "mardi"
    case wednesday = "mercredi"
    case thursday = "jeudi"
    case friday = "vendredi"
    case saturday = "samedi"
    case sunday = "dimanche"
    /// Why the line was refused by an earlier import; not read.
    case reason = "motif"

    /// The day whose hours it holds.
    var weekday: Weekday? { Weekday(french: rawValue) }

    /// Several columns may hold a value of it: « Tél. fixe », « Tél. portable ».
    var isRepeatable: Bool {
        switch self {
        case .phone, .email, .address, .addressMore, .comment: true
        default: false
        }
    }

    /// As the report names it.
    package var french: String {
        switch self {
        case .phone: "téléphone"
        case .website: "site web"
        case .addressMore: "complément d’adresse"
        case .postalCode: "code postal"
        case .inseeCode: "code Insee"
        case .siret: "SIRET"
        case .until: "jusqu’au"
        case .closed: "fermé le"
        case .successor: "remplacé par"
        case .formerName: "ancien nom"
        case .renamed: "renommé le"
        case .moved: "déménagé le"
        default: rawValue
        }
    }

    /// The field of a column by its header, or by the word given to `--map`.
    package init?(header: String) {
        let folded = foldedWords(header)
        if let field = Self(rawValue: folded.replacing(" ", with: "_")) ?? Self.synonyms[folded] {
            self = field
            return
        }
        return nil
    }

    private static let synonyms: [String: TableField] = {
        var table: [String: TableField] = [:]
        for (field, names) in synonymLists { for name in names { table[name] = field } }
        return table
    }()
}

/// Headers met in the tables of collectivités, folded (no accent, no punctuation).
private let synonymLists: [(TableField, [String])] = [
    (.id, ["id", "code", "identifiant unique", "identifiant du service", "ref", "reference", "id service", "id fs"]),
    (
        .name,
        [
            "intitule", "libelle", "denomination", "nom du service", "service", "nom service", "structure", "nom de la structure",
            "equipement", "organisme", "raison sociale", "lib fs",
        ]
    ),
    (.needs, ["besoin", "competences", "competence", "domaine", "domaines", "thematique", "thematiques", "themes", "missions"]),
    (
        .phone,
        [
            "tel", "telephone fixe", "tel fixe", "telephone portable", "tel portable", "portable", "mobile", "numero de telephone",
            "n de telephone", "n tel", "no tel", "phone", "telephone 1", "telephone 2", "tel 1", "tel 2", "standard",
        ]
    ),
    (
        .email,
        [
            "mail", "e mail", "email", "mel", "adresse mail", "adresse e mail", "adresse email", "adresse electronique",
            "adresse courriel", "courrier electronique", "contact mail",
        ]
    ),
    (.address, ["adresse postale", "voie", "rue", "adresse 1", "adresse ligne 1", "numero et voie", "lieu"]),
    (.addressMore, ["complement", "complement d adresse", "adresse 2", "adresse ligne 2", "batiment", "complement adresse"]),
    (.postalCode, ["cp", "code post", "codepostal", "c p"]),
    (.town, ["ville", "nom commune", "nom de la commune", "localite", "lib com", "nom com"]),
    (
        .hours,
        [
            "horaire", "heures d ouverture", "horaires d ouverture", "ouverture", "ouvertures", "jours et horaires", "opening hours",
            "horaires d accueil", "horaires accueil",
        ]
    ),
    (.website, ["site", "site internet", "url", "web", "page web", "site web officiel", "lien", "adresse internet"]),
    (.comment, ["commentaires", "remarque", "remarques", "observation", "observations", "note", "informations", "description", "infos"]),
    (.siret, ["n siret", "numero siret", "no siret", "code siret"]),
    (.inseeCode, ["insee", "code commune", "code insee commune", "insee com", "codeinsee", "code commune insee", "code geo", "com insee"]),
    (.latitude, ["lat", "latitude wgs84"]),
    (.longitude, ["lon", "lng", "long", "longitude wgs84"]),
    (.since, ["date de debut", "date debut", "date d ouverture", "depuis le", "a partir du"]),
    (.until, ["date de fin", "date fin", "jusqu au", "dernier jour"]),
    (.closed, ["ferme le", "ferme depuis", "ferme depuis le", "date de fermeture", "fermeture le", "supprime le"]),
    (.successor, ["remplace par", "remplacee par", "successeur", "nouveau service", "repris par", "fusionne avec"]),
    (.formerName, ["ancien nom", "anciens noms", "ex", "nom precedent", "anciennement"]),
    (.renamed, ["renomme le", "date de changement de nom"]),
    (.moved, ["demenage le", "date de demenagement", "deplace le", "nouvelle adresse depuis le"]),
    (.monday, ["h lundi", "horaires lundi", "lun"]), (.tuesday, ["h mardi", "horaires mardi"]),
    (.wednesday, ["h mercredi", "horaires mercredi"]), (.thursday, ["h jeudi", "horaires jeudi"]),
    (.friday, ["h vendredi", "horaires vendredi"]), (.saturday, ["h samedi", "horaires samedi"]),
    (.sunday, ["h dimanche", "horaires dimanche"]), (.reason, ["motif du refus"]),
]
