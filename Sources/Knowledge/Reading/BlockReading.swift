/// What an element that holds blocks says: its title, its condition, its blocks.
struct Part {
    var title = InlineText([])
    var alternativeTitle = ""
    var condition: Condition?
    var blocks: [Block] = []

    /// The part as a section.
    func section(_ kind: Section.Kind) -> Section {
        var section = Section(kind, title: title, condition: condition, blocks: blocks)
        section.alternativeTitle = alternativeTitle
        return section
    }

    /// The blocks, inside a fragment when they have a title or a condition of their own.
    var fragment: [Block] {
        title.runs.isEmpty && condition == nil && alternativeTitle.isEmpty ? blocks : [.section(section(.fragment))]
    }
}

extension FicheReader {
    /// The children of the element that has just started. Text outside any paragraph makes a paragraph.
    func part() throws -> Part {
        var part = Part()
        var loose = InlineBuilder()
        while let child = try events.nextChild() {
            switch child {
            case .text: loose.append(try events.text(), .plain)
            case .element(let element) where Self.isInline(element): try inline(element, into: &loose, .plain)
            case .element(let element):
                flush(&loose, into: &part)
                try block(element, into: &part)
            case .unknown:
                flush(&loose, into: &part)
                try unknown(into: &part)
            }
        }
        flush(&loose, into: &part)
        return part
    }

    /// Adds an element that has just started to the part in which it was met.
    func block(_ element: Element, into part: inout Part) throws {
        switch element {
        case .titre, .titreRiche: part.title = try inline()
        case .titreAlternatif: part.alternativeTitle = try plain()
        case .condition: part.condition = try condition()
        case .paragraphe:
            var text = InlineBuilder()
            try inline(into: &text, .plain)
            flush(&text, into: &part)
        case .titreFlottant: part.blocks.append(.heading(try inline()))
        case .liste: part.blocks.append(try list())
        case .tableau: part.blocks += try table()
        case .texte, .introduction, .introductionSimple, .contenu, .contenuIllustre, .listeOuSAdresser, .commentaire:
            part.blocks += try self.part().fragment
        case .chapitre: part.blocks.append(.section(try chapter(.chapter)))
        case .sousChapitre: part.blocks.append(.section(try chapter(.subchapter)))
        case .fragmentConditionne: part.blocks.append(.section(try self.part().section(.fragment)))
        case .complement, .aide, .conclusion, .partieLibre, .caracteristiqueLibre, .definition, .abreviation:
            try complement(element, into: &part)
        case .blocCas: part.blocks += try alternatives(.cases)
        case .listeSituations: part.blocks += try alternatives(.situations)
        case .aSavoir, .aNoter, .attention, .rappel, .exemple, .consigne, .avertissement: part.blocks.append(try note(element))
        case .ouSAdresser, .ouSAdresserSupport: part.blocks.append(.contact(try contact(.whereToGo)))
        case .quiPeutMAider: part.blocks.append(.contact(try contact(.whoCanHelp)))
        case .serviceEnLigne, .serviceEnLigneAnnexe: part.blocks.append(.service(try serviceLink()))
        case .reference: part.blocks.append(.reference(try reference(.law)))
        case .pourEnSavoirPlus, .lien, .lienExterneCommente, .partenaire: part.blocks.append(.reference(try reference(.furtherReading)))
        case .image, .infographie, .illustration, .imageIllustration, .video, .videoIllustration: part.blocks.append(try media())
        default: try unknown(into: &part)
        }
    }

    /// Keeps the text of an element that has no meaning here, under its name, a line for each block in it.
    func unknown(into part: inout Part) throws {
        let name = events.element?.rawValue ?? events.name.precomposedName
        part.blocks.append(.unknown(element: name, text: try self.part().section(.fragment).plainLines.joined(separator: "\n")))
    }

    private func flush(_ text: inout InlineBuilder, into part: inout Part) {
        if !text.isEmpty {
            let paragraph = text.take()
            if !paragraph.runs.isEmpty { part.blocks.append(.paragraph(paragraph)) }
        }
        if !text.after.isEmpty {
            part.blocks += text.after
            text.after = []
        }
    }

    private func chapter(_ kind: Section.Kind) throws -> Section {
        let type = events.attribute("type")
        let isStep = events.attribute("numerote") == "true"
        var section = try part().section(kind)
        section.purpose = type == "pieces" ? .documents : type == "important" ? .important : .ordinary
        section.isStep = isStep
        return section
    }

    private func complement(_ element: Element, into part: inout Part) throws {
        if element == .definition || element == .abreviation {
            let term = try term(isAbbreviation: element == .abreviation)
            innerTerms.append(term)
            part.blocks.append(.section(Section(.complement, title: InlineText(term.title), blocks: term.blocks)))
        } else {
            part.blocks.append(.section(try self.part().section(.complement)))
        }
    }

    private func alternatives(_ kind: Alternatives.Kind) throws -> [Block] {
        var alternatives = Alternatives(kind, branches: [])
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.cas): alternatives.branches.append(try part().section(.branch))
            case .element(.situation): alternatives.branches.append(try part().section(.situation))
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        alternatives.title = rest.title
        guard rest.condition == nil else {
            return [.section(Section(.fragment, condition: rest.condition, blocks: [.alternatives(alternatives)] + rest.blocks))]
        }
        return [.alternatives(alternatives)] + rest.blocks
    }

    /// Keeps text met where the vocabulary has none.
    func strayText(into part: inout Part) throws {
        let text = try events.text().trimmed
        if !text.isEmpty { part.blocks.append(.paragraph(InlineText(text))) }
    }

    private func list() throws -> Block {
        let numbered = events.attribute("type") == "numero"
        var items: [Section] = []
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.item): items.append(try part().section(.item))
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        if !rest.blocks.isEmpty { items.append(rest.section(.item)) }
        return .list(numbered: numbered, items: items)
    }

    private func note(_ element: Element) throws -> Block {
        let part = try part()
        let kind: Note.Kind =
            switch element {
            case .aSavoir: .goodToKnow
            case .attention, .avertissement: .warning
            case .rappel: .reminder
            case .exemple: .example
            default: .note
            }
        let note = Block.note(Note(kind, title: part.title.plain, blocks: part.blocks))
        return part.condition == nil ? note : .section(Section(.fragment, condition: part.condition, blocks: [note]))
    }

    /// Title, caption, words for who cannot see it, description and credits, a line each.
    private func media() throws -> Block {
        let url = events.attribute("URL") ?? events.attribute("LienPublication")
        var lines: [String] = []
        var credits: [String] = []
        while let child = try events.nextChild() {
            switch child {
            case .element(.credits): credits.append("Crédits : " + (try plain()))
            case .element(.description), .element(.introductionSimple): lines += try part().blocks.flatMap(\.plainLines)
            case .element, .unknown: lines.append(try plain())
            case .text: lines.append(try events.text().trimmed)
            }
        }
        var said: Set<String> = [""]
        return .media(text: (lines + credits).filter { said.insert($0).inserted }.joined(separator: "\n"), url: url)
    }
}
