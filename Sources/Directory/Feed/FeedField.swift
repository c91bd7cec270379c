/// The keys of the national feed (version 4) that are read; the others are skipped.
enum FeedField: String, CaseIterable {
    case id, nom, siret, pivot, adresse, telephone, statut, sve, fields
    case oldCode = "ancien_code_pivot"
    case commune = "code_insee_commune"
    case email = "adresse_courriel"
    case websites = "site_internet"
    case contactForms = "formulaire_contact"
    case hours = "plage_ouverture"
    case hoursComment = "commentaire_plage_ouverture"
    case note = "information_complementaire"
    case revised = "date_modification"
    case publication = "statut_de_diffusion"
    case formerName = "ancien_nom"
    // pivot
    case kind = "type_service_local"
    case rank = "indice_code_pivot"
    // adresse
    case addressUse = "type_adresse"
    case complement1, complement2
    case street = "numero_voie"
    case distribution = "service_distribution"
    case postalCode = "code_postal"
    case town = "nom_commune"
    case country = "pays"
    case longitude, latitude
    case accessibility = "accessibilite"
    case accessNote = "note_accessibilite"
    // telephone, site_internet
    case value = "valeur"
    case label = "libelle"
    case description
    // plage_ouverture
    case firstDay = "nom_jour_debut"
    case lastDay = "nom_jour_fin"
    case from1 = "valeur_heure_debut_1"
    case until1 = "valeur_heure_fin_1"
    case from2 = "valeur_heure_debut_2"
    case until2 = "valeur_heure_fin_2"
    case comment = "commentaire"
    // ancien_nom
    case lastDate = "date_fin"
    // envelopes
    case service, results, records
    case unknown = ""

    /// Compares bytes: keys are met four million times in a national feed.
    init(_ key: UnsafeRawBufferPointer) {
        let slot = Self.slot(key)
        self = .unknown
        for candidate in fieldTable[slot] where candidate.bytes.elementsEqual(key) { self = candidate.field }
    }

    fileprivate static func slot(_ key: some Collection<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash & 255)
    }
}

private let fieldTable: [[(bytes: [UInt8], field: FeedField)]] = {
    var table: [[(bytes: [UInt8], field: FeedField)]] = Array(repeating: [], count: 256)
    for field in FeedField.allCases where field != .unknown {
        let bytes = Array(field.rawValue.utf8)
        table[FeedField.slot(bytes)].append((bytes, field))
    }
    return table
}()
