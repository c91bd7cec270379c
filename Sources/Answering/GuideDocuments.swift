package import Knowledge

/// What the index reads of a guide: the texts of each sheet that answers, in the order of the corpus.
package enum GuideDocuments {
    /// Dossiers, themes and lists hold menus, not answers: they are left out.
    ///
    /// - Parameter citizenWordings: wordings by fiche id, written for search.
    /// - Complexity: decodes every fiche once.
    package static func documents(of corpus: Corpus, citizenWordings: [String: [String]]) -> [IndexDocument] {
        Parallel.map(Array(corpus.summaries.indices)) { number -> IndexDocument? in
            let summary = corpus.summaries[number]
            guard let kind = kind(summary.kind), let fiche = corpus.fiche(at: number) else { return nil }
            return document(fiche, kind, corpus.searchTexts(at: number), citizenWordings[fiche.id] ?? [])
        }.compactMap { $0 }
    }

    private static func document(
        _ fiche: Fiche, _ kind: IndexDocument.Kind, _ texts: SearchTexts, _ citizenWordings: [String]
    ) -> IndexDocument {
        var reading = Reading()
        reading.read(fiche.introduction)
        reading.read(fiche.body)
        for branch in fiche.guidedBranches { reading.read(branch) }
        for question in fiche.questionnaire?.questions ?? [] {
            reading.headings.append(question.title)
            reading.headings += question.choices.map(\.title)
        }
        reading.headings += fiche.services.map(\.title)
        return IndexDocument(
            id: fiche.id, kind: kind, site: fiche.site, title: fiche.title, wordings: fiche.wordings + texts.wordings,
            anchors: texts.anchors.map { IndexDocument.Anchor(text: $0.text, count: $0.count) }, menuTitles: texts.menuTitles,
            summary: fiche.summary, headings: reading.headings, body: reading.body,
            themes: fiche.path.map(\.title), citizenWordings: citizenWordings,
            abbreviations: fiche.terms.filter(\.isAbbreviation).map {
                IndexDocument.Abbreviation(short: $0.title, long: Reading.text($0.blocks))
            },
            inLinks: texts.inLinks)
    }

    private static func kind(_ kind: Fiche.Kind) -> IndexDocument.Kind? {
        switch kind {
        case .information: .information
        case .questionReponse: .questionReponse
        case .guidedSearch: .guidedSearch
        case .howTo: .howTo
        case .externalLinks: .externalLinks
        case .other: .other
        case .dossier, .theme, .list: nil
        }
    }
}

/// Headings and running text of a tree, in reading order.
private struct Reading {
    var headings: [String] = []
    var body = ""

    static func text(_ blocks: [Block]) -> String {
        var reading = Reading()
        reading.read(blocks)
        return reading.body
    }

    mutating func read(_ blocks: [Block]) {
        for block in blocks { read(block) }
    }

    mutating func read(_ branch: GuidedBranch) {
        headings.append(branch.title)
        read(branch.help)
        for child in branch.children { read(child) }
    }

    private mutating func read(_ block: Block) {
        switch block {
        case .paragraph(let text): add(text.plain)
        case .heading(let text): headings.append(text.plain)
        case .list(_, let items): for item in items { read(item) }
        case .section(let section): read(section)
        case .alternatives(let alternatives): for branch in alternatives.branches { read(branch) }
        case .note(let note): read(note.blocks)
        case .table(let table):
            add(table.title)
            for cell in table.rows.flatMap(\.cells) { read(cell.blocks) }
        case .service(let service): headings.append(service.title)
        case .contact(let contact): add(contact.title)
        case .media(let text, _), .unknown(_, let text): add(text)
        case .reference: break
        }
    }

    private mutating func read(_ section: Section) {
        if !section.title.isEmpty { headings.append(section.title.plain) }
        read(section.blocks)
    }

    private mutating func add(_ text: String) {
        guard !text.isEmpty else { return }
        body += body.isEmpty ? text : "\n" + text
    }
}
