/// Whom a fiche sends its reader to: `OuSAdresser` (where the démarche is made) or `QuiPeutMAider` (who explains).
package struct Contact: Sendable, Equatable {
    package enum Role: UInt8, Sendable { case whereToGo, whoCanHelp }

    /// `@type`: how the body is found.
    package enum Reach: UInt8, Sendable {
        /// « Local personnalisé sur SP »: one `PivotLocal`, which the directory usually knows.
        case localPersonalised
        /// « Local personnalisable »: one `PivotLocal`, which the directory knows one time in six.
        case localPersonalisable
        /// « Local »: a web directory only.
        case local
        /// « National ».
        case national
        /// « Centre de contact »: a telephone platform.
        case contactCentre
        /// « Support »: a postal address.
        case support
        /// A value that the vocabulary does not list.
        case other
    }

    /// R-number of the kind of contact.
    package var id: String
    package var role: Role
    package var reach: Reach
    package var title: String
    /// `PivotLocal` as written: the kind of body, not normalised.
    package var pivot: String?
    package var url: String?
    package var source: String?
    /// `Complement` and `Texte`: phone, hours, address, in words.
    package var blocks: [Block]
    /// `indisponible="true"`, schema 3.5.
    package var isUnavailable = false
    package var condition: Condition?

    package init(
        id: String, role: Role, reach: Reach, title: String, pivot: String? = nil, url: String? = nil, source: String? = nil,
        blocks: [Block] = [], condition: Condition? = nil
    ) {
        self.id = id
        self.role = role
        self.reach = reach
        self.title = title
        self.pivot = pivot
        self.url = url
        self.source = source
        self.blocks = blocks
        self.condition = condition
    }
}

/// An online service, form, simulator or letter template named by a fiche (`ServiceEnLigne`).
package struct ServiceLink: Sendable, Equatable {
    package enum Kind: UInt8, Sendable, CaseIterable { case teleservice, form, simulator, letterTemplate, searchTool, other }

    /// A notice that goes with a form (`NoticeLiee`).
    package struct Notice: Sendable, Equatable {
        package var url: String
        package var cerfa: String?
        package var title: String

        package init(url: String, cerfa: String?, title: String = "") {
            self.url = url
            self.cerfa = cerfa
            self.title = title
        }
    }

    /// R-number.
    package var id: String
    package var kind: Kind
    package var title: String
    package var url: String?
    /// `numerocerfa`, as written (« 14011*02 »).
    package var cerfa: String?
    /// `autrenumero`.
    package var otherNumber: String?
    package var source: String?
    package var notices: [Notice]
    /// `ServiceEnLigneAnnexe`: forms and documents that go with the service.
    package var annexes: [ServiceLink]
    package var introduction: [Block]
    /// `PivotLocal`: the kind of body that gives the service, rarely there.
    package var pivot: String?
    /// `indisponible="true"`, schema 3.5: the service does not answer for now.
    package var isUnavailable = false
    package var condition: Condition?

    package init(
        id: String, kind: Kind, title: String, url: String? = nil, cerfa: String? = nil, otherNumber: String? = nil,
        source: String? = nil, notices: [Notice] = [], annexes: [ServiceLink] = [], introduction: [Block] = [],
        condition: Condition? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.url = url
        self.cerfa = cerfa
        self.otherNumber = otherNumber
        self.source = source
        self.notices = notices
        self.annexes = annexes
        self.introduction = introduction
        self.condition = condition
    }
}

/// A text of law (`Reference`) or further reading (`PourEnSavoirPlus`).
package struct Reference: Sendable, Equatable {
    package enum Kind: UInt8, Sendable { case law, furtherReading }

    package var kind: Kind
    package var title: String
    package var complement: String
    package var url: String?
    package var source: String?
    package var condition: Condition?

    package init(
        kind: Kind, title: String, complement: String = "", url: String? = nil, source: String? = nil, condition: Condition? = nil
    ) {
        self.kind = kind
        self.title = title
        self.complement = complement
        self.url = url
        self.source = source
        self.condition = condition
    }
}
