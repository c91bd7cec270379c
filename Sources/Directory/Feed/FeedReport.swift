/// What reading a feed met besides bodies.
package struct FeedReport: Sendable, Equatable {
    /// Records met, refused ones included.
    package var records = 0
    package var accepted = 0
    /// Records refused, listed in `refusals` up to the limit.
    package var refused = 0
    package var refusals: [FeedRefusal] = []
    /// Traps met and survived, by kind.
    package var traps: [FeedTrap: Int] = [:]
    /// Why reading stopped before the end, in French; nil when the whole feed was read. Bodies already read are kept.
    package var interruption: String?
    /// Latest revision date of a record.
    package var newestRevision: CivilDate?

    package init() {}

    /// The lists of communes served were computed: records that stop before 2019 come from the former format of the directory, which had
    /// no such list.
    package var territoriesAreDerived: Bool {
        newestRevision.map { $0.year < 2019 } ?? false
    }

    mutating func count(_ trap: FeedTrap, _ times: Int = 1) {
        if times > 0 { traps[trap, default: 0] += times }
    }
}

/// A record left out of the directory, and why.
package struct FeedRefusal: Sendable, Equatable {
    /// Counted from 1.
    package var record: Int
    /// Its name, or its identifier, or nothing.
    package var name: String
    /// In French.
    package var reason: String

    package init(record: Int, name: String, reason: String) {
        self.record = record
        self.name = name
        self.reason = reason
    }
}

/// Irregularities of the feed that do not refuse a record.
package enum FeedTrap: String, Sendable, CaseIterable {
    /// Hours written « '09:00:00 », « 9:00:00 » or « 2:00:00 PM », read all the same.
    case oddHour = "heure mal écrite, lue quand même"
    case unreadableHour = "heure illisible, plage ignorée"
    /// Start at or after the end.
    case reversedHours = "plage dont la fin précède le début, ignorée"
    case unreadableDay = "jour illisible, plage ignorée"
    /// « Vendredi » to « Lundi »: read around the week-end.
    case reversedDays = "jours inversés"
    case overlappingHours = "plages qui se chevauchent, réunies"
    case indicativeHours = "plage soumise à un commentaire"
    case unreadablePhone = "téléphone illisible, gardé tel quel"
    case severalPhones = "plusieurs numéros dans un champ"
    case shortPhone = "numéro court"
    case severalEmails = "plusieurs adresses électroniques dans un champ"
    case unreadableEmail = "adresse électronique illisible, ignorée"
    case formAsEmail = "formulaire écrit à la place d’une adresse électronique"
    case withoutKind = "organisme sans type"
    case withoutCommune = "organisme sans code de commune"
    case unreadableCommune = "code de commune illisible, ignoré"
    case withoutPosition = "organisme sans coordonnées"
    case cedex = "ville écrite avec Cedex"
    case withoutRevision = "organisme sans date de mise à jour"
    case withoutId = "identifiant absent, remplacé par l’ancien code"
    case notPublished = "organisme non diffusé, ignoré"
    case unknownStatus = "statut inconnu"
    case textInsteadOfList = "liste écrite comme texte"
    case unreadableNested = "champ imbriqué illisible, ignoré"
    case repairedEncoding = "texte qui n’est pas en UTF-8, lu en Windows-1252"
}

/// What a feed may hold at most; beyond, reading stops and says so.
package struct FeedLimits: Sendable {
    /// Bytes of JSON, decompressed.
    package var bytes: Int
    package var records: Int
    /// Nested objects and arrays.
    package var depth: Int
    /// Bytes of one text as written.
    package var text: Int
    /// Refusals listed one by one; the others are only counted.
    package var listedRefusals: Int

    package init(bytes: Int = 2 << 30, records: Int = 1_000_000, depth: Int = 32, text: Int = 1 << 20, listedRefusals: Int = 10_000) {
        self.bytes = bytes
        self.records = records
        self.depth = depth
        self.text = text
        self.listedRefusals = listedRefusals
    }
}
