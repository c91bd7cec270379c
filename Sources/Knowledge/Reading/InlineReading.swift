extension FicheReader {
    /// The text of the element that has just started, with its marks.
    func inline() throws -> InlineText {
        var builder = InlineBuilder()
        try inline(into: &builder, .plain)
        for line in builder.after.flatMap(\.plainLines) {
            builder.separate()
            builder.append(line, .plain)
        }
        return builder.take()
    }

    /// The text of the element that has just started, without marks.
    func plain() throws -> String { try inline().plain }

    /// Adds the children of the element that has just started.
    func inline(into builder: inout InlineBuilder, _ mark: InlineRun.Mark) throws {
        while let child = try events.nextChild() {
            switch child {
            case .text: builder.append(try events.text(), mark)
            case .unknown: try inline(into: &builder, mark)
            case .element(let element): try inline(element, into: &builder, mark)
            }
        }
    }

    /// Adds one element met inside a text. Of nested marks the innermost is kept, a link excepted, which is kept whole.
    func inline(_ element: Element, into builder: inout InlineBuilder, _ mark: InlineRun.Mark) throws {
        switch element {
        case .miseEnEvidence: try inline(into: &builder, mark.containing(.emphasis))
        case .valeur, .tel: try inline(into: &builder, mark.containing(.value))
        case .expression, .citation, .termeEtranger, .variable, .mathTex: try inline(into: &builder, mark.containing(.expression))
        case .exposant: try inline(into: &builder, mark.containing(.superscript))
        case .indice: try inline(into: &builder, mark.containing(.subscript))
        case .date: try inline(into: &builder, mark)
        case .lienInterne: try internalLink(into: &builder)
        case .lienIntra: try inline(into: &builder, .definitionLink(id: events.attribute("LienID") ?? ""))
        case .lienExterne: try inline(into: &builder, .externalLink(url: events.attribute("URL") ?? ""))
        case .lienRessource: try inline(into: &builder, .externalLink(url: events.attribute("LienPublication") ?? ""))
        case .paragraphe, .titre, .titreRiche, .titreAlternatif, .titreFlottant:
            builder.separate()
            try inline(into: &builder, mark)
        default:
            var part = Part()
            try block(element, into: &part)
            builder.after += part.fragment
        }
    }

    /// Whether an element belongs to a text rather than to blocks.
    static func isInline(_ element: Element) -> Bool {
        switch element {
        case .miseEnEvidence, .valeur, .tel, .expression, .citation, .termeEtranger, .variable, .mathTex, .exposant, .indice, .date,
            .lienInterne, .lienIntra, .lienExterne, .lienRessource:
            true
        default: false
        }
    }

    private func internalLink(into builder: inout InlineBuilder) throws {
        let id = events.attribute("LienPublication") ?? ""
        var words = InlineBuilder()
        try inline(into: &words, .plain)
        let text = words.runs.reduce(into: "") { $0 += $1.text }
        harvest.links.append(Harvest.Saying(id: id, text: text.trimmed))
        builder.append(text, .internalLink(id: id))
        builder.after += words.after
    }
}

extension InlineRun.Mark {
    /// The mark of a text that bears `inner` inside this one.
    fileprivate func containing(_ inner: InlineRun.Mark) -> InlineRun.Mark {
        switch self {
        case .internalLink, .externalLink, .definitionLink: self
        default: inner
        }
    }
}
