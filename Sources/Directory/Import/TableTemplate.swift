/// The table that `guichet import directory --template` prints: to be filled in a spreadsheet and imported as it is.
package enum TableTemplate {
    /// Columns in order; the first and the second alone are needed.
    package static let fields: [TableField] = [
        .id, .name, .needs, .phone, .email, .address, .postalCode, .town, .hours, .website, .comment, .siret, .inseeCode, .latitude,
        .longitude, .since, .until, .closed, .successor, .formerName, .renamed, .moved,
    ]

    /// The header and one example, lines ending in CR LF (RFC 4180), no byte order mark.
    package static var text: String {
        let example: [TableField: String] = [
            .id: "voirie", .name: "Service Voirie (exemple : remplacez cette ligne)", .needs: "voirie,eclairage", .phone: "01 99 00 00 00",
            .email: "voirie@exemple.example.org", .address: "1 place de la Mairie", .postalCode: "77100", .town: "Meaux",
            .hours: "lundi-vendredi 8:30-12:00 13:30-17:30; samedi 9:00-12:00", .website: "https://exemple.example.org/voirie",
            .comment: "Sur rendez-vous le samedi", .inseeCode: "77284",
        ]
        return [fields.map(\.rawValue), fields.map { example[$0] ?? "" }].map { tableLine($0) + "\r\n" }.joined()
    }

    /// What each column takes, one per line, in French.
    package static let guide: [(field: TableField, text: String)] = [
        (.id, "code court, stable d’un import à l’autre ; sans lui, le nom et la commune servent d’identifiant"),
        (.name, "seule colonne obligatoire"),
        (.needs, "ce dont le service s’occupe : codes séparés par des virgules (voirie, dechets, cantine, etat_civil…)"),
        (.phone, "un ou plusieurs numéros, séparés par « / »"),
        (.email, "une ou plusieurs adresses, ou l’adresse d’un formulaire"),
        (.hours, "« lundi-vendredi 8:30-12:00 13:30-17:30; samedi 9:00-12:00 », ou une colonne par jour (lundi, mardi…)"),
        (.inseeCode, "code Insee de la commune (cinq caractères), à défaut de code postal et de nom"),
        (.siret, "quatorze chiffres, colonne en texte"),
        (.latitude, "degrés WGS 84, avec la longitude"),
        (.since, "premier jour, 23/11/2026 ou 2026-11-23"),
        (.until, "dernier jour : le service n’est plus proposé ensuite"),
        (.closed, "premier jour de fermeture, au lieu du dernier jour"),
        (.successor, "identifiant du service qui a pris la suite"),
        (.formerName, "nom que le service ne porte plus, plusieurs séparés par « | » : on le retrouve par là"),
        (.renamed, "premier jour du nom actuel"),
        (.moved, "premier jour à l’adresse actuelle"),
    ]
}
