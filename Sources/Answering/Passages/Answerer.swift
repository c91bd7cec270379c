import Foundation
package import Knowledge

/// Chooses what the guide says to a question: the fiche, the passage, the branch, or nothing.
package struct Answerer: Sendable {
    let corpus: Corpus
    let index: SearchIndex
    /// The fiches read lately: reading one costs more than answering from it. Weighed in excerpts, a fair measure of the memory (about 1 KiB each
    /// with its share of the tree); of the national guide's 150,000, a third is kept.
    private let shelf = RecentValues<Int, ReadFiche>(capacity: 50_000) { $0.outline.excerpts.count + 8 }

    package init(corpus: Corpus, index: SearchIndex) {
        self.corpus = corpus
        self.index = index
    }

    /// Answers, proposes, or refuses. Fiches of `refused` are left out: the citizen said « ce n'est pas ma question ».
    ///
    /// - Complexity: decodes three fiches at most, those that were not asked for lately.
    package func find(_ question: Question, site: String?, refused: Set<String> = []) -> Finding {
        let asked = AskedQuestion(question, index.vocabulary)
        let hits = hits(question, site: site, excluding: refused)
        let look = SecondLook(hits, asked) { read($0, site) }
        guard let best = look.contenders.first else { return .refused(.notFound) }
        let confidence = Confidence(look, question)
        if confidence.verdict == .refuse { return .refused(.notFound) }
        let others = hits.filter { $0.id != best.hit.id }
        let next = look.contenders.dropFirst().map(\.hit) + others.filter { hit in !look.contenders.contains { $0.hit.id == hit.id } }
        if confidence.verdict == .ask { return .choice(candidates(([best.hit] + next).prefix(3), site, confidence.probability)) }
        var answer = guided(best.making.fiche, site)?.answer(after: [], best.making) ?? best.making.answer()
        answer.confidence = confidence.probability
        answer.alternatives = candidates(next.prefix(3), site, 1 - confidence.probability)
        return .answered(answer)
    }

    /// One fiche, on one branch: its documents or steps in full, and what remains to be told. Nothing when the fiche or the branch is unknown.
    package func answer(entry id: String, branch: BranchPath, to question: Question, site: String?) -> Answer? {
        guard let fiche = read(id, site) else { return nil }
        let asked = AskedQuestion(question, index.vocabulary)
        let making = AnswerMaking(fiche, asked: asked)
        let guided = guided(fiche.fiche, site)
        if let target = guided?.target(of: branch), target != id {
            return self.answer(entry: target, branch: [], to: question, site: site)
        }
        guard var answer = guided?.answer(after: branch, making) ?? making.answer(on: branch) else { return nil }
        let hits = hits(question, site: site, excluding: [])
        let look = SecondLook(hits, asked) { read($0, site) }
        // Chosen by the citizen, it is the right one unless the ranking has another in mind.
        let probability = look.contenders.first?.hit.id == id ? Confidence(look, question).probability : 0.5
        answer.confidence = max(0.5, probability)
        answer.alternatives = candidates(hits.filter { $0.id != id }.prefix(3), site, 1 - answer.confidence)
        return answer
    }

    /// Other fiches that may answer, best first: what to propose after « ce n'est pas ma question ».
    package func alternatives(to question: Question, site: String?, excluding: Set<String>) -> [Candidate] {
        candidates(hits(question, site: site, excluding: excluding).prefix(3), site, 0.5)
    }

    private func guided(_ fiche: Fiche, _ site: String?) -> GuidedSearch? {
        GuidedSearch(fiche) { corpus.number(of: $0, site: site) != nil }
    }

    private func read(_ id: String, _ site: String?) -> ReadFiche? {
        guard let number = corpus.number(of: id, site: site) else { return nil }
        return shelf.value(number) { corpus.fiche(at: number).map { ReadFiche($0, index.vocabulary) } }
    }

    private func hits(_ question: Question, site: String?, excluding: Set<String>) -> [SearchHit] {
        let found = index.search(question, top: 10 + excluding.count, site: site)
        return found.filter { hit in
            guard !excluding.contains(hit.id), let number = corpus.number(of: hit.id, site: site) else { return false }
            return corpus.isVisible(number, to: site)
        }
    }

    /// - Parameter share: probability that one of them is the right one, shared by their scores.
    private func candidates(_ hits: some Collection<SearchHit>, _ site: String?, _ share: Double) -> [Candidate] {
        let weights = hits.map { exp(Double($0.score) * Confidence.sharpness) }
        let total = max(weights.reduce(0, +), .leastNormalMagnitude)
        return zip(hits, weights).compactMap { hit, weight in
            guard let number = corpus.number(of: hit.id, site: site) else { return nil }
            return Candidate(id: hit.id, title: corpus.summaries[number].title, confidence: share * weight / total)
        }
    }
}
