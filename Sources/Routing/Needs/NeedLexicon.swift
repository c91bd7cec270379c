import Knowledge

/// The needs that reach public bodies, by their signs in citizens’ words, and the acts that say what is wanted.
package struct NeedLexicon: Sendable {
    /// A need below this weight is not recognised.
    package static let floor = 3

    private var signs = SignSet()
    private var needs: [String: Need] = [:]
    private var ranks: [String: Int] = [:]

    /// Recognises nothing.
    package init() {}

    /// - Throws: `RuleError` at the first line that cannot be read.
    package init(text: String, file: String = "needs.tsv") throws(RuleError) {
        var reader = RuleReader(RuleFile(name: file, text: text))
        for row in reader.file.rows {
            switch row.cells[0] {
            case "need": try add(reader.file.cells(row, count: 6), row, &reader)
            case "act":
                let cells = try reader.file.cells(row, count: 4)
                guard let weight = Int(cells[2]), Act(rawValue: cells[1]) != nil else { throw reader.file.malformed(row, "acte inconnu") }
                try reader.add(Self.actMark + cells[1], weight: weight, cells[3], row)
            default: try reader.read(row)
            }
        }
        signs = reader.signs
        signs.seal()
    }

    /// The need of a text, for the conversation: « les déchets » and who sees to them.
    package func need(in text: String) -> NeedRecognition? { reading(Message(text)).needs.first }

    func reading(_ message: Message) -> NeedReading { reading(found(message)) }

    /// The signs of needs and of acts that a message has.
    func found(_ message: Message) -> [SignSet.Found] { signs.reading(message).signs(in: 0..<message.words.count) }

    func reading(_ found: [SignSet.Found]) -> NeedReading {
        var needs: [String: [Int]] = [:]
        var acts: Set<Act> = []
        for sign in found {
            if sign.label.hasPrefix(Self.actMark) {
                if let act = Act(rawValue: String(sign.label.dropFirst(Self.actMark.count))) { acts.insert(act) }
            } else {
                needs[sign.label, default: []].append(sign.weight)
            }
        }
        let recognised = needs.compactMap { code, weights -> NeedRecognition? in
            guard let need = self.needs[code], let best = weights.max() else { return nil }
            return NeedRecognition(need: need, weight: best + min(2, (weights.reduce(0, +) - best) / 2))
        }
        return NeedReading(
            needs: recognised.filter { $0.weight >= Self.floor }.sorted { ($0.weight, -rank($0)) > ($1.weight, -rank($1)) }, acts: acts)
    }

    /// The need of that code.
    func need(_ code: String) -> Need? { needs[code] }

    /// Codes of the needs.
    var codes: Set<String> { Set(needs.keys) }

    private func rank(_ found: NeedRecognition) -> Int { ranks[found.need.code] ?? 0 }

    private mutating func add(_ cells: [String], _ row: RuleFile.Row, _ reader: inout RuleReader) throws(RuleError) {
        guard let urgency = Urgency(rawValue: cells[4]) else { throw reader.file.malformed(row, "urgence inconnue : \(cells[4])") }
        needs[cells[1]] = Need(
            code: cells[1], label: cells[2], targets: cells[3].split(separator: ",").map { Self.target(String($0)) }, urgency: urgency)
        ranks[cells[1]] = ranks.count
        for sign in cells[5].split(separator: ";") {
            let sign = sign.drop { $0 == " " }
            let weight = sign.first.flatMap { $0.isNumber && sign.dropFirst().first == " " ? Int(String($0)) : nil }
            let pattern = weight == nil ? String(sign) : String(sign.dropFirst(2))
            try reader.add(cells[1], weight: weight ?? Self.floor, pattern, row)
        }
    }

    /// `service:voirie`, `national:ants`, or a kind of the directory.
    private static func target(_ written: String) -> RouteTarget {
        if written.hasPrefix("service:") { return .service(String(written.dropFirst("service:".count))) }
        if written.hasPrefix("national:") { return .national(String(written.dropFirst("national:".count))) }
        return .kind(written)
    }

    private static let actMark = "act:"
}

/// What a text says of needs and acts.
struct NeedReading: Sendable, Equatable {
    /// Best first.
    var needs: [NeedRecognition]
    var acts: Set<Act>
}
