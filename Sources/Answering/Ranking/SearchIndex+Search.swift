extension SearchIndex {
    /// The best entries, best first; equal scores by id. Entries of another site are never found.
    package func search(_ question: Question, top: Int, site: String? = nil) -> [SearchHit] {
        let ranked = ranked(question, site: site)
        return ranked.prefix(max(0, top)).enumerated().map { offset, candidate in
            hit(candidate, next: offset + 1 < ranked.count ? ranked[offset + 1].score : 0)
        }
    }

    func ranked(_ question: Question, site: String?) -> [RankedEntry] {
        let pairs = PairQuery(question, vocabulary: vocabulary, lightest: weights.lightestPair)
        let queries = CandidatePass.queries(question)
        let documents = CandidatePass.run(self, queries, pairs, site: entries.site(site))
        let place = similarity.place(queries.lazy.map { ($0.term, Float($0.weight)) })
        let scores = FieldPass.run(self, question, pairs, documents)
        let best = Shortlist(scores.map { disMax($0.fields) + weights.pair * $0.pairs }, limit: weights.compared)
        var units = UnitPass(self, question)
        let compared = best.items.map { item in
            let fields = scores[Int(item.index)]
            var entry = RankedEntry(
                fields: fields, disMax: item.score, units: units.best(fields.document),
                similarity: similarity.cosine(place, fields.document))
            entry.score = weights.model.score(entry.features(question, entries))
            return entry
        }
        return Shortlist(compared.map(\.score), ties: { compared[$0].document }, limit: compared.count).items.map {
            compared[Int($0.index)]
        }
    }

    private func disMax(_ fields: SIMD8<Float>) -> Float {
        let weighted = fields * weights.fields
        let best = weighted.highest
        return best + weights.tie * (weighted.sum() - best)
    }

    private func hit(_ candidate: RankedEntry, next: Float) -> SearchHit {
        let weighted = candidate.fields.fields * weights.fields
        let best = SearchField.allCases.max { weighted[$0.rawValue] < weighted[$1.rawValue] } ?? .body
        return SearchHit(
            id: entries.ids[Int(candidate.fields.document)], document: Int(candidate.fields.document), score: candidate.score,
            coverage: candidate.fields.coverage, wordingCoverage: candidate.units.overall.coverage,
            wordingPrecision: candidate.units.overall.precision, similarity: candidate.similarity, bestField: best,
            margin: candidate.score - next)
    }
}

extension SIMD8<Float> {
    /// The highest lane, by halves: `max()` is a call per lane.
    @inline(__always)
    fileprivate var highest: Float {
        let four = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
        return Swift.max(two[0], two[1])
    }
}
