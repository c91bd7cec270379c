import Knowledge

/// What to do after reading: bodies, services and forms, those of the branch shown first.
struct NextSteps {
    let outline: Outline
    let fiche: Fiche
    let settled: Settled
    /// Where the answer stands.
    let node: Int

    private static let serviceLimit = 8

    var contacts: [Contact] {
        var seen: Set<String> = []
        let inside = near.compactMap { link -> Contact? in
            if case .contact(let contact) = link.target { contact } else { nil }
        }
        return (inside + fiche.contacts).filter { holds($0.condition) && seen.insert($0.id).inserted }
    }

    var services: [ServiceLink] {
        var seen: Set<String> = []
        let inside = near.compactMap { link -> ServiceLink? in
            if case .service(let service) = link.target { service } else { nil }
        }
        return Array((inside + fiche.services).filter { holds($0.condition) && seen.insert($0.id).inserted }.prefix(Self.serviceLimit))
    }

    /// Links of the branch: those that share the most titles with the answer first, then in reading order.
    private var near: [Outline.Link] {
        let line = Set(outline.lineage(node))
        let open = outline.links.filter { settled.admits($0.node) }
        let shared = open.map { link in outline.lineage(link.node).filter(line.contains).count }
        return open.indices.sorted { (shared[$1], $0) < (shared[$0], $1) }.map { open[$0] }
    }

    private func holds(_ condition: Condition?) -> Bool { condition.map { !$0.isExcluded(by: settled.variables) } ?? true }
}

/// Which question on the situation comes next.
enum Pending {
    /// The fork about documents or steps on the way already taken, else one right where the answer stands.
    static func fork(_ outline: Outline, near node: Int, settled: Settled) -> Int? {
        let open = outline.forks.indices.filter(settled.isOpen)
        let chapter = outline.lineage(node).first { [.chapter, .subchapter].contains(outline.nodes[$0].kind) } ?? node
        if let documents = open.first(where: { DocumentWords.announce(outline.about($0)) }) { return documents }
        return open.first { outline.contains(chapter, outline.forks[$0].node) && chapter > 0 }
    }

    /// Of several forks, the one about documents, else the first.
    static func first(_ outline: Outline, of forks: [Int]) -> Int? {
        forks.first { DocumentWords.announce(outline.about($0)) } ?? forks.first
    }

    static func question(_ outline: Outline, fork: Int, settled: Settled?) -> SituationQuestion {
        let branches = settled.map { $0.possible(outline.forks[fork]) } ?? outline.forks[fork].branches
        let above = outline.branch(outline.forks[fork].node)
        let choices = branches.map { SituationQuestion.Choice(title: outline.nodes[$0].title, branch: above + [outline.nodes[$0].title]) }
        return SituationQuestion(about: outline.about(fork), choices: choices)
    }
}
