/// A public body of the directory: a town hall, a Caf office, a brigade.
package struct Body: Sendable, Equatable {
    /// Stable identifier (a UUID in the national feed).
    package var id: String
    /// `ancien_code_pivot`, « mairie-77284-01 »: joins with the directory before 2019. Empty when unknown.
    package var oldCode: String
    /// What the body is competent for, and where. Empty when the record does not say.
    package var roles: [Role]
    package var name: String
    /// Commune where the body is.
    package var commune: InseeCode?
    package var addresses: [Address]
    package var phones: [Phone]
    package var emails: [String]
    package var websites: [String]
    /// Addresses of contact forms.
    package var contactForms: [String]
    package var hours: OpeningHours
    /// `information_complementaire`, in the record's words.
    package var note: String
    /// When its record was last revised.
    package var revised: CivilDate?
    package var life: Life
    /// Names it no longer bears, the latest first.
    package var formerNames: [FormerName]
    package var siret: String
    /// Where the record comes from: « annuaire national », or a site's own file.
    package var source: String

    package init(
        id: String, oldCode: String = "", roles: [Role] = [], name: String, commune: InseeCode? = nil, addresses: [Address] = [],
        phones: [Phone] = [], emails: [String] = [], websites: [String] = [], contactForms: [String] = [],
        hours: OpeningHours = OpeningHours(), note: String = "", revised: CivilDate? = nil, life: Life = Life(),
        formerNames: [FormerName] = [], siret: String = "", source: String = ""
    ) {
        self.id = id
        self.oldCode = oldCode
        self.roles = roles
        self.name = name
        self.commune = commune
        self.addresses = addresses
        self.phones = phones
        self.emails = emails
        self.websites = websites
        self.contactForms = contactForms
        self.hours = hours
        self.note = note
        self.revised = revised
        self.life = life
        self.formerNames = formerNames
        self.siret = siret
        self.source = source
    }

    /// Kinds of body (pivot codes, normalised): « mairie », « caf ».
    package var kinds: [String] { roles.map(\.kind) }

    /// The kind that names it.
    package var kind: String { roles.first?.kind ?? "" }

    /// Where its visitors go: the first address that is not only postal.
    package var visitAddress: Address? { addresses.first { $0.use == .visit } ?? addresses.first }

    /// Local time at the body.
    package var zone: CivilZone { commune.map(CivilZone.init(commune:)) ?? .paris }

    /// Public holidays at the body.
    package var holidays: HolidayCalendar { commune.map(HolidayCalendar.init(commune:)) ?? .metropolitan }

    /// One competence of a body: a kind, its rank among bodies of this kind in the commune, and the communes served.
    package struct Role: Sendable, Equatable {
        /// Normalised pivot code.
        package var kind: String
        /// `indice_code_pivot`: 1 is the main body; 0 when unknown.
        package var rank: Int
        /// Communes served, sorted, without duplicates.
        package var communes: [InseeCode]
        /// The record lists its communes. When false, `communes` is at most the commune where the body is.
        package var hasTerritory: Bool

        package init(kind: String, rank: Int = 1, communes: [InseeCode] = [], hasTerritory: Bool = false) {
            self.kind = kind
            self.rank = rank
            self.communes = communes
            self.hasTerritory = hasTerritory
        }
    }
}
