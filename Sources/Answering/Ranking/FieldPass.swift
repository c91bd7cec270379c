/// Second pass: for each candidate, what each field holds of the question.
struct FieldPass {
    /// A candidate, field by field.
    struct Score {
        var document: UInt32
        /// Part of the question found in each field, 0…1 and saturated by BM25.
        var fields: SIMD8<Float> = .zero
        /// Part of the question found anywhere.
        var coverage: Float = 0
        /// Part of the question's neighbouring pairs found in the entry.
        var pairs: Float = 0
    }

    private struct Cell {
        var fields: SIMD8<Float> = .zero
        var covered: Float = 0
    }

    static func run(_ index: SearchIndex, _ question: Question, _ pairs: PairQuery, _ candidates: [UInt32]) -> [Score] {
        var scores = candidates.map { Score(document: $0) }
        scores.withUnsafeMutableBufferPointer { scores in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: index.entries.count) { slots in
                slots.initialize(repeating: 0)
                for (offset, document) in candidates.enumerated() { slots[Int(document)] = UInt16(offset + 1) }
                read(pairs, index.pairs, slots, scores)
                withUnsafeTemporaryAllocation(of: Cell.self, capacity: scores.count * 2) { cells in
                    for group in question.groups { read(group, index.postings, slots, scores, cells) }
                }
            }
        }
        return scores
    }

    private static func read(
        _ pairs: PairQuery, _ index: Pairs, _ slots: UnsafeMutableBufferPointer<UInt16>, _ scores: UnsafeMutableBufferPointer<Score>
    ) {
        for pair in pairs.pairs {
            for position in index.range(pair.key) {
                let slot = Int(slots[Int(index.documents[position])])
                if slot > 0 { scores[slot - 1].pairs += pair.weight * Float(index.worths[position]) / 255 }
            }
        }
    }

    /// A group is worth its best alternative, in each field.
    private static func read(
        _ group: QuestionGroup, _ postings: Postings, _ slots: UnsafeMutableBufferPointer<UInt16>,
        _ scores: UnsafeMutableBufferPointer<Score>, _ cells: UnsafeMutableBufferPointer<Cell>
    ) {
        if group.alternatives.count == 1 {
            let alternative = group.alternatives[0]
            for (term, share) in zip(alternative.terms, alternative.shares) {
                let part = share * group.weight
                each(term, postings, slots) { slot, impact in
                    scores[slot].fields += impact * part
                    scores[slot].coverage += part
                }
            }
            return
        }
        let best = UnsafeMutableBufferPointer(rebasing: cells[..<scores.count])
        let sum = UnsafeMutableBufferPointer(rebasing: cells[scores.count...])
        best.initialize(repeating: Cell())
        for alternative in group.alternatives { read(alternative, postings, slots, best, sum) }
        for offset in scores.indices {
            scores[offset].fields += best[offset].fields * group.weight
            scores[offset].coverage += best[offset].covered * group.weight
        }
    }

    private static func read(
        _ alternative: QuestionGroup.Alternative, _ postings: Postings, _ slots: UnsafeMutableBufferPointer<UInt16>,
        _ best: UnsafeMutableBufferPointer<Cell>, _ sum: UnsafeMutableBufferPointer<Cell>
    ) {
        if alternative.terms.count == 1 {
            let share = alternative.shares[0]
            each(alternative.terms[0], postings, slots) { slot, impact in
                best[slot].fields = higher(best[slot].fields, impact * share)
                best[slot].covered = max(best[slot].covered, share)
            }
            return
        }
        sum.initialize(repeating: Cell())
        for (term, share) in zip(alternative.terms, alternative.shares) {
            each(term, postings, slots) { slot, impact in
                sum[slot].fields += impact * share
                sum[slot].covered += share
            }
        }
        for slot in best.indices {
            best[slot].fields = higher(best[slot].fields, sum[slot].fields)
            best[slot].covered = max(best[slot].covered, sum[slot].covered)
        }
    }

    /// Lane by lane; `pointwiseMax` is a call per lane.
    @inline(__always)
    private static func higher(_ a: SIMD8<Float>, _ b: SIMD8<Float>) -> SIMD8<Float> { a.replacing(with: b, where: b .> a) }

    @inline(__always)
    private static func each(
        _ term: UInt32, _ postings: Postings, _ slots: UnsafeMutableBufferPointer<UInt16>, _ body: (Int, SIMD8<Float>) -> Void
    ) {
        postings.documents.withUnsafeBufferPointer { documents in
            postings.impacts.withUnsafeBufferPointer { impacts in
                for position in postings.range(term) {
                    let slot = slots[Int(documents[position])]
                    if slot != 0 { body(Int(slot) - 1, SIMD8<Float>(impacts[position]) * (1 / 255)) }
                }
            }
        }
    }
}
