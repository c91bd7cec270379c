/// Puts files together: refuses an id given twice, counts, resolves links, and gives each fiche what the others say of it.
struct GuideMerge {
    private var guide = Guide()
    private var owners: [String: String] = [:]
    private var harvests: [(id: String, harvest: Harvest)] = []

    /// The guide that `outcomes` make, in the order of the files.
    static func guide(of outcomes: [FileOutcome], knownIDs: Set<String>, site: String?) -> Guide {
        var merge = GuideMerge()
        for outcome in outcomes { merge.add(outcome, site: site) }
        merge.count()
        merge.resolve(knownIDs)
        merge.guide.fiches.sort { FicheID($0.id) < FicheID($1.id) }
        merge.guide.services.sort { FicheID($0.id) < FicheID($1.id) }
        return merge.guide
    }

    private mutating func add(_ outcome: FileOutcome, site: String?) {
        guide.counts.files += 1
        switch outcome {
        case .problem(let problem): refuse(problem)
        case .read(let file, let content, let harvest):
            if let owner = owners.updateValue(file, forKey: content.id) {
                owners[content.id] = owner
                let reason = "l’identifiant \(content.id) est déjà celui de \(owner)."
                return refuse(ImportProblem(file: file, line: 1, reason: reason, severity: .refused))
            }
            keep(content, site: site)
            guide.problems += harvest.warnings
            harvests.append((content.id, harvest))
        }
    }

    private mutating func refuse(_ problem: ImportProblem) {
        guide.counts.refusedFiles += problem.severity == .refused ? 1 : 0
        guide.problems.append(problem)
    }

    private mutating func keep(_ content: FileContent, site: String?) {
        switch content {
        case .fiche(var fiche):
            fiche.site = site
            guide.counts.fiches[fiche.kind, default: 0] += 1
            guide.fiches.append(fiche)
        case .service(var service):
            service.site = site
            guide.counts.services[service.kind, default: 0] += 1
            guide.services.append(service)
        }
    }

    private mutating func count() {
        var elements = [Int](repeating: 0, count: Element.all.count)
        for (_, harvest) in harvests {
            for (place, count) in harvest.elements.enumerated() { elements[place] += count }
            guide.counts.unknownElements.merge(harvest.unknownElements, uniquingKeysWith: +)
        }
        for (place, count) in elements.enumerated() where count > 0 { guide.counts.elements[Element.all[place].rawValue] = count }
    }

    private mutating func resolve(_ knownIDs: Set<String>) {
        var sayings = Sayings(titles: Dictionary(guide.fiches.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
        for (id, harvest) in harvests {
            for link in harvest.links {
                if owners[link.id] == nil, !knownIDs.contains(link.id) {
                    guide.counts.deadLinks[String(link.id.prefix(1)), default: 0] += 1
                }
                sayings.link(link, from: id)
            }
            for title in harvest.menuTitles { sayings.menuTitle(title) }
            for wording in harvest.wordings { sayings.wording(wording) }
        }
        guide.searchTexts = sayings.texts
    }
}

/// What is said of each fiche, gathered.
private struct Sayings {
    private let titles: [String: String]
    private var anchors: [String: [String: Int]] = [:]
    private var menuTitles: [String: [String]] = [:]
    private var wordings: [String: [String]] = [:]
    private var inLinks: [String: Int] = [:]

    init(titles: [String: String]) { self.titles = titles }

    mutating func link(_ link: Harvest.Saying, from id: String) {
        guard titles[link.id] != nil else { return }
        if link.id != id { inLinks[link.id, default: 0] += 1 }
        if !link.text.isEmpty { anchors[link.id, default: [:]][link.text, default: 0] += 1 }
    }

    mutating func menuTitle(_ title: Harvest.Saying) { add(title, to: &menuTitles) }

    mutating func wording(_ wording: Harvest.Saying) { add(wording, to: &wordings) }

    private func add(_ saying: Harvest.Saying, to texts: inout [String: [String]]) {
        guard let title = titles[saying.id], title != saying.text, texts[saying.id]?.contains(saying.text) != true else { return }
        texts[saying.id, default: []].append(saying.text)
    }

    var texts: [String: SearchTexts] {
        var texts: [String: SearchTexts] = [:]
        for id in Set(anchors.keys).union(menuTitles.keys).union(wordings.keys).union(inLinks.keys) {
            let counted = (anchors[id] ?? [:]).map { SearchTexts.Anchor(text: $0.key, count: $0.value) }
            texts[id] = SearchTexts(
                anchors: counted.sorted { ($1.count, $0.text) < ($0.count, $1.text) }, menuTitles: menuTitles[id] ?? [],
                wordings: wordings[id] ?? [], inLinks: inLinks[id] ?? 0)
        }
        return texts
    }
}

/// The order of ids: letter, then number (« F2 » before « F10 »), then what is not of that shape.
struct FicheID: Comparable {
    private let letter: String
    private let number: Int
    private let text: String

    init(_ id: String) {
        letter = String(id.prefix(1))
        number = Int(id.dropFirst()) ?? .max
        text = id
    }

    static func < (a: FicheID, b: FicheID) -> Bool { (a.letter, a.number, a.text) < (b.letter, b.number, b.text) }
}
