/// What is not for a public body, or not for a guide to answer. A doubt is never a refusal: a public matter outweighs an insult or a joke.
package struct OffTopicLexicon: Sendable {
    /// A kind below this weight is not one.
    static let floor = 4
    /// Longer messages that greet also say something.
    static let greetingWords = 3
    /// A need recognised this surely makes the message a public matter, whatever its tone.
    static let surePublicMatter = 5

    private var signs = SignSet()

    /// Nothing is off topic to an empty lexicon.
    package init() {}

    /// - Parameter words: folded words that are never taken for a slip of the keyboard.
    /// - Throws: `RuleError` at the first line that cannot be read.
    package init(text: String, file: String = "offtopic.tsv", knowing words: [String] = []) throws(RuleError) {
        var reader = RuleReader(RuleFile(name: file, text: text))
        for row in reader.file.rows { try reader.read(row) }
        signs = reader.signs
        signs.know(words)
        signs.seal()
        if let stray = signs.signs.first(where: { $0.label != "*" && OffTopicKind(rawValue: $0.label) == nil }) {
            throw .malformed(file: file, line: 0, reason: "sorte inconnue : \(stray.label)")
        }
    }

    /// - Parameter need: weight of the public need recognised in the message, 0 when none is.
    package func classify(_ message: Message, need: Int) -> OffTopicKind? { classify(message, reading(message), need: need) }

    /// What a message has of the signs.
    func reading(_ message: Message) -> SignSet.Reading { signs.reading(message) }

    func classify(_ message: Message, _ reading: SignSet.Reading, need: Int) -> OffTopicKind? {
        if Noise.isNoise(message) { return .rephrase }
        var weights: [OffTopicKind: Int] = [:]
        for thought in message.thoughts {
            let present = reading.signs(in: thought)
            let publicMatter = present.filter { $0.label == "*" }.reduce(0) { $0 + $1.weight } - (need >= Self.surePublicMatter ? 3 : 0)
            for sign in present {
                guard let kind = OffTopicKind(rawValue: sign.label) else { continue }
                if kind == .rephrase, message.words.count > Self.greetingWords { continue }
                let yields = kind == .boundary || kind == .outOfScope || kind == .rephrase
                weights[kind, default: .min] = max(weights[kind] ?? .min, sign.weight + (yields ? publicMatter : 0))
            }
        }
        return Self.order.first { weights[$0, default: .min] >= Self.floor }
    }

    /// The signs that weighed, « sorte poids motif », for administrators who correct the lexicon.
    package func explanation(_ text: String) -> [String] {
        let message = Message(text)
        let reading = signs.reading(message)
        return message.thoughts.flatMap { reading.signs(in: $0).map { "\($0.label) \($0.weight) \($0.text)" } }
    }

    /// When a message is of two kinds, what is refused first.
    private static let order: [OffTopicKind] = [.harmful, .injection, .medical, .legal, .foreign, .boundary, .outOfScope, .rephrase]
}
