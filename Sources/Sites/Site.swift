package import Directory
package import Foundation

/// One collectivité, or one centre that answers for several: settings and data, never code.
package struct Site: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case commune
        case intercommunality = "intercommunalite"
        case centre
    }

    /// Folder name and address: lower-case letters, digits and hyphens.
    package var slug: String
    /// « Ville de Valmont-sur-Orge ».
    package var name: String
    package var kind: Kind
    /// First letters of the references that citizens are given, three capital letters.
    package var referencePrefix: String
    /// Communes served. A site of kind commune has one.
    package var communes: [ServedCommune]
    /// Slug of the intercommunality this commune belongs to, when it is served by the same installation.
    package var intercommunality: String?
    package var contact: SiteContact
    /// When agents answer, local time of `zone`.
    package var agentHours: OpeningHours
    package var zone: CivilZone
    /// Opening time within which an answer is promised, in minutes.
    package var promiseMinutes: Int
    /// Who is woken for an urgent matter outside opening hours; nothing where nobody is.
    package var onCall: OnCall?
    package var competences: [CompetenceRule]
    package var wording: Wording
    /// Where the site's files are.
    package var folder: URL

    package init(
        slug: String, name: String, kind: Kind, referencePrefix: String, communes: [ServedCommune], intercommunality: String? = nil,
        contact: SiteContact = SiteContact(), agentHours: OpeningHours = OpeningHours(), zone: CivilZone = .paris,
        promiseMinutes: Int = Site.defaultPromiseMinutes, onCall: OnCall? = nil, competences: [CompetenceRule] = [],
        wording: Wording = Wording(), folder: URL
    ) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.referencePrefix = referencePrefix
        self.communes = communes
        self.intercommunality = intercommunality
        self.contact = contact
        self.agentHours = agentHours
        self.zone = zone
        self.promiseMinutes = promiseMinutes
        self.onCall = onCall
        self.competences = competences
        self.wording = wording
        self.folder = folder
    }

    /// A working day of eight hours.
    package static let defaultPromiseMinutes = 480

    /// The commune of a site that has only one.
    package var homeCommune: ServedCommune? { communes.count == 1 ? communes.first : nil }
}

/// A commune that a site serves, with what is needed when the national list does not hold it.
package struct ServedCommune: Sendable, Equatable {
    /// INSEE code, a string (« 2A004 »).
    package var code: String
    package var name: String
    package var postalCodes: [String]

    package init(code: String, name: String, postalCodes: [String]) {
        self.code = code
        self.name = name
        self.postalCodes = postalCodes
    }
}

/// How to reach the collectivité without Guichet.
package struct SiteContact: Sendable, Equatable {
    package var phone: String?
    package var email: String?
    package var address: String?
    package var website: String?

    package init(phone: String? = nil, email: String? = nil, address: String? = nil, website: String? = nil) {
        self.phone = phone
        self.email = email
        self.address = address
        self.website = website
    }
}

/// The team on call.
package struct OnCall: Sendable, Equatable {
    /// « l'astreinte de Valmont », as said to a citizen.
    package var label: String
    package var phone: String?

    package init(label: String, phone: String? = nil) {
        self.label = label
        self.phone = phone
    }
}
