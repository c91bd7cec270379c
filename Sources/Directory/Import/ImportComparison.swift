/// What an import would change in the directory of a site, line by line, and the directory that it would publish.
///
/// A line is the body that has its identifier; else the only one that has its SIRET; else the only one that has its name in its commune; else
/// it is new. A body already published whose line is refused stays as it is.
package struct ImportComparison: Sendable {
    package enum Change: Sendable, Equatable {
        case new
        case changed([DirectoryChanges.Field])
        case unchanged
        case gone
        /// Why; `isKept`: the body stays as it was published.
        case refused([String], isKept: Bool)
    }

    package struct Entry: Sendable, Equatable {
        /// Line of the file; nil for a body that the file no longer has.
        package var line: Int?
        package var id: String
        package var name: String
        package var change: Change
        package var resemblance: Resemblance?
        /// Fields for which an accepted correction wins over what the line says.
        package var overruled: [OverruledValue] = []
        /// What is odd about the line, in French.
        package var notes: [String] = []
    }

    package private(set) var entries: [Entry] = []
    /// The directory to publish.
    package private(set) var bodies: [Body] = []
    /// Lines refused, with their reasons, for the file to correct.
    package private(set) var refusedLines: [TableLine] = []
    /// Successors declared that cannot be accepted, in French.
    package private(set) var successorFaults: [String] = []
    /// Identifiers of the corrections that the file now agrees with: they have no more to say.
    package private(set) var agreedCorrections: [String] = []

    /// - Parameters:
    ///   - previous: what is published for the site, whatever the origin of each body.
    ///   - same: line → identifier of the body it is, as confirmed by a person.
    ///   - keepsAbsent: bodies that the file does not have stay (it holds corrected lines only).
    ///   - succeeded: what took over from bodies that the file no longer has.
    ///   - corrections: those accepted and still in force, oldest first; they stay above the file until it agrees with them.
    package init(
        lines: [TableLine], origin: Provenance.Origin = .ownFile, previous: [Body], national: BodyCatalog? = nil, same: [Int: String] = [:],
        keepsAbsent: Bool = false, succeeded: DeclaredSuccessors? = nil, corrections: [BodyCorrection] = []
    ) {
        let matches = LineMatches(lines: lines, previous: previous, national: national, same: same)
        let published = Dictionary(previous.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let corrections = Dictionary(grouping: corrections, by: \.body)
        var drafts = lines.map { matches.draft(of: $0, published: published, national: national, corrections: corrections) }
        let found = Set(drafts.map(\.id))
        let staying = previous.filter {
            found.contains($0.id) || keepsAbsent || Provenance(source: $0.source).main != origin || !$0.life.successor.isEmpty
        }
        var lives = Dictionary(staying.map { ($0.id, $0.life) }, uniquingKeysWith: { first, _ in first })
        for (old, new) in succeeded?.successors ?? [:] where published[old] != nil {
            lives[old] = Body.Life(status: .merged, successor: new)
        }
        Self.checkSuccessors(&drafts, staying: lives, national: national, aliases: matches.aliases)
        let newBodies = drafts.compactMap { draft in draft.body.flatMap { published[$0.id] == nil ? $0 : nil } }
        let neighbours = Neighbours(of: newBodies, in: national)
        var claimed: Set<String> = []
        var seen: [Body] = []
        for draft in drafts {
            claimed.insert(draft.id)
            guard let body = draft.body else {
                let kept = published[draft.id]
                if let kept { bodies.append(kept) }
                refusedLines.append(draft.refusedLine)
                entries.append(
                    Entry(line: draft.line.line, id: draft.id, name: draft.line.name, change: .refused(draft.reasons, isKept: kept != nil)))
                continue
            }
            bodies.append(body)
            agreedCorrections += draft.agreed
            var entry = Entry(
                line: draft.line.line, id: body.id, name: body.name, change: .new, overruled: draft.overruled, notes: draft.line.notes)
            if let old = published[body.id] {
                let fields = DirectoryChanges.fields(from: old, to: body)
                entry.change = fields.isEmpty ? .unchanged : .changed(fields)
            } else if !draft.isConfirmed {
                entry.resemblance =
                    Resemblance.best(of: body, among: previous, in: .published)
                    ?? Resemblance.best(of: body, among: seen.filter { $0.commune == body.commune }, in: .sameFile)
                    ?? Resemblance.best(of: body, among: neighbours.of(body), in: .national)
            }
            if newBodies.count <= 2000 { seen.append(body) }
            entries.append(entry)
        }
        depart(previous.filter { !claimed.contains($0.id) }, origin, keepsAbsent: keepsAbsent, succeeded, national)
    }

    /// Bodies that the file does not have: kept when it is not their file or when they have a successor, else gone.
    private mutating func depart(
        _ absent: [Body], _ origin: Provenance.Origin, keepsAbsent: Bool, _ succeeded: DeclaredSuccessors?, _ national: BodyCatalog?
    ) {
        let staying = absent.filter { keepsAbsent || Provenance(source: $0.source).main != origin }
        let lives = Dictionary((bodies + staying).map { ($0.id, $0.life) }, uniquingKeysWith: { first, _ in first })
        let departures = Departures(of: absent, succeeded) { lives[$0] ?? national?.life(id: $0) }
        successorFaults = departures.faults
        let succeeded = Dictionary(departures.bodies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for body in absent {
            if let ended = succeeded[body.id] {
                bodies.append(ended)
                let fields = DirectoryChanges.fields(from: body, to: ended)
                entries.append(Entry(line: nil, id: body.id, name: body.name, change: fields.isEmpty ? .unchanged : .changed(fields)))
            } else if lives[body.id] != nil {
                bodies.append(body)
            } else {
                entries.append(Entry(line: nil, id: body.id, name: body.name, change: .gone))
            }
        }
    }

    /// A chain of successors that turns round, or leads nowhere, refuses its line. A body that this import takes away is nowhere.
    private static func checkSuccessors(
        _ drafts: inout [LineDraft], staying: [String: Body.Life], national: BodyCatalog?, aliases: [String: String]
    ) {
        var lives = staying
        for index in drafts.indices {
            guard var body = drafts[index].body else { continue }
            body.life.successor = aliases[body.life.successor] ?? body.life.successor
            drafts[index].body = body
            lives[body.id] = body.life
        }
        for index in drafts.indices {
            guard let body = drafts[index].body, !body.life.successor.isEmpty else { continue }
            let fault = Successions.fault(of: body.id) { lives[$0] ?? national?.life(id: $0) }
            if let fault { drafts[index].refuse(fault) }
        }
    }
}

extension ImportComparison {
    package struct Counts: Sendable, Equatable {
        package var new = 0
        package var changed = 0
        package var unchanged = 0
        package var gone = 0
        package var refused = 0
    }

    package var counts: Counts {
        var counts = Counts()
        for entry in entries {
            switch entry.change {
            case .new: counts.new += 1
            case .changed: counts.changed += 1
            case .unchanged: counts.unchanged += 1
            case .gone: counts.gone += 1
            case .refused: counts.refused += 1
            }
        }
        return counts
    }

    /// What the file newly says where a correction wins: identifier of the correction → value.
    package var overruledNews: [String: String] {
        let news = entries.flatMap(\.overruled).filter(\.isNews)
        return Dictionary(news.map { ($0.correction, $0.written) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nothing to publish.
    package var isEmpty: Bool {
        let counts = counts
        return counts.new + counts.changed + counts.gone + agreedCorrections.count + overruledNews.count == 0
    }

    /// Share of the bodies that this file had published that would be gone, 0 to 1.
    package var loss: Double {
        let counts = counts
        let kept = entries.count { if case .refused(_, let isKept) = $0.change { isKept } else { false } }
        let before = counts.gone + counts.changed + counts.unchanged + kept
        return before == 0 ? 0 : Double(counts.gone) / Double(before)
    }
}
