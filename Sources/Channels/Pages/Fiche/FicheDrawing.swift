import Knowledge

/// Turns the tree of a fiche into views. What depends on the questionnaire is shown when its condition holds; a branch, when it is opened.
struct FicheDrawing {
    /// « /s/valmont ».
    let sitePath: String
    /// Answers to the fiche's questionnaire.
    var variables: [String: Bool] = [:]
    /// Terms explained on the page, by id.
    var terms: Set<String> = []
    /// Fiches that exist, by id; an internal link to another one is plain text.
    var known: Set<String> = []
    /// Titles of the branches to open, outermost first.
    var opened: [String] = []

    /// Views of blocks.
    ///
    /// - Parameters:
    ///   - level: of the next heading, 2…6.
    ///   - place: of the block among its parents, which makes the name of a group of branches unique.
    func views(_ blocks: [Block], level: Int = 2, place: String = "b") -> [any BlockView] {
        blocks.enumerated().compactMap { view($1, level: level, place: "\(place)-\($0)") }
    }

    private func view(_ block: Block, level: Int, place: String) -> (any BlockView)? {
        switch block {
        case .paragraph(let text): return text.isEmpty ? nil : ParagraphView(runs: runs(text))
        case .heading(let text): return HeadingView(level: level, runs: runs(text))
        case .list(let numbered, let items):
            let shown = items.filter(isShown).enumerated().map { ListView.Item(blocks: content($1, level: level, place: "\(place)-\($0)")) }
            return shown.isEmpty ? nil : ListView(numbered: numbered, items: shown)
        case .table(let table): return self.table(table, level: level, place: place)
        case .note(let note):
            let label = note.title.isEmpty ? note.kind.label : note.title
            return NoteView(isWarning: note.kind == .warning, label: label, blocks: views(note.blocks, level: level, place: place))
        case .section(let section): return isShown(section) ? part(section, level: level, place: place) : nil
        case .alternatives(let alternatives): return branches(alternatives, level: level, place: place)
        case .contact(let contact): return isShown(contact.condition) ? view(contact) : nil
        case .service(let service): return isShown(service.condition) ? view(service) : nil
        case .reference(let reference):
            guard isShown(reference.condition) else { return nil }
            return LinkView(kind: reference.kind.label, title: reference.title, url: reference.url, note: reference.complement.nonEmpty)
        case .media(let text, let url): return LinkView(kind: "À voir :", title: text, url: url)
        case .unknown(_, let text): return text.isEmpty ? nil : PlainView(text: text)
        }
    }

    func view(_ contact: Contact) -> LinkView {
        LinkView(
            kind: contact.role == .whereToGo ? "Où s'adresser :" : "Qui peut aider :", title: contact.title, url: contact.url,
            note: contact.isUnavailable ? "(indisponible en ce moment)" : nil, blocks: views(contact.blocks, level: 4, place: contact.id))
    }

    func view(_ service: ServiceLink) -> LinkView {
        let number = service.cerfa ?? service.otherNumber
        let notes = [number.map { "n° \($0)" }, service.isUnavailable ? "(indisponible en ce moment)" : nil].compactMap(\.self)
        return LinkView(
            kind: "\(service.kind.label) :", title: service.title, url: service.url, note: notes.joined(separator: " ").nonEmpty,
            blocks: service.annexes.map { view($0) })
    }

    // MARK: Parts

    private func part(_ section: Section, level: Int, place: String) -> PartView {
        let isTitled = !section.title.isEmpty
        return PartView(
            level: level, runs: runs(section.title),
            blocks: views(section.blocks, level: isTitled ? min(6, level + 1) : level, place: place))
    }

    private func content(_ section: Section, level: Int, place: String) -> [any BlockView] {
        let title: [any BlockView] = section.title.isEmpty ? [] : [ParagraphView(runs: runs(section.title))]
        return title + views(section.blocks, level: level, place: place)
    }

    private func branches(_ alternatives: Alternatives, level: Int, place: String) -> BranchesView? {
        let shown = alternatives.branches.filter(isShown)
        guard !shown.isEmpty else { return nil }
        let legend = alternatives.title.isEmpty ? "Cela dépend de votre situation :" : alternatives.title.plain
        return BranchesView(
            group: "situation-\(place)", legend: legend,
            branches: shown.enumerated().map { index, branch in
                let isOpen = opened.contains(branch.title.plain)
                return BranchesView.Branch(
                    runs: runs(branch.title), blocks: views(branch.blocks, level: level, place: "\(place)-\(index)"), isOpen: isOpen)
            })
    }

    // MARK: Conditions

    private func isShown(_ section: Section) -> Bool { isShown(section.condition) }

    func isShown(_ condition: Condition?) -> Bool { condition?.holds(variables) ?? true }
}
