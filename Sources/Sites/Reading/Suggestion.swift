/// The known word that somebody probably meant.
enum Suggestion {
    /// « , vouliez-vous dire « horaires » ? » or a full stop, to end a sentence.
    static func ending(_ written: String, among known: [String]) -> String {
        nearest(to: written, among: known).map { ", vouliez-vous dire « \($0) » ?" } ?? "."
    }

    /// The closest word, within one error for three letters, three at most.
    static func nearest(to written: String, among known: [String]) -> String? {
        let letters = Array(written.prefix(longestWord).lowercased())
        let allowed = min(3, max(1, letters.count / 3))
        let close = known.map { ($0, distance(letters, Array($0))) }.filter { $0.1 <= allowed }
        return close.min { $0.1 < $1.1 }?.0
    }

    /// Longer words are compared by their beginning.
    private static let longestWord = 60

    /// Insertions, deletions, replacements and swaps of neighbours between two words.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(previous[column + 1] + 1, current[column] + 1, replaced)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
