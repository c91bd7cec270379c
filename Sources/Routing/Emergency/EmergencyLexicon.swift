import Knowledge

/// The signs of danger, and what to tell whoever shows them. Pure: the same text gives the same advice.
///
/// A danger is weighed, never read in a single word: what happens (« fumée noire »), against what makes it paper, past or fiction (« assurance »,
/// « l’an dernier », « formation »). From `floor` up, the number comes first.
package struct EmergencyLexicon: Sendable {
    /// A danger below this weight is not one.
    static let floor = 4
    /// However many signs of one danger there are, two of paper, past or fiction outweigh them.
    static let ceiling = 8

    private var signs = SignSet()
    private var advice: [String: EmergencyAdvice] = [:]
    /// Dangers in the order of the file: the first wins at equal weight.
    private var order: [String] = []

    /// Nothing is an emergency to an empty lexicon.
    package init() {}

    /// - Throws: `RuleError` at the first line that cannot be read.
    package init(text: String, file: String = "emergencies.tsv") throws(RuleError) {
        var reader = RuleReader(RuleFile(name: file, text: text))
        for row in reader.file.rows {
            if row.cells[0] == "advice" {
                try add(advice: reader.file.cells(row, count: 6), row, reader.file)
            } else {
                try reader.read(row)
            }
        }
        signs = reader.signs
        signs.seal()
        if let stray = signs.signs.first(where: { $0.label != "*" && advice[$0.label] == nil }) {
            throw .malformed(file: file, line: 0, reason: "danger sans conseil : \(stray.label)")
        }
    }

    /// The advice for the gravest danger of the message: the heaviest, a vital one before another of the same weight; nothing when there is none.
    package func recognise(_ text: String) -> EmergencyAdvice? { recognise(Message(text)) }

    package func recognise(_ message: Message) -> EmergencyAdvice? { recognise(message, signs.reading(message)) }

    /// What a message has of the signs of danger.
    func reading(_ message: Message) -> SignSet.Reading { signs.reading(message) }

    func recognise(_ message: Message, _ reading: SignSet.Reading) -> EmergencyAdvice? {
        let dangers = weights(message, reading).filter { $0.weight >= Self.floor }
        guard let danger = dangers.max(by: { ($0.weight, $0.urgency) < ($1.weight, $1.urgency) }) else { return nil }
        return told(danger.name, message, reading)
    }

    /// The advice for a danger recognised otherwise than by the signs; nothing for a danger that has none.
    func told(_ danger: String, _ message: Message, _ reading: SignSet.Reading) -> EmergencyAdvice? {
        guard danger != "sourd", let told = advice[danger] else { return advice[danger] }
        return isForDeaf(message, reading) ? byText(told) : told
    }

    /// Codes of the dangers.
    var dangers: Set<String> { Set(order) }

    /// The signs that weighed in each thought of the message, « danger poids motif », for administrators who correct the lexicon.
    package func explanation(_ text: String) -> [String] {
        let message = Message(text)
        let reading = signs.reading(message)
        return message.thoughts.flatMap { reading.signs(in: $0).map { "\($0.label) \($0.weight) \($0.text)" } }
    }

    /// What each danger weighs, in the thought of the message where it weighs most, in the order of the file reversed (so that `max` keeps the first).
    private func weights(_ message: Message, _ reading: SignSet.Reading) -> [(name: String, weight: Int, urgency: Urgency)] {
        var best: [String: Int] = [:]
        for thought in message.thoughts {
            let present = reading.signs(in: thought)
            let common = present.filter { $0.label == "*" }.reduce(0) { $0 + $1.weight }
            for (name, own) in Dictionary(grouping: present.filter { $0.label != "*" }, by: \.label) {
                let weight = min(Self.ceiling, own.reduce(0) { $0 + $1.weight }) + common
                best[name] = max(best[name] ?? .min, weight)
            }
        }
        return order.reversed().compactMap { name in best[name].map { (name, $0, advice[name]?.urgency ?? .none) } }
    }

    private func isForDeaf(_ message: Message, _ reading: SignSet.Reading) -> Bool {
        message.thoughts.contains { reading.signs(in: $0).contains { $0.label == "sourd" } }
    }

    /// The same danger, told to somebody who cannot telephone.
    private func byText(_ told: EmergencyAdvice) -> EmergencyAdvice {
        guard let deaf = advice["sourd"] else { return told }
        return EmergencyAdvice(
            number: deaf.number, others: [told.number] + told.others.filter { $0 != deaf.number },
            instruction: told.danger == "gaz" ? "Sortez sans toucher à la lumière. \(deaf.instruction)" : deaf.instruction,
            urgency: told.urgency, danger: told.danger)
    }

    private mutating func add(advice cells: [String], _ row: RuleFile.Row, _ file: RuleFile) throws(RuleError) {
        guard let urgency = Urgency(rawValue: cells[4]) else { throw file.malformed(row, "urgence inconnue : \(cells[4])") }
        order.append(cells[1])
        advice[cells[1]] = EmergencyAdvice(
            number: cells[2], others: cells[3].split(separator: ",").map(String.init), instruction: cells[5], urgency: urgency,
            danger: cells[1])
    }
}
