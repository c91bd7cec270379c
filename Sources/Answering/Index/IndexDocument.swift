/// What the index knows of one entry: an official fiche or a collectivité's own sheet, as plain texts.
///
/// Neutral on purpose: whoever reads the guide fills it, the index never sees a tree.
package struct IndexDocument: Sendable, Equatable {
    /// The text of a link that points to this entry.
    package struct Anchor: Sendable, Equatable {
        package var text: String
        /// Number of entries that use it.
        package var count: Int

        package init(text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    /// An acronym explained in the entry itself.
    package struct Abbreviation: Sendable, Equatable {
        package var short: String
        package var long: String

        package init(short: String, long: String) {
            self.short = short
            self.long = long
        }
    }

    /// What kind of sheet it is; a mild prior.
    package enum Kind: UInt8, Sendable, CaseIterable { case information, questionReponse, guidedSearch, howTo, externalLinks, other }

    package var id: String
    package var kind: Kind
    /// Nothing for the national guide; else the only site where the entry is found.
    package var site: String?
    package var title: String
    /// Other official wordings of the question (`QuestionReponse`).
    package var wordings: [String]
    package var anchors: [Anchor]
    /// Short titles under which menus list the entry.
    package var menuTitles: [String]
    package var summary: String
    /// Titles of chapters, cases, situations, and of the services offered.
    package var headings: [String]
    package var body: String
    /// Titles of the themes and dossiers above the entry.
    package var themes: [String]
    /// Wordings written for the index, as citizens would say it.
    package var citizenWordings: [String]
    package var abbreviations: [Abbreviation]
    /// Number of entries with a link to this one.
    package var inLinks: Int

    package init(
        id: String, kind: Kind, site: String? = nil, title: String, wordings: [String] = [], anchors: [Anchor] = [],
        menuTitles: [String] = [], summary: String = "", headings: [String] = [], body: String = "", themes: [String] = [],
        citizenWordings: [String] = [], abbreviations: [Abbreviation] = [], inLinks: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.site = site
        self.title = title
        self.wordings = wordings
        self.anchors = anchors
        self.menuTitles = menuTitles
        self.summary = summary
        self.headings = headings
        self.body = body
        self.themes = themes
        self.citizenWordings = citizenWordings
        self.abbreviations = abbreviations
        self.inLinks = inLinks
    }
}
