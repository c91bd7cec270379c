/// For each term, the entries that hold it, with what it is worth in each of the eight fields (one byte per `SearchField`).
///
/// A term has at most `limit` entries, those where it is worth most: the work per term is bounded, whatever the size of the corpus.
struct Postings: Sendable {
    /// Of each term, then the end.
    var starts: [UInt32]
    var documents: [UInt32]
    /// Best of the fields, 0…255: enough to choose candidates.
    var peaks: [UInt8]
    var impacts: [SIMD8<UInt8>]

    @inline(__always)
    func range(_ term: UInt32) -> Range<Int> { Int(starts[Int(term)])..<Int(starts[Int(term) + 1]) }
}

/// The second pass of a build: occurrences become impacts, the BM25 part of each field.
struct PostingsBuilder {
    private let weights: Weights
    private let lengths: [SIMD8<Float>]
    private let averages: SIMD8<Float>

    /// Entries holding each term in any field.
    private(set) var holders: [UInt32]
    private var cells: [Cell] = []

    private struct Cell {
        var term: UInt32
        var document: UInt32
        var counts: SIMD8<Float>
    }

    init(_ scan: CorpusScan, formTerms: [UInt32], termCount: Int, documentCount: Int, weights: Weights) {
        self.weights = weights
        var lengths = [SIMD8<Float>](repeating: .zero, count: documentCount)
        holders = [UInt32](repeating: 0, count: termCount)
        var slots = [Int32](repeating: -1, count: termCount)
        var row: [Cell] = []
        var values = scan.values[...]
        while let first = values.first {
            let document = first.document
            row.removeAll(keepingCapacity: true)
            while let value = values.first, value.document == document {
                values.removeFirst()
                for form in scan.stream[value.words] {
                    let term = formTerms[Int(form)]
                    guard term != Vocabulary.ignored else { continue }
                    if slots[Int(term)] < 0 {
                        slots[Int(term)] = Int32(row.count)
                        row.append(Cell(term: term, document: UInt32(document), counts: .zero))
                    }
                    row[Int(slots[Int(term)])].counts[value.field.rawValue] += value.weight
                    lengths[Int(document)][value.field.rawValue] += value.weight
                }
            }
            for cell in row {
                slots[Int(cell.term)] = -1
                holders[Int(cell.term)] += 1
            }
            cells.append(contentsOf: row)
        }
        self.lengths = lengths
        var totals = SIMD8<Float>.zero
        var present = SIMD8<Float>.zero
        for length in lengths {
            totals += length
            present += SIMD8<Float>.zero.replacing(with: 1, where: length .> 0)
        }
        averages = (totals / present.replacing(with: 1, where: present .== 0)).replacing(with: 1, where: present .== 0)
    }

    func postings() -> Postings {
        var starts = [UInt32](repeating: 0, count: holders.count + 1)
        for cell in cells { starts[Int(cell.term) + 1] += 1 }
        for term in holders.indices { starts[term + 1] += starts[term] }
        var next = starts
        var ordered = [Int32](repeating: 0, count: cells.count)
        for (index, cell) in cells.enumerated() {
            ordered[Int(next[Int(cell.term)])] = Int32(index)
            next[Int(cell.term)] += 1
        }
        var postings = Postings(starts: [0], documents: [], peaks: [], impacts: [])
        postings.starts.reserveCapacity(starts.count)
        postings.documents.reserveCapacity(cells.count)
        postings.peaks.reserveCapacity(cells.count)
        postings.impacts.reserveCapacity(cells.count)
        for term in holders.indices {
            append(ordered[Int(starts[term])..<Int(starts[term + 1])], to: &postings)
            postings.starts.append(UInt32(postings.documents.count))
        }
        return postings
    }

    private func append(_ list: ArraySlice<Int32>, to postings: inout Postings) {
        let impacts = list.map { impact(cells[Int($0)]) }
        let peaks = impacts.map(peak)
        var floor = UInt8.min
        var spare = 0
        if list.count > weights.listLimit {
            (floor, spare) = Self.cut(peaks, limit: weights.listLimit)
        }
        for (offset, index) in list.enumerated() where peaks[offset] >= floor {
            if peaks[offset] == floor, list.count > weights.listLimit {
                guard spare > 0 else { continue }
                spare -= 1
            }
            postings.documents.append(cells[Int(index)].document)
            postings.peaks.append(peaks[offset])
            postings.impacts.append(impacts[offset])
        }
    }

    /// The lowest peak kept, and how many of those that have it.
    private static func cut(_ peaks: [UInt8], limit: Int) -> (floor: UInt8, spare: Int) {
        var counts = [Int](repeating: 0, count: 256)
        for peak in peaks { counts[Int(peak)] += 1 }
        var kept = 0
        for peak in stride(from: 255, through: 0, by: -1) {
            if kept + counts[peak] >= limit { return (UInt8(peak), limit - kept) }
            kept += counts[peak]
        }
        return (0, limit)
    }

    private func impact(_ cell: Cell) -> SIMD8<UInt8> {
        let relative = lengths[Int(cell.document)] / averages
        let damping = weights.saturation * (SIMD8(repeating: 1) - weights.lengthPart + weights.lengthPart * relative)
        let value = cell.counts / (cell.counts + damping) * 255
        return SIMD8<UInt8>(clamping: SIMD8<Int32>(value.rounded(.toNearestOrAwayFromZero)))
    }

    private func peak(_ impact: SIMD8<UInt8>) -> UInt8 {
        let weighted = SIMD8<Float>(impact) * weights.fields
        let best = weighted.max()
        return UInt8(min(255, ((best + weights.candidateTie * (weighted.sum() - best)) / weights.peakScale).rounded()))
    }
}
