import Foundation

/// Chooses among classes by a weighted sum of features: multinomial logistic regression, learned by stochastic gradient from a fixed order, so that the
/// same examples give the same weights.
///
/// Weights are kept as bytes once learned: a byte for each feature and class.
struct LinearClassifier: Sendable {
    /// By name.
    let classes: [String]
    private let lanes: Int
    /// Row by row: `lanes` vectors for each feature.
    private var weights: [SIMD16<Int8>] = []
    private var scale: Float = 0

    /// Passes over the examples; the step at the first, which decreases to a twentieth; what large weights cost, for the whole of the examples.
    private static let passes = 6
    private static let step: Float = 0.8
    private static let decay: Float = 0.3
    /// An example given this much to its class teaches nothing more in this pass.
    private static let learned: Float = 0.98

    /// - Parameter width: features are numbered under it.
    init(_ examples: [(features: FeatureTable.Vector, class: String)], width: Int) {
        classes = Set(examples.map(\.class)).sorted()
        lanes = (classes.count + 15) / 16
        let numbers = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        learn(examples.map { ($0.features, numbers[$0.class] ?? 0) }, width: width)
    }

    /// Probability of each class, in the order of `classes`; they sum to 1.
    func probabilities(_ features: FeatureTable.Vector) -> [Float] {
        var sums = [SIMD16<Float>](repeating: .zero, count: lanes)
        weights.withUnsafeBufferPointer { weights in
            for (number, value) in zip(features.numbers, features.values) {
                let row = Int(number) * lanes
                for lane in 0..<lanes { sums[lane] += SIMD16<Float>(weights[row + lane]) * (value * scale) }
            }
        }
        return Self.softmax(sums, count: classes.count)
    }

    private static func softmax(_ sums: [SIMD16<Float>], count: Int) -> [Float] {
        var values = (0..<count).map { sums[$0 / 16][$0 % 16] }
        let highest = values.max() ?? 0
        var total: Float = 0
        for index in values.indices {
            values[index] = exp(values[index] - highest)
            total += values[index]
        }
        return values.map { $0 / total }
    }

    private mutating func learn(_ examples: [(features: FeatureTable.Vector, class: Int)], width: Int) {
        var descent = Descent(width: width, lanes: lanes, classes: classes.count)
        var order = Array(examples.indices)
        var random = FixedOrder()
        let decay = Self.decay / Float(max(examples.count, 1))
        for pass in 0..<Self.passes {
            order.shuffle(using: &random)
            let step = Self.step * (1 - 0.95 * Float(pass) / Float(Self.passes))
            for index in order { descent.correct(examples[index].features, examples[index].class, step: step, decay: decay) }
        }
        let learned = descent.weights
        let highest = learned.reduce(Float(0)) { max($0, max($1.max(), -$1.min())) }
        scale = highest > 0 ? highest / 127 : 1
        let inverse = 1 / scale
        weights = learned.map { row in
            var bytes = SIMD16<Int8>.zero
            // Lane by lane: the conversion of whole vectors is not one instruction for the compiler.
            for lane in 0..<16 { bytes[lane] = Int8((row[lane] * inverse).rounded()) }
            return bytes
        }
    }

    /// Weights being learned. All of them shrink at each step (ridge): they are kept as a common factor and what it multiplies.
    private struct Descent {
        private var stored: [SIMD16<Float>]
        private var factor: Float = 1
        private let lanes: Int
        private let classes: Int

        init(width: Int, lanes: Int, classes: Int) {
            stored = [SIMD16<Float>](repeating: .zero, count: width * lanes)
            self.lanes = lanes
            self.classes = classes
        }

        var weights: [SIMD16<Float>] { stored.map { $0 * factor } }

        /// One step of the gradient of the likelihood's logarithm.
        mutating func correct(_ features: FeatureTable.Vector, _ right: Int, step: Float, decay: Float) {
            let lanes = lanes
            let factor = factor
            let shrunk = factor * (1 - step * decay)
            stored.withUnsafeMutableBufferPointer { stored in
                var sums = [SIMD16<Float>](repeating: .zero, count: lanes)
                for (number, value) in zip(features.numbers, features.values) {
                    let row = Int(number) * lanes
                    for lane in 0..<lanes { sums[lane] += stored[row + lane] * (value * factor) }
                }
                let probabilities = softmax(sums, count: classes)
                guard probabilities[right] < LinearClassifier.learned else { return }
                var error = [SIMD16<Float>](repeating: .zero, count: lanes)
                for (index, probability) in probabilities.enumerated() {
                    error[index / 16][index % 16] = (index == right ? 1 : 0) - probability
                }
                for (number, value) in zip(features.numbers, features.values) {
                    let row = Int(number) * lanes
                    for lane in 0..<lanes { stored[row + lane] += error[lane] * (step * value / shrunk) }
                }
            }
            self.factor = shrunk
            if shrunk < 1e-3 {
                stored = weights
                self.factor = 1
            }
        }
    }
}

/// The same numbers at every start (a linear congruential generator, Knuth's constants).
private struct FixedOrder: RandomNumberGenerator {
    private var state: UInt64 = 20_240_305

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
