/// First pass: the entries worth a closer look, from the best impact of each term alone.
struct CandidatePass {
    /// A term of the question and its part in it.
    struct Query {
        var term: UInt32
        var weight: UInt32
    }

    static func queries(_ question: Question) -> [Query] {
        var queries: [Query] = []
        for group in question.groups {
            for alternative in group.alternatives {
                for (term, share) in zip(alternative.terms, alternative.shares) {
                    let weight = UInt32(max(0, group.weight * share * 256))
                    if weight > 1 { queries.append(Query(term: term, weight: weight)) }
                }
            }
        }
        return queries
    }

    /// Documents in increasing order, at most `weights.candidates`.
    static func run(_ index: SearchIndex, _ queries: [Query], _ pairs: PairQuery, site: UInt16) -> [UInt32] {
        let count = index.entries.count
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { scores in
            scores.initialize(repeating: 0)
            return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { touched in
                let found = accumulate(index, queries, pairs, scores, touched)
                return select(UnsafeMutableBufferPointer(rebasing: touched[..<found]), scores, index, site)
            }
        }
    }

    private static func accumulate(
        _ index: SearchIndex, _ queries: [Query], _ pairs: PairQuery, _ scores: UnsafeMutableBufferPointer<UInt32>,
        _ touched: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        let postings = index.postings
        var found = 0
        postings.documents.withUnsafeBufferPointer { documents in
            postings.peaks.withUnsafeBufferPointer { peaks in
                for query in queries {
                    for slot in postings.range(query.term) {
                        let document = Int(documents[slot])
                        if scores[document] == 0 {
                            touched[found] = UInt32(document)
                            found += 1
                        }
                        scores[document] &+= UInt32(peaks[slot]) &* query.weight &+ 1
                    }
                }
            }
        }
        for pair in pairs.pairs {
            let weight = UInt32(max(0, pair.weight * index.weights.candidatePair * 256))
            for slot in index.pairs.range(pair.key) {
                let document = Int(index.pairs.documents[slot])
                if scores[document] > 0 { scores[document] &+= UInt32(index.pairs.worths[slot]) &* weight }
            }
        }
        return found
    }

    /// The best by a histogram of scores; entries at the very cut are taken by id.
    private static func select(
        _ touched: UnsafeMutableBufferPointer<UInt32>, _ scores: UnsafeMutableBufferPointer<UInt32>, _ index: SearchIndex, _ site: UInt16
    ) -> [UInt32] {
        let limit = index.weights.candidates
        if !index.entries.siteNames.isEmpty {
            for document in touched where index.entries.sites[Int(document)] != 0 && index.entries.sites[Int(document)] != site {
                scores[Int(document)] = 0
            }
        }
        guard touched.count > limit else { return touched.filter { scores[Int($0)] > 0 }.sorted() }
        var highest: UInt32 = 1
        for document in touched { highest = max(highest, scores[Int(document)]) }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1025) { bins in
            bins.initialize(repeating: 0)
            let scale = 1024 / Float(highest)
            for document in touched { bins[Int(Float(scores[Int(document)]) * scale)] += 1 }
            var kept = 0
            var floor = 1024
            while floor > 0, kept + Int(bins[floor]) <= limit {
                kept += Int(bins[floor])
                floor -= 1
            }
            var chosen: [UInt32] = []
            var edge: [UInt32] = []
            chosen.reserveCapacity(limit)
            for document in touched {
                let bin = Int(Float(scores[Int(document)]) * scale)
                if bin > floor { chosen.append(document) } else if bin == floor, scores[Int(document)] > 0 { edge.append(document) }
            }
            edge.sort { (scores[Int($1)], $0) < (scores[Int($0)], $1) }
            chosen.append(contentsOf: edge.prefix(limit - chosen.count))
            chosen.sort()
            return chosen
        }
    }
}
