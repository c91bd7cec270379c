/// A line on its way to a body.
struct LineDraft {
    var line: TableLine
    /// Of the body that the line is.
    var id: String
    /// Nil when the line is refused.
    var body: Body?
    var reasons: [String]
    /// A person said which body it is.
    var isConfirmed = false
    /// Corrections that the line agrees with.
    var agreed: [String] = []
    /// What the line says and a correction does not.
    var overruled: [OverruledValue] = []

    mutating func refuse(_ reason: String) {
        body = nil
        reasons.append(reason)
    }

    var refusedLine: TableLine {
        var line = line
        line.outcome = .refused(reasons)
        return line
    }
}

/// Which published body each line is.
struct LineMatches {
    /// Line → identifier of the body it is.
    private var ids: [Int: String] = [:]
    /// Identifiers written in the file → those they stand for.
    private(set) var aliases: [String: String] = [:]
    /// Line → line that is the same body.
    private var duplicates: [Int: Int] = [:]
    private let same: [Int: String]

    init(lines: [TableLine], previous: [Body], national: BodyCatalog?, same: [Int: String]) {
        self.same = same
        var firstLine: [String: Int] = [:]
        func claim(_ line: TableLine, _ id: String, _ matches: inout LineMatches) {
            if let first = firstLine[id] {
                matches.duplicates[line.line] = first
            } else {
                firstLine[id] = line.line
                matches.ids[line.line] = id
            }
            if line.id != id, !line.id.isEmpty { matches.aliases[line.id] = id }
        }
        let known = Set(previous.map(\.id))
        let formerIds = Dictionary(
            previous.filter { !$0.oldCode.isEmpty }.map { ($0.oldCode, $0.id) }, uniquingKeysWith: { first, _ in first })
        var rest: [TableLine] = []
        for line in lines {
            if let id = same[line.line] {
                claim(line, national?.body(id: id)?.id ?? id, &self)
            } else if known.contains(line.id) {
                claim(line, line.id, &self)
            } else if let id = formerIds[line.id] {
                claim(line, id, &self)
            } else {
                rest.append(line)
            }
        }
        let keys = [(Self.siret, Self.siret), (Self.nameAndPlace, Self.nameAndPlace), (Self.nameAndPlace, Self.formerNameAndPlace)]
        for (known, asked) in keys {
            let free = Self.unique(previous.filter { firstLine[$0.id] == nil }, known)
            let asking = Self.unique(rest.compactMap(\.body), asked)
            rest.removeAll { line in
                guard let body = line.body, let mark = asked(body), asking[mark] != nil, let found = free[mark] else { return false }
                claim(line, found.id, &self)
                return true
            }
        }
        for line in rest where !line.id.isEmpty { claim(line, line.id, &self) }
    }

    /// `corrections`: those accepted and still in force, by body; the ones that the line agrees with are not laid over it.
    func draft(
        of line: TableLine, published: [String: Body], national: BodyCatalog?, corrections: [String: [BodyCorrection]] = [:]
    ) -> LineDraft {
        let id = ids[line.line] ?? line.id
        var draft = LineDraft(line: line, id: id, body: line.body, reasons: line.reasons)
        if let first = duplicates[line.line] {
            draft.id = ""
            draft.refuse(StandingReason.same("organisme", asLine: first))
            return draft
        }
        guard var body = draft.body else { return draft }
        let nationalBody = national?.body(id: id)
        if same[line.line] != nil {
            draft.isConfirmed = true
            if nationalBody == nil, published[id] == nil {
                draft.refuse("--same \(line.line)=\(id) : aucun organisme n’a cet identifiant")
                return draft
            }
        }
        let accepted = corrections[nationalBody?.id ?? id] ?? []
        let agreed = accepted.filter { $0.isSaid(by: body) }
        draft.agreed = agreed.map(\.id)
        let standing = accepted.filter { !agreed.contains($0) }
        draft.overruled = standing.compactMap { OverruledValue($0, over: body) }
        let correction = BodyCorrection.layer(of: standing)
        if nationalBody == nil {
            body.oldCode = body.id == id ? published[id]?.oldCode ?? "" : body.id
            body.id = id
        }
        if nationalBody != nil || correction != nil {
            body = BodyLayers(correction: correction, own: body, national: nationalBody).merged ?? body
        }
        draft.body = body
        return draft
    }

    /// Values met once.
    private static func unique(_ bodies: [Body], _ key: (Body) -> String?) -> [String: Body] {
        Dictionary(grouping: bodies.filter { key($0) != nil }) { key($0) ?? "" }.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    private static func siret(_ body: Body) -> String? { body.siret.isEmpty ? nil : body.siret }

    private static func nameAndPlace(_ body: Body) -> String? { mark(body.name, body) }

    private static func formerNameAndPlace(_ body: Body) -> String? { body.formerNames.first.flatMap { mark($0.name, body) } }

    private static func mark(_ name: String, _ body: Body) -> String? {
        let place = body.commune?.text ?? body.visitAddress?.postalCode ?? ""
        return place.isEmpty ? nil : foldedWords(name) + " @" + place
    }
}

/// Bodies of the national directory in the communes of the lines that are new.
struct Neighbours {
    private var bodies: [InseeCode: [Body]] = [:]

    init(of newBodies: [Body], in national: BodyCatalog?) {
        guard let national, !newBodies.isEmpty else { return }
        let communes = Set(newBodies.compactMap(\.commune))
        for position in 0..<national.archive.count {
            guard let commune = national.archive.head(at: position).commune, communes.contains(commune) else { continue }
            bodies[commune, default: []].append(national.archive.body(at: position))
        }
    }

    func of(_ body: Body) -> [Body] { body.commune.flatMap { bodies[$0] } ?? [] }
}
