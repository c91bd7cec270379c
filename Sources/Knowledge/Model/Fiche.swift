/// A calendar day as an official file writes it; no time zone.
package struct RevisionDate: Sendable, Equatable, Comparable, Hashable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nothing when the day does not exist or the year is not plausible (1990 to 2100): a corrupt date is refused, not guessed.
    package init?(year: Int, month: Int, day: Int) {
        let lengths = [31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1990...2100).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    package static func < (a: RevisionDate, b: RevisionDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    /// ISO 8601, « 2023-05-30 ».
    package var iso: String {
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    /// « 30 mai 2023 ».
    package var french: String {
        let months = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        ]
        return "\(day == 1 ? "1er" : String(day)) \(months[month - 1]) \(year)"
    }
}

/// A named node of the guide: theme, sub-theme or dossier.
package struct ThemeRef: Sendable, Equatable, Hashable {
    package var id: String
    package var title: String

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// An official sheet of the guide (`Publication`), kept as a tree.
package struct Fiche: Sendable, Equatable {
    /// `Publication@type`.
    package enum Kind: UInt8, Sendable, CaseIterable {
        case information, questionReponse, guidedSearch, howTo, externalLinks, dossier, theme, list, other
    }

    /// `Publication@statut`: the sheet is about to change, or being changed.
    package enum Status: UInt8, Sendable { case current, updateComing, updateInProgress }

    /// `Avertissement`: a banner on a change of the law; shown before anything else.
    package struct Warning: Sendable, Equatable {
        package var title: String
        package var date: RevisionDate?
        package var blocks: [Block]

        package init(title: String, date: RevisionDate?, blocks: [Block]) {
            self.title = title
            self.date = date
            self.blocks = blocks
        }
    }

    /// `Definition` or `Abreviation`: a term explained in the file itself.
    package struct Term: Sendable, Equatable {
        package var id: String
        package var title: String
        package var isAbbreviation: Bool
        package var blocks: [Block]

        package init(id: String, title: String, isAbbreviation: Bool, blocks: [Block]) {
            self.id = id
            self.title = title
            self.isAbbreviation = isAbbreviation
            self.blocks = blocks
        }
    }

    /// Sheets or dossiers listed under one heading of a theme, a dossier or the list of questions.
    package struct Group: Sendable, Equatable {
        /// Empty for what is listed without a heading.
        package var title: String
        package var members: [ThemeRef]

        package init(title: String, members: [ThemeRef]) {
            self.title = title
            self.members = members
        }
    }

    /// « F1344 », « N358 ».
    package var id: String
    package var kind: Kind
    package var title: String
    /// `dc:description`.
    package var summary: String
    /// `spUrl`, as published; never to be shown as checked.
    package var url: String?
    /// `Audience` elements, in order.
    package var audiences: [String]
    /// `Cible`: groups of people that the sheet is for (« Parent », « Étranger en France »), rarely given.
    package var targets: [String]
    /// `FilDAriane` from the broadest to the narrowest, the sheet itself and « Accueil » excluded.
    package var path: [ThemeRef]
    package var theme: ThemeRef?
    /// `SousThemePere`.
    package var subtheme: ThemeRef?
    package var dossier: ThemeRef?
    /// `dc:date` « modified YYYY-MM-DD », when it is a plausible day.
    package var revised: RevisionDate?
    /// `dateDerniereModificationImportante`, when it is a plausible day.
    package var majorChange: RevisionDate?
    package var status: Status
    package var warning: Warning?
    package var introduction: [Block]
    /// `Texte` or `ListeSituations` (a single `.alternatives` block then).
    package var body: [Block]
    package var questionnaire: Questionnaire?
    package var guidedBranches: [GuidedBranch]
    /// Contacts of the sheet as a whole (direct children of the root).
    package var contacts: [Contact]
    /// Online services and forms of the sheet as a whole.
    package var services: [ServiceLink]
    package var references: [Reference]
    package var terms: [Term]
    /// `QuestionReponse` wordings that point to this very sheet.
    package var wordings: [String]
    /// `QuestionReponse` that point to other sheets: related questions, in order.
    package var relatedQuestions: [ThemeRef]
    /// `VoirAussi`, `FicheConnexe`, `CommentFaireSi`, `RechercheGuidee`: ids of sheets and dossiers, each once.
    package var seeAlso: [String]
    /// N files and the list of questions: what they list, under their headings (`SousTheme`, `SousDossier`, `Groupe`), in order.
    package var groups: [Group]
    /// A collectivité's own sheet belongs to one site; nothing for the national guide.
    package var site: String?

    package init(id: String, kind: Kind, title: String) {
        self.id = id
        self.kind = kind
        self.title = title
        summary = ""
        url = nil
        audiences = []
        targets = []
        path = []
        theme = nil
        subtheme = nil
        dossier = nil
        revised = nil
        majorChange = nil
        status = .current
        warning = nil
        introduction = []
        body = []
        questionnaire = nil
        guidedBranches = []
        contacts = []
        services = []
        references = []
        terms = []
        wordings = []
        relatedQuestions = []
        seeAlso = []
        groups = []
        site = nil
    }

    /// N files: ids of the sheets and dossiers they list, in order.
    package var children: [ThemeRef] { groups.flatMap(\.members) }
}

/// A service or form of the guide on its own page (`ServiceComplementaire`, R files).
package struct ComplementaryService: Sendable, Equatable {
    package var id: String
    package var kind: ServiceLink.Kind
    package var title: String
    package var summary: String
    package var url: String?
    package var cerfa: String?
    package var otherNumber: String?
    package var revised: RevisionDate?
    package var audiences: [String]
    package var themes: [ThemeRef]
    /// Who publishes it (`LienWeb/Source`).
    package var source: String?
    /// Addresses after the first, when the file gives several (`LienWeb`).
    package var otherURLs: [String]
    /// `Introduction` and `Texte`, in words.
    package var blocks: [Block]
    package var notices: [ServiceLink.Notice]
    /// `ServiceEnLigneAnnexe`: documents that go with it.
    package var annexes: [ServiceLink]
    package var references: [Reference]
    package var terms: [Fiche.Term]
    /// Ids of the services that do the same in another way (`ServiceEnLigneAlternatif`).
    package var alternatives: [String]
    /// Ids of the fiches that use it (`FicheLiee`).
    package var fiches: [String]
    package var contacts: [Contact]
    /// `indisponible="true"`, schema 3.5: the service does not answer for now.
    package var isUnavailable = false
    /// A collectivité's own service belongs to one site; nothing for the national guide.
    package var site: String?

    package init(
        id: String, kind: ServiceLink.Kind, title: String, summary: String = "", url: String? = nil, cerfa: String? = nil,
        otherNumber: String? = nil, revised: RevisionDate? = nil, audiences: [String] = [], fiches: [String] = [], contacts: [Contact] = []
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.summary = summary
        self.url = url
        self.cerfa = cerfa
        self.otherNumber = otherNumber
        self.revised = revised
        self.audiences = audiences
        themes = []
        source = nil
        otherURLs = []
        blocks = []
        notices = []
        annexes = []
        references = []
        terms = []
        alternatives = []
        self.fiches = fiches
        self.contacts = contacts
        site = nil
    }
}
