extension SearchIndex {
    /// The questions of one message, each on its own with the context around it; the question itself when there is only one.
    ///
    /// Two sentences that ask about the same things stay together.
    package func questions(in question: Question) -> [Question] {
        let asked = question.parts.indices.filter { question.parts[$0].role == .question }
        guard asked.count > 1 else { return [question] }
        var kept: [Question] = []
        for part in asked {
            let alone = understand(text(of: question.parts[part], in: question))
            guard alone.groups.count >= 2 else { continue }
            if kept.contains(where: { overlap($0, alone) > 0.35 }) { continue }
            kept.append(alone)
        }
        return kept.count > 1 ? kept : [question]
    }

    private func text(of part: QuestionPart, in question: Question) -> String {
        String(decoding: Array(question.text.utf8)[part.range], as: UTF8.self)
    }

    /// Share of the second question that the first has.
    private func overlap(_ first: Question, _ second: Question) -> Float {
        let terms = Set(first.groups.flatMap(\.alternatives).flatMap(\.terms))
        return second.groups.filter { $0.alternatives.contains { $0.terms.contains(where: terms.contains) } }.reduce(0) { $0 + $1.weight }
    }
}
