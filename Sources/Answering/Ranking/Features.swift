/// What the last combination weighs. A unit's match takes three places: balance, coverage, precision; the kind of sheet six.
enum Feature: Int, CaseIterable {
    case disMax = 0
    case fields = 1
    case coverage = 9
    case title = 10
    case alternative = 13
    case anchor = 16
    case citizen = 19
    case overall = 22
    case adjacency = 25
    case popularity = 26
    case length = 27
    case kind = 28
    case pairs = 34
    case similarity = 35
    /// The entry's title asks for the same kind of thing; it asks for another.
    case sameKind = 36
    case otherKind = 37
    /// The entry's title is for the person who speaks; it is for someone else, of whom the question says nothing.
    case sameSpeaker = 38
    case otherSpeaker = 39

    static let count = 40
}

/// One number per feature, in vectors of eight.
struct Features {
    private(set) var values = InlineArray<5, SIMD8<Float>>(repeating: .zero)

    subscript(_ feature: Feature) -> Float {
        get { self[feature.rawValue] }
        set { self[feature.rawValue] = newValue }
    }

    @inline(__always)
    subscript(_ index: Int) -> Float {
        get { values[index >> 3][index & 7] }
        set { values[index >> 3][index & 7] = newValue }
    }

    mutating func set(_ feature: Feature, _ match: UnitPass.Match) {
        self[feature.rawValue] = match.balance
        self[feature.rawValue + 1] = match.coverage
        self[feature.rawValue + 2] = match.precision
    }
}
