/// Where terms and entries stand in the space of the corpus's own co-occurrences: words that share entries are near one another.
///
/// The main directions of the term–entry matrix, found by subspace iteration from a fixed start: no external model, the same result every time.
struct Similarity: Sendable {
    /// Directions kept; a multiple of 16.
    static let dimension = 128

    var terms: [SIMD16<Int8>]
    var termScales: [Float]
    var entries: [SIMD16<Int8>]

    private static var lanes: Int { dimension / 16 }

    /// The question's place: sum of its terms, by weight; unit length, or zero.
    func place(_ weighted: some Sequence<(term: UInt32, weight: Float)>) -> [SIMD16<Float>] {
        var place = [SIMD16<Float>](repeating: .zero, count: Self.lanes)
        for (term, weight) in weighted {
            let factor = weight * termScales[Int(term)]
            for lane in 0..<Self.lanes { place[lane] += SIMD16<Float>(terms[Int(term) * Self.lanes + lane]) * factor }
        }
        let length = place.reduce(Float(0)) { $0 + ($1 * $1).sum() }.squareRoot()
        return length > 0 ? place.map { $0 / length } : place
    }

    /// Cosine with an entry, −1…1.
    @inline(__always)
    func cosine(_ place: [SIMD16<Float>], _ entry: UInt32) -> Float {
        var sum = SIMD16<Float>.zero
        for lane in 0..<Self.lanes { sum += place[lane] * SIMD16<Float>(entries[Int(entry) * Self.lanes + lane]) }
        return sum.sum() / 127
    }
}

extension Similarity {
    /// From the weights of each term in each entry, entries of unit length.
    init(_ matrix: SparseMatrix) {
        var right = DenseMatrix(rows: matrix.columns, lanes: Self.lanes, seed: 20_240_305)
        for _ in 0..<3 {
            right.orthonormalize()
            right = matrix.transposedTimes(matrix.times(right))
        }
        right.orthonormalize()
        var left = matrix.times(right)
        left.orthonormalize()
        (terms, termScales) = left.quantized()
        var places = matrix.transposedTimes(left)
        places.normalizeRows()
        entries = places.rows(scaledTo: 127)
    }
}
