extension Block {
    /// What a reader sees of the block, a paragraph, list item or table row per line, without marks, numbers or wrapping.
    package var plainLines: [String] {
        switch self {
        case .paragraph(let text), .heading(let text): [text.plain]
        case .list(_, let items): items.flatMap(\.plainLines)
        case .table(let table): [table.title].filter { !$0.isEmpty } + table.rows.map(\.plainLine)
        case .note(let note): [note.title].filter { !$0.isEmpty } + note.blocks.flatMap(\.plainLines)
        case .section(let section): section.plainLines
        case .alternatives(let alternatives): alternatives.branches.flatMap(\.plainLines)
        case .contact(let contact): [contact.title] + contact.blocks.flatMap(\.plainLines)
        case .service(let service): [service.title]
        case .reference(let reference): [reference.title] + (reference.complement.isEmpty ? [] : [reference.complement])
        case .media(let text, _): text.split(separator: "\n").map(String.init)
        case .unknown(_, let text): [text]
        }
    }
}

extension Section {
    /// The title, then the blocks, a line each.
    package var plainLines: [String] { (title.isEmpty ? [] : [title.plain]) + blocks.flatMap(\.plainLines) }
}

extension Table.Row {
    /// The cells in order, separated by « | ».
    package var plainLine: String {
        cells.map { $0.blocks.flatMap(\.plainLines).joined(separator: " ") }.joined(separator: " | ")
    }
}
