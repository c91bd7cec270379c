/// The neighbouring terms of a question, as the index of pairs knows them.
struct PairQuery {
    struct Pair {
        var key: UInt32
        /// Of the pair's question weight among all pairs; the pairs of a question sum to 1 at most.
        var weight: Float
    }

    private(set) var pairs: [Pair] = []

    private static let limit = 24

    init(_ question: Question, vocabulary: Vocabulary, lightest: Float) {
        var all: [Pair] = []
        var total: Float = 0
        var previous: QuestionGroup?
        for group in question.groups where !group.alternatives.isEmpty {
            guard isHeavy(group, vocabulary, lightest) else { continue }
            for alternative in group.alternatives.prefix(2) where alternative.terms.count > 1 {
                let share = group.weight * alternative.shares.reduce(0, +) / Float(alternative.terms.count - 1)
                for (first, second) in zip(alternative.terms, alternative.terms.dropFirst()) {
                    all.append(Pair(key: Pairs.key(first, second), weight: share))
                }
            }
            if group.alternatives[0].terms.count > 1 { total += group.weight }
            if let previous {
                let weight = min(previous.weight, group.weight)
                total += weight
                for first in previous.alternatives.prefix(2) {
                    for second in group.alternatives.prefix(2) {
                        guard let head = first.terms.last, let tail = second.terms.first else { continue }
                        all.append(Pair(key: Pairs.key(head, tail), weight: weight * min(1, first.shares[0]) * min(1, second.shares[0])))
                    }
                }
            }
            previous = group
        }
        guard total > 0 else { return }
        pairs = all.prefix(Self.limit).map { Pair(key: $0.key, weight: $0.weight / total) }
    }

    private func isHeavy(_ group: QuestionGroup, _ vocabulary: Vocabulary, _ lightest: Float) -> Bool {
        group.alternatives[0].terms.contains { vocabulary.termWeights[Int($0)] >= lightest }
    }
}
