/// The last combination: a weighted sum of a candidate's features.
package struct Model: Sendable {
    private var coefficients = Features()

    /// In the order of `Feature`; missing ones count for nothing.
    package init(coefficients: [Float]) {
        for (index, coefficient) in coefficients.prefix(Feature.count).enumerated() { self.coefficients[index] = coefficient }
    }

    func score(_ features: Features) -> Float {
        var sum = SIMD8<Float>.zero
        for index in features.values.indices { sum += coefficients.values[index] * features.values[index] }
        return sum.sum()
    }

    /// What a feature adds.
    func part(_ feature: Int, of features: Features) -> Float { coefficients[feature] * features[feature] }
}
