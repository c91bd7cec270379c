/// One block of a fiche's body, in reading order. The tree keeps what the official file says: nothing is flattened.
package indirect enum Block: Sendable, Equatable {
    /// `Paragraphe`, `TitreFlottant` excepted.
    case paragraph(InlineText)
    /// `Liste`: numbered (`type="numero"`) or not. Each item holds blocks.
    case list(numbered: Bool, items: [Section])
    /// `Tableau`.
    case table(Table)
    /// `ASavoir`, `ANoter`, `Attention`, `Rappel`, `Exemple`.
    case note(Note)
    /// `TitreFlottant`: a heading without a section of its own.
    case heading(InlineText)
    /// `Chapitre`, `SousChapitre`, `FragmentConditionne`, `Complement`, `ContenuIllustre`: a titled (or untitled) part.
    case section(Section)
    /// `BlocCas` or `ListeSituations`: mutually exclusive branches, of which a person is shown one.
    case alternatives(Alternatives)
    /// `OuSAdresser` or `QuiPeutMAider` met inside the text.
    case contact(Contact)
    /// `ServiceEnLigne` met inside the text.
    case service(ServiceLink)
    /// `Reference` or `PourEnSavoirPlus` met inside the text.
    case reference(Reference)
    /// `Image`, `Video`, `Illustration`: title, caption or description as text, and an address where there is one.
    case media(text: String, url: String?)
    /// An element that this reader does not know: its text is kept.
    case unknown(element: String, text: String)
}

/// A part of a fiche: chapter, sub-chapter, list item, branch or fragment.
package struct Section: Sendable, Equatable {
    /// The element it comes from.
    package enum Kind: UInt8, Sendable { case chapter, subchapter, fragment, item, situation, branch, complement }

    /// `@type` of a chapter: what it is for.
    package enum Purpose: UInt8, Sendable {
        case ordinary
        /// « pieces »: the documents to provide.
        case documents
        /// « important »: worth printing or sending.
        case important
    }

    package var kind: Kind
    package var purpose = Purpose.ordinary
    /// `numerote="true"`: a step of a procedure, to be numbered among its siblings.
    package var isStep = false
    /// Empty when the element has no title (list items, fragments).
    package var title: InlineText
    /// `TitreAlternatif`: another wording of the title, empty most often.
    package var alternativeTitle = ""
    package var condition: Condition?
    package var blocks: [Block]

    package init(_ kind: Kind, title: InlineText = InlineText(""), condition: Condition? = nil, blocks: [Block]) {
        self.kind = kind
        self.title = title
        self.condition = condition
        self.blocks = blocks
    }
}

/// Mutually exclusive branches. Showing two of them together as one answer is always an error.
package struct Alternatives: Sendable, Equatable {
    /// `ListeSituations` (the top-level situations of a fiche) or `BlocCas` (cases at any depth).
    package enum Kind: UInt8, Sendable { case situations, cases }

    package var kind: Kind
    /// The block's own question, when the file gives one; rarely there.
    package var title: InlineText
    /// One section per branch, of kind `.situation` or `.branch`, with its title.
    package var branches: [Section]

    package init(_ kind: Kind, title: InlineText = InlineText(""), branches: [Section]) {
        self.kind = kind
        self.title = title
        self.branches = branches
    }
}

/// A framed remark.
package struct Note: Sendable, Equatable {
    package enum Kind: UInt8, Sendable { case goodToKnow, note, warning, reminder, example }

    package var kind: Kind
    package var title: String
    package var blocks: [Block]

    package init(_ kind: Kind, title: String, blocks: [Block]) {
        self.kind = kind
        self.title = title
        self.blocks = blocks
    }
}

/// A table, rows in order. Merged cells keep their spans.
package struct Table: Sendable, Equatable {
    package struct Cell: Sendable, Equatable {
        package var blocks: [Block]
        /// Columns covered (`fusionHorizontale`), at least 1.
        package var columnSpan: Int
        /// Rows covered (`fusionVerticale`), at least 1.
        package var rowSpan: Int

        package init(blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1) {
            self.blocks = blocks
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
        }
    }

    package struct Row: Sendable, Equatable {
        package var isHeader: Bool
        package var cells: [Cell]

        package init(isHeader: Bool, cells: [Cell]) {
            self.isHeader = isHeader
            self.cells = cells
        }
    }

    package var title: String
    /// Which columns are row headers (`Colonne type="header"`).
    package var headerColumns: [Bool]
    package var rows: [Row]

    package init(title: String, headerColumns: [Bool], rows: [Row]) {
        self.title = title
        self.headerColumns = headerColumns
        self.rows = rows
    }
}
