/// The months, as a text names them.
enum MonthNames {
    private static let numbers: [UInt64: Int] = {
        let names = [
            "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
        ]
        return Dictionary(uniqueKeysWithValues: names.enumerated().map { (StableHash.of($1), $0 + 1) })
    }()

    /// 1…12, by the hash of a folded word.
    static func number(_ hash: UInt64) -> Int? { numbers[hash] }
}
