import Knowledge

/// A fiche walked and read once, for all the questions that it is tried on.
struct ReadFiche: Sendable {
    let fiche: Fiche
    let outline: Outline
    /// Of each node.
    let titles: [TextDigest]
    /// What each node's title says of the people that it is for; read for the fiche and for the branches only.
    let addressees: [BranchTitle]
    /// Of each excerpt.
    let excerpts: [TextDigest]
    /// What each excerpt is, whatever is asked.
    let natures: [ExcerptNature]
    /// Words before the lists and the tables; `ExcerptNature.lead` points here.
    let leads: [TextDigest]
    /// Definitions of the terms that the fiche defines, in the order of the outline.
    let definitions: [TextDigest]

    /// A term this short is found in other words: it is not looked for.
    private static let shortTerm = 4

    init(_ fiche: Fiche, _ vocabulary: Vocabulary) {
        let outline = OutlineReader.outline(fiche)
        self.fiche = fiche
        self.outline = outline
        titles = outline.nodes.map { TextDigest($0.title, vocabulary) }
        addressees = outline.nodes.map { $0.fork != nil || $0.kind == .fiche ? BranchTitle($0.title) : BranchTitle("") }
        let digests = outline.excerpts.map { TextDigest($0.text, vocabulary) }
        excerpts = digests
        let announced = outline.nodes.map { DocumentWords.announce($0.title) }
        var leads: [TextDigest] = []
        var last = ""
        natures = outline.excerpts.indices.map { index in
            let excerpt = outline.excerpts[index]
            if !excerpt.lead.isEmpty, excerpt.lead != last {
                leads.append(TextDigest(excerpt.lead, vocabulary))
                last = excerpt.lead
            }
            return ExcerptNature(
                excerpt, digests[index], lead: excerpt.lead.isEmpty ? nil : leads.count - 1,
                underDocuments: outline.lineage(excerpt.node).contains { announced[$0] },
                terms: outline.terms.indices.filter {
                    outline.terms[$0].title.utf8.count > Self.shortTerm && excerpt.text.contains(outline.terms[$0].title)
                }, vocabulary)
        }
        self.leads = leads
        definitions = outline.terms.map { TextDigest($0.text, vocabulary) }
    }
}

/// What an excerpt is, whatever is asked.
struct ExcerptNature: Sendable {
    /// Words that may begin a sentence, and what they tell of it.
    let isChatter: Bool
    let isException: Bool
    let leansOnTheOneBefore: Bool
    /// Of a list that a title or its first words announce as documents.
    let isDocument: Bool
    /// In `ReadFiche.leads`.
    let lead: Int?
    /// Terms of the fiche that the excerpt uses, in `Outline.terms`.
    let terms: [Int]
    /// Intervals of what the excerpt is about: of a row's key, of an item's words before « : », else of the whole text.
    let bounds: [Bounds]

    init(
        _ excerpt: Excerpt, _ digest: TextDigest, lead: Int?, underDocuments: Bool, terms: [Int], _ vocabulary: Vocabulary
    ) {
        isChatter = Chatter.isIn(excerpt.text)
        isException = Exceptions.open(excerpt.text)
        leansOnTheOneBefore = Anaphora.opens(excerpt.text)
        isDocument = excerpt.kind == .item && (underDocuments || DocumentWords.announce(excerpt.lead))
        self.lead = lead
        self.terms = terms
        // A year in a sentence is rarely what it is about.
        bounds =
            Self.key(excerpt, digest).map { TextDigest($0, vocabulary).bounds } ?? digest.bounds.filter { $0.dimension != .calendar }
    }

    private static func key(_ excerpt: Excerpt, _ digest: TextDigest) -> String? {
        switch excerpt.kind {
        case .row: return excerpt.row?.key ?? ""
        case .item where !digest.bounds.isEmpty: return excerpt.text.firstIndex(of: ":").map { String(excerpt.text[..<$0]) }
        case .item, .sentence: return nil
        }
    }
}
