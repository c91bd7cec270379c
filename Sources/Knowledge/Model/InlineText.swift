/// A run of text inside a paragraph, a title or a table cell, as the official vocabulary marks it.
///
/// Spaces are significant at inline boundaries: concatenating the `text` of the runs of one `InlineText`, with no separator, gives what a reader sees.
package struct InlineRun: Sendable, Equatable {
    /// How the official file marks a run.
    package enum Mark: Sendable, Equatable {
        /// Ordinary text.
        case plain
        /// `MiseEnEvidence`: emphasis.
        case emphasis
        /// `Valeur`: an amount, a duration, a number.
        case value
        /// `Expression`, `Citation`, `TermeEtranger`: words quoted as such.
        case expression
        /// `Exposant`: superscript, as in « 1er ».
        case superscript
        /// `Indice`: subscript.
        case `subscript`
        /// `LienInterne`: a link to another fiche, `LienPublication` is its id. The target may be absent from the guide (a dead link).
        case internalLink(id: String)
        /// `LienExterne`: a link to the web. Never to be shown as checked.
        case externalLink(url: String)
        /// `LienIntra`: a link to a definition or contact of the same fiche.
        case definitionLink(id: String)
    }

    package var text: String
    package var mark: Mark

    package init(_ text: String, _ mark: Mark = .plain) {
        self.text = text
        self.mark = mark
    }
}

/// The text of a paragraph: runs in reading order.
package struct InlineText: Sendable, Equatable {
    package var runs: [InlineRun]

    package init(_ runs: [InlineRun]) { self.runs = runs }

    package init(_ text: String) { self.runs = text.isEmpty ? [] : [InlineRun(text)] }

    /// What a reader sees, without marks. The characters are those of the file (no-break spaces included).
    package var plain: String {
        runs.count == 1 ? runs[0].text : runs.reduce(into: "") { $0 += $1.text }
    }

    package var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }
}
