/// What the examples teach of any message, as four questions of their own: is somebody in danger, is it a public matter, which need, what does it do.
///
/// It reads the words alone, never the signs of the lexicons: learned with them, it took whatever has none for harmless.
struct MessageModel: Sendable {
    private let table: FeatureTable
    private let alarm: LinearClassifier
    private let scope: LinearClassifier
    private let needs: LinearClassifier
    private let acts: LinearClassifier

    /// What is no danger; what is a public matter.
    static let calm = "calm"
    static let isPublic = "public"

    /// - Complexity: a few passes over the examples, about two seconds for eleven thousand in a debug build.
    init(_ set: ExampleSet, dangers: Set<String>, refusals: Set<String>) {
        let told = set.examples.map { MessageFeatures(Message($0.text)) }
        let asked = set.guideQuestions.map { MessageFeatures($0) }
        let table = FeatureTable(told + asked)
        let vectors = told.map(table.vector)
        let questions = asked.map(table.vector)
        let learn = { (class: (ExampleSet.Example) -> String?, guide: String?) in
            let labelled = zip(vectors, set.examples).compactMap { vector, example in `class`(example).map { (vector, $0) } }
            return LinearClassifier(labelled + (guide.map { guide in questions.map { ($0, guide) } } ?? []), width: table.count)
        }
        let isMatter = { (example: ExampleSet.Example) in !dangers.contains(example.subject) && !refusals.contains(example.subject) }
        self.table = table
        alarm = learn({ dangers.contains($0.subject) ? $0.subject : Self.calm }, Self.calm)
        scope = learn({ refusals.contains($0.subject) ? $0.subject : Self.isPublic }, Self.isPublic)
        needs = learn({ isMatter($0) ? $0.subject : nil }, nil)
        acts = learn({ isMatter($0) ? $0.act : nil }, nil)
    }

    func guess(_ message: Message) -> MessageGuess {
        let features = table.vector(MessageFeatures(message))
        return MessageGuess(
            dangers: Likelihoods(alarm, features, except: Self.calm), refusals: Likelihoods(scope, features, except: Self.isPublic),
            needs: Likelihoods(needs, features, except: ExampleSet.noNeed), acts: Likelihoods(acts, features, except: nil))
    }
}

/// What the examples make of a message.
struct MessageGuess: Sendable, Equatable {
    var dangers: Likelihoods
    var refusals: Likelihoods
    var needs: Likelihoods
    var acts: Likelihoods
}

/// How likely each of several things is, 0…1; what is left is that it is none of them.
struct Likelihoods: Sendable, Equatable {
    private var values: [String: Float]

    init(_ classifier: LinearClassifier, _ features: FeatureTable.Vector, except none: String?) {
        values = Dictionary(uniqueKeysWithValues: zip(classifier.classes, classifier.probabilities(features)))
        if let none { values[none] = nil }
    }

    /// That it is one of them.
    var total: Float { values.values.reduce(0, +) }

    /// The likeliest, ties by name.
    var best: String? { ordered(from: 0).first?.name }

    subscript(_ name: String) -> Float { values[name] ?? 0 }

    /// Those from a floor up, likeliest first.
    func ordered(from floor: Float) -> [(name: String, chance: Float)] {
        values.filter { $0.value >= floor }.map { (name: $0.key, chance: $0.value) }.sorted { ($1.chance, $0.name) < ($0.chance, $1.name) }
    }
}
