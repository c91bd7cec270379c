/// Arithmetic of evaluation: means by group, and how far chance alone could move them.
enum Metrics {
    /// Rank of the first right entry, from 1; nothing when none of the list is right.
    static func firstRight(_ ranking: [String], _ right: (String) -> Bool) -> Int? {
        ranking.firstIndex(where: right).map { $0 + 1 }
    }

    /// 1/rank when the rank is within `depth`, else 0 (MRR@depth).
    static func reciprocalRank(_ rank: Int?, depth: Int = 10) -> Double {
        guard let rank, rank <= depth else { return 0 }
        return 1 / Double(rank)
    }

    /// Mean of the groups' means: a group with many variants does not dominate.
    static func meanByGroup(_ values: [(group: String, value: Double)]) -> Double {
        let means = groupMeans(values)
        return means.isEmpty ? 0 : means.reduce(0, +) / Double(means.count)
    }

    /// 95 % interval of `meanByGroup` by the bootstrap over groups (1,000 draws from a fixed seed: the same file gives the same interval).
    static func interval(_ values: [(group: String, value: Double)]) -> ClosedRange<Double> {
        let means = groupMeans(values)
        guard means.count > 1 else { return 0...1 }
        var random = SplitMix64(seed: 0x6775_6963_6865_7421)
        let draws = (0..<1000).map { _ in
            (0..<means.count).reduce(0.0) { sum, _ in sum + means[Int.random(in: 0..<means.count, using: &random)] } / Double(means.count)
        }.sorted()
        return draws[25]...draws[974]
    }

    private static func groupMeans(_ values: [(group: String, value: Double)]) -> [Double] {
        Dictionary(grouping: values, by: \.group)
            .sorted { $0.key < $1.key }
            .map { $0.value.reduce(0) { $0 + $1.value } / Double($0.value.count) }
    }
}

/// A small deterministic generator (Steele, Lea and Flood, 2014), so that evaluations and typing errors can be reproduced.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
