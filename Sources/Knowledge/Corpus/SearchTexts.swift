/// What the rest of the guide calls a fiche: other wordings that nobody here invented, for search.
package struct SearchTexts: Sendable, Equatable {
    /// The words of a link (`LienInterne`) that leads to the fiche, and how often they occur in the guide.
    package struct Anchor: Sendable, Equatable {
        /// The words, as written.
        package var text: String
        /// Occurrences in the guide, links of the fiche to itself included.
        package var count: Int

        /// One text and its occurrences.
        package init(text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    /// Distinct link texts, the most frequent first.
    package var anchors: [Anchor]
    /// Distinct titles under which menus list the fiche (`DossierPere`, `SousDossier`, `VoirAussi`), its own title excepted.
    package var menuTitles: [String]
    /// Distinct wordings of the question that the fiche answers (`QuestionReponse` of any file), its own title excepted.
    package var wordings: [String]
    /// How many links of other fiches lead to this one.
    package var inLinks: Int

    /// Nothing is said of a fiche by default.
    package init(anchors: [Anchor] = [], menuTitles: [String] = [], wordings: [String] = [], inLinks: Int = 0) {
        self.anchors = anchors
        self.menuTitles = menuTitles
        self.wordings = wordings
        self.inLinks = inLinks
    }
}
