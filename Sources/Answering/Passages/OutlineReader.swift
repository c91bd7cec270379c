import Knowledge

/// Walks a fiche.
struct OutlineReader {
    private(set) var outline: Outline
    private var isIntroduction = false

    /// What surrounds the blocks being read.
    private struct Place {
        var node: Int
        var note: Note.Kind?
        var condition: Condition?
        /// What was said just before, for a list or a table that follows.
        var lead = ""
    }

    static func outline(_ fiche: Fiche) -> Outline {
        var reader = OutlineReader(fiche)
        reader.isIntroduction = true
        reader.read(fiche.introduction, Place(node: 0))
        reader.isIntroduction = false
        reader.read(fiche.body, Place(node: 0))
        reader.outline.terms = fiche.terms.map { term in
            (PassageText.line(term.title), term.blocks.flatMap(\.plainLines).map(PassageText.line).joined(separator: " "))
        }
        return reader.outline
    }

    private init(_ fiche: Fiche) { outline = Outline(nodes: [Outline.Node(kind: .fiche, title: fiche.title, parent: -1)]) }

    private mutating func read(_ blocks: [Block], _ start: Place) {
        var place = start
        for block in blocks {
            switch block {
            case .paragraph(let text): paragraph(PassageText.line(text.plain), &place)
            case .heading(let text): heading(text, &place, under: start.node)
            case .list(_, let items):
                list(items, place)
                place.lead = ""
            case .table(let table):
                self.table(table, place)
                place.lead = ""
            case .section(let section): self.section(section, place, under: start.node)
            case .alternatives(let alternatives): fork(alternatives, place)
            case .note(let note):
                read(note.blocks, Place(node: place.node, note: note.kind, condition: place.condition))
            case .contact(let contact): outline.links.append(Outline.Link(node: place.node, target: .contact(contact)))
            case .service(let service): outline.links.append(Outline.Link(node: place.node, target: .service(service)))
            case .unknown(_, let text): paragraph(PassageText.line(text), &place)
            case .reference, .media: break
            }
        }
    }

    private mutating func paragraph(_ text: String, _ place: inout Place) {
        guard !text.isEmpty else { return }
        let block = newBlock()
        for sentence in Sentences.split(text) { add(.sentence, sentence, place, lead: "", block: block) }
        place.lead = text.hasSuffix(":") || text.utf8.count <= 240 ? text : Sentences.split(text).last ?? text
    }

    private mutating func heading(_ text: InlineText, _ place: inout Place, under node: Int) {
        place.node = newNode(.heading, PassageText.line(text.plain), under: node)
        place.lead = ""
    }

    private mutating func section(_ section: Section, _ place: Place, under node: Int) {
        let title = PassageText.line(section.title.plain)
        let kind: Outline.Node.Kind =
            switch section.kind {
            case .chapter: .chapter
            case .subchapter: .subchapter
            default: .fragment
            }
        let parent = kind == .fragment ? place.node : node
        read(section.blocks, Place(node: newNode(kind, title, under: parent, section.condition), note: place.note))
    }

    private mutating func fork(_ alternatives: Alternatives, _ place: Place) {
        let number = outline.forks.count
        outline.forks.append(Outline.Fork(node: place.node, title: PassageText.line(alternatives.title.plain), branches: []))
        for branch in alternatives.branches {
            let kind: Outline.Node.Kind = alternatives.kind == .situations ? .situation : .branch
            let node = newNode(kind, PassageText.line(branch.title.plain), under: place.node, branch.condition)
            outline.nodes[node].fork = number
            outline.forks[number].branches.append(node)
            read(branch.blocks, Place(node: node, note: place.note))
        }
    }

    /// An item says what its paragraphs say; what else it holds is read at its place.
    private mutating func list(_ items: [Section], _ place: Place) {
        let block = newBlock()
        var nested: [(lead: String, blocks: [Block], condition: Condition?)] = []
        for item in items {
            var words: [String] = []
            var rest: [Block] = []
            for inner in item.blocks {
                if case .paragraph(let text) = inner, rest.isEmpty {
                    words.append(PassageText.line(text.plain))
                } else {
                    rest.append(inner)
                }
            }
            let text = words.filter { !$0.isEmpty }.joined(separator: " ")
            if !text.isEmpty { add(.item, text, place, lead: place.lead, block: block, condition: item.condition) }
            if !rest.isEmpty { nested.append((text, rest, item.condition)) }
        }
        for inner in nested {
            let lead = [place.lead, inner.lead].filter { !$0.isEmpty }.joined(separator: " ")
            read(inner.blocks, Place(node: place.node, note: place.note, condition: inner.condition ?? place.condition, lead: lead))
        }
    }

    private mutating func table(_ table: Table, _ place: Place) {
        let block = newBlock()
        let title = PassageText.line(table.title)
        for row in TableReading.rows(table) {
            add(.row, row.text(), place, lead: title.isEmpty ? place.lead : title, block: block, row: row)
        }
    }

    private mutating func add(
        _ kind: Excerpt.Kind, _ text: String, _ place: Place, lead: String, block: Int, condition: Condition? = nil, row: TableRow? = nil
    ) {
        outline.excerpts.append(
            Excerpt(
                kind: kind, text: text, lead: lead, row: row, node: place.node, block: block, note: place.note,
                condition: condition ?? place.condition, isIntroduction: isIntroduction))
    }

    private mutating func newBlock() -> Int {
        outline.blockCount += 1
        return outline.blockCount - 1
    }

    private mutating func newNode(_ kind: Outline.Node.Kind, _ title: String, under parent: Int, _ condition: Condition? = nil) -> Int {
        outline.nodes.append(Outline.Node(kind: kind, title: title, parent: parent, condition: condition))
        return outline.nodes.count - 1
    }
}
