/// A body that answers for the whole country, as a sentence names it: those that the needs of the lexicon send people to.
package struct NationalBody: Sendable, Equatable {
    /// What follows `national:` in the lexicon.
    package let code: String
    /// « l’Urssaf service Pajemploi », « La Poste »: with its article when it has one.
    package let named: String
    /// « de La Poste », « d’Enedis », « du Service central d’état civil ».
    package let of: String

    /// The body of a code; nil for one that the table does not have.
    package static func named(_ code: String) -> NationalBody? { byCode[code] }

    private init(_ code: String, _ named: String, of: String) {
        self.code = code
        self.named = named
        self.of = of
    }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    private static let all = [
        NationalBody("affaires_maritimes", "l’administration des affaires maritimes", of: "de l’administration des affaires maritimes"),
        NationalBody("agirc_arrco", "l’Agirc-Arrco (retraite complémentaire)", of: "de l’Agirc-Arrco (retraite complémentaire)"),
        NationalBody("antai", "l’Antai (amendes)", of: "de l’Antai (amendes)"),
        NationalBody(
            "ants", "l’Agence nationale des titres sécurisés (ANTS)", of: "de l’Agence nationale des titres sécurisés (ANTS)"),
        NationalBody("arcep", "l’Arcep (télécoms)", of: "de l’Arcep (télécoms)"),
        NationalBody("assurance_maladie", "l’Assurance maladie", of: "de l’Assurance maladie"),
        NationalBody("autoroutes", "la société qui exploite l’autoroute", of: "de la société qui exploite l’autoroute"),
        NationalBody("casier_judiciaire", "le Casier judiciaire national", of: "du Casier judiciaire national"),
        NationalBody("cesu", "l’Urssaf service Cesu", of: "de l’Urssaf service Cesu"),
        NationalBody("cheque_energie", "le service du chèque énergie", of: "du service du chèque énergie"),
        NationalBody("cnil", "la Cnil (données personnelles)", of: "de la Cnil (données personnelles)"),
        NationalBody("cpf", "le service Mon compte formation", of: "du service Mon compte formation"),
        NationalBody("crit_air", "le service des certificats Crit’Air", of: "du service des certificats Crit’Air"),
        NationalBody("cybermalveillance", "le service Cybermalveillance.gouv.fr", of: "du service Cybermalveillance.gouv.fr"),
        NationalBody("enedis", "Enedis (ou GRDF pour le gaz)", of: "d’Enedis (ou de GRDF pour le gaz)"),
        NationalBody("france_visas", "le service France-Visas", of: "du service France-Visas"),
        NationalBody("franceconnect", "le service FranceConnect", of: "du service FranceConnect"),
        NationalBody("inpi", "l’Inpi (guichet des entreprises)", of: "de l’Inpi (guichet des entreprises)"),
        NationalBody("la_poste", "La Poste", of: "de La Poste"),
        NationalBody("main_oeuvre_etrangere", "le service de la main-d’œuvre étrangère", of: "du service de la main-d’œuvre étrangère"),
        NationalBody("mediateur_energie", "le médiateur national de l’énergie", of: "du médiateur national de l’énergie"),
        NationalBody("notaires", "un notaire", of: "d’un notaire"),
        NationalBody("ofpra", "l’Ofpra (asile)", of: "de l’Ofpra (asile)"),
        NationalBody("pajemploi", "l’Urssaf service Pajemploi", of: "de l’Urssaf service Pajemploi"),
        NationalBody("retraites_etat", "le Service des retraites de l’État", of: "du Service des retraites de l’État"),
        NationalBody(
            "service_central_etat_civil", "le Service central d’état civil, à Nantes", of: "du Service central d’état civil, à Nantes"),
        NationalBody("sncf", "la SNCF", of: "de la SNCF"),
        NationalBody("timbres_fiscaux", "le service des timbres fiscaux", of: "du service des timbres fiscaux"),
    ]
}
