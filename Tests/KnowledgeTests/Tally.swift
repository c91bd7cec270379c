@testable import Knowledge

/// Counts what trees hold, to be compared with what files hold.
struct Tally {
    var branches = 0
    var contacts = 0
    var tables = 0
    var unknown = 0
    var conditions = 0

    mutating func add(_ fiche: Fiche) {
        contacts += fiche.contacts.count
        count(fiche.contacts.map(\.condition) + fiche.services.map(\.condition) + fiche.references.map(\.condition))
        for block in fiche.allBlocks { add(block) }
    }

    mutating func add(_ service: ComplementaryService) {
        contacts += service.contacts.count
        for block in service.blocks + service.contacts.flatMap(\.blocks) + service.terms.flatMap(\.blocks)
            + service.annexes.flatMap(\.introduction)
        {
            add(block)
        }
    }

    private mutating func count(_ conditions: [Condition?]) { self.conditions += conditions.filter { $0 != nil }.count }

    private mutating func add(_ block: Block) {
        count(block.conditions)
        switch block {
        case .contact: contacts += 1
        case .table: tables += 1
        case .unknown: unknown += 1
        case .alternatives(let alternatives): branches += alternatives.branches.count
        default: break
        }
        for child in block.children { add(child) }
    }
}

extension Fiche {
    /// Every block of the sheet that is not inside another.
    var allBlocks: [Block] {
        let texts = introduction + body + (warning?.blocks ?? []) + terms.flatMap(\.blocks) + contacts.flatMap(\.blocks)
        return texts + services.flatMap(\.introduction) + services.flatMap(\.annexes).flatMap(\.introduction)
            + guidedBranches.flatMap(\.allHelp)
    }

    /// Targets of the links that stay inside the file.
    var definitionLinks: [String] { allBlocks.flatMap(\.definitionLinks) }
}

extension GuidedBranch {
    fileprivate var allHelp: [Block] { help + children.flatMap(\.allHelp) }
}

extension Block {
    /// The blocks inside this one.
    fileprivate var children: [Block] {
        switch self {
        case .list(_, let items): items.flatMap(\.blocks)
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.blocks)
        case .note(let note): note.blocks
        case .section(let section): section.blocks
        case .alternatives(let alternatives): alternatives.branches.flatMap(\.blocks)
        case .contact(let contact): contact.blocks
        case .service(let service): service.introduction + service.annexes.flatMap(\.introduction)
        case .paragraph, .heading, .reference, .media, .unknown: []
        }
    }

    fileprivate var conditions: [Condition?] {
        switch self {
        case .list(_, let items): items.map(\.condition)
        case .section(let section): [section.condition]
        case .alternatives(let alternatives): alternatives.branches.map(\.condition)
        case .contact(let contact): [contact.condition]
        case .service(let service): [service.condition]
        case .reference(let reference): [reference.condition]
        case .paragraph, .heading, .table, .note, .media, .unknown: []
        }
    }

    fileprivate var definitionLinks: [String] {
        var ids: [String] = []
        if case .paragraph(let text) = self {
            for run in text.runs { if case .definitionLink(let id) = run.mark { ids.append(id) } }
        }
        return ids + children.flatMap(\.definitionLinks)
    }
}
