/// Weights of terms (rows) in entries (columns), row by row.
struct SparseMatrix {
    let rows: Int
    let columns: Int
    private let starts: [UInt32]
    private let places: [UInt32]
    private var values: [Float]

    init(_ postings: Postings, columns: Int, value: (_ term: UInt32, _ impact: SIMD8<UInt8>) -> Float) {
        rows = postings.starts.count - 1
        self.columns = columns
        starts = postings.starts
        places = postings.documents
        values = []
        values.reserveCapacity(places.count)
        var lengths = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            for slot in Int(starts[row])..<Int(starts[row + 1]) {
                let weight = value(UInt32(row), postings.impacts[slot])
                values.append(weight)
                lengths[Int(places[slot])] += weight * weight
            }
        }
        for slot in values.indices {
            let length = lengths[Int(places[slot])]
            if length > 0 { values[slot] /= length.squareRoot() }
        }
    }

    func times(_ dense: DenseMatrix) -> DenseMatrix {
        var product = DenseMatrix(rows: rows, lanes: dense.lanes)
        let lanes = dense.lanes
        product.values.withUnsafeMutableBufferPointer { product in
            dense.values.withUnsafeBufferPointer { dense in
                for row in 0..<rows {
                    for slot in Int(starts[row])..<Int(starts[row + 1]) {
                        let from = Int(places[slot]) * lanes
                        for lane in 0..<lanes { product[row * lanes + lane] += dense[from + lane] * values[slot] }
                    }
                }
            }
        }
        return product
    }

    func transposedTimes(_ dense: DenseMatrix) -> DenseMatrix {
        var product = DenseMatrix(rows: columns, lanes: dense.lanes)
        let lanes = dense.lanes
        product.values.withUnsafeMutableBufferPointer { product in
            dense.values.withUnsafeBufferPointer { dense in
                for row in 0..<rows {
                    for slot in Int(starts[row])..<Int(starts[row + 1]) {
                        let to = Int(places[slot]) * lanes
                        for lane in 0..<lanes { product[to + lane] += dense[row * lanes + lane] * values[slot] }
                    }
                }
            }
        }
        return product
    }
}

/// A tall matrix, each row in vectors of 16.
struct DenseMatrix {
    let rows: Int
    let lanes: Int
    var values: [SIMD16<Float>]

    init(rows: Int, lanes: Int) {
        self.rows = rows
        self.lanes = lanes
        values = [SIMD16<Float>](repeating: .zero, count: rows * lanes)
    }

    /// Numbers between −1 and 1 that depend on the seed alone.
    init(rows: Int, lanes: Int, seed: UInt64) {
        self.init(rows: rows, lanes: lanes)
        var state = seed
        for index in values.indices {
            for lane in 0..<16 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                values[index][lane] = Float(Int32(truncatingIfNeeded: state >> 32)) / Float(Int32.max)
            }
        }
    }

    private var columns: Int { lanes * 16 }

    /// Makes the columns orthonormal (Cholesky of the Gram matrix, twice for accuracy).
    mutating func orthonormalize() {
        for _ in 0..<2 {
            let factor = cholesky(gram())
            solve(factor)
        }
    }

    private func gram() -> [[Float]] {
        var gram = [SIMD16<Float>](repeating: .zero, count: columns * lanes)
        gram.withUnsafeMutableBufferPointer { gram in
            values.withUnsafeBufferPointer { values in
                for row in 0..<rows {
                    for column in 0..<columns {
                        let value = values[row * lanes + column / 16][column % 16]
                        if value == 0 { continue }
                        for lane in (column / 16)..<lanes { gram[column * lanes + lane] += values[row * lanes + lane] * value }
                    }
                }
            }
        }
        return (0..<columns).map { line in
            (0..<columns).map { column in
                line <= column ? gram[line * lanes + column / 16][column % 16] : gram[column * lanes + line / 16][line % 16]
            }
        }
    }

    /// Lower factor; a direction that has vanished (a corpus smaller than the space) has a null column, and stays null.
    private func cholesky(_ gram: [[Float]]) -> [[Float]] {
        var factor = [[Float]](repeating: [Float](repeating: 0, count: columns), count: columns)
        let floor = max(1e-12, (0..<columns).reduce(Float(0)) { max($0, gram[$1][$1]) } * 1e-6)
        for line in 0..<columns {
            for column in 0...line {
                var sum = gram[line][column]
                for inner in 0..<column { sum -= factor[line][inner] * factor[column][inner] }
                if line == column {
                    factor[line][line] = sum > floor ? sum.squareRoot() : 0
                } else if factor[column][column] > 0 {
                    factor[line][column] = sum / factor[column][column]
                }
            }
        }
        return factor
    }

    /// Each row times the inverse of the factor's transpose.
    private mutating func solve(_ factor: [[Float]]) {
        var upper = [SIMD16<Float>](repeating: .zero, count: columns * lanes)
        for line in 0..<columns {
            for column in 0..<columns where column > line { upper[line * lanes + column / 16][column % 16] = factor[column][line] }
        }
        let (rows, lanes, columns) = (rows, lanes, columns)
        let diagonal = (0..<columns).map { factor[$0][$0] > 0 ? 1 / factor[$0][$0] : 0 }
        values.withUnsafeMutableBufferPointer { values in
            upper.withUnsafeBufferPointer { upper in
                for row in 0..<rows {
                    for column in 0..<columns {
                        let value = values[row * lanes + column / 16][column % 16] * diagonal[column]
                        values[row * lanes + column / 16][column % 16] = value
                        if value == 0 { continue }
                        for lane in (column / 16)..<lanes { values[row * lanes + lane] -= upper[column * lanes + lane] * value }
                    }
                }
            }
        }
    }

    mutating func normalizeRows() {
        for row in 0..<rows {
            let range = row * lanes..<(row + 1) * lanes
            let length = values[range].reduce(Float(0)) { $0 + ($1 * $1).sum() }.squareRoot()
            if length > 0 { for index in range { values[index] /= length } }
        }
    }

    /// Rows as bytes, with a scale each.
    func quantized() -> (rows: [SIMD16<Int8>], scales: [Float]) {
        var bytes: [SIMD16<Int8>] = []
        var scales: [Float] = []
        bytes.reserveCapacity(values.count)
        for row in 0..<rows {
            let range = row * lanes..<(row + 1) * lanes
            let largest = values[range].reduce(Float(0)) { max($0, $1.max(), -$1.min()) }
            scales.append(largest / 127)
            for index in range {
                bytes.append(
                    SIMD16<Int8>(clamping: SIMD16<Int32>((largest > 0 ? values[index] / largest * 127 : .zero).rounded(.toNearestOrEven))))
            }
        }
        return (bytes, scales)
    }

    func rows(scaledTo scale: Float) -> [SIMD16<Int8>] {
        values.map { SIMD16<Int8>(clamping: SIMD16<Int32>(($0 * scale).rounded(.toNearestOrEven))) }
    }
}
