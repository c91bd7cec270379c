import Knowledge

/// Ids of the other fiches that a fiche names, each once, in reading order.
struct FicheLinks {
    private(set) var ids: [String] = []
    private var seen: Set<String> = []

    init(_ fiche: Fiche) {
        add(fiche.introduction)
        add(fiche.body)
        for element in fiche.terms { add(element.blocks) }
        for element in fiche.guidedBranches { add(element) }
        for element in fiche.seeAlso { add(element) }
        for element in fiche.relatedQuestions { add(element.id) }
    }

    private mutating func add(_ id: String) {
        if seen.insert(id).inserted { ids.append(id) }
    }

    private mutating func add(_ branch: GuidedBranch) {
        for element in branch.targets { add(element) }
        for element in branch.children { add(element) }
    }

    private mutating func add(_ text: InlineText) {
        for run in text.runs {
            if case .internalLink(let id) = run.mark { add(id) }
        }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let text), .heading(let text): add(text)
            case .list(_, let items): for element in items { add(element) }
            case .table(let table): for cell in table.rows.flatMap(\.cells) { add(cell.blocks) }
            case .note(let note): add(note.blocks)
            case .section(let section): add(section)
            case .alternatives(let alternatives): for element in alternatives.branches { add(element) }
            case .contact(let contact): add(contact.blocks)
            case .service(let service): add(service.introduction)
            case .reference, .media, .unknown: break
            }
        }
    }

    private mutating func add(_ section: Section) {
        add(section.title)
        add(section.blocks)
    }
}
