/// The requests of a message: nearly always one; two when it joins two needs of different bodies (« … et l’adresse de la carte grise »).
enum RequestSplit {
    /// Each request must name its need this surely.
    private static let sure = 4
    private static let joints = [" et ", " ainsi que ", " aussi ", "par ailleurs", "de plus,", " également ", "autre question", " puis "]

    static func parts(of text: String, whole: NeedReading, read: (String) -> NeedReading) -> [NeedReading] {
        guard whole.needs.count > 1 else { return [whole] }
        var found: [NeedReading] = []
        for piece in pieces(of: text) {
            var reading = read(piece)
            let asksAgain = !found.isEmpty && reading.needs.isEmpty && !reading.acts.isDisjoint(with: [.info, .how])
            if asksAgain, let other = whole.needs.first(where: { isNew($0, after: found) }) { reading.needs = [other] }
            guard let first = reading.needs.first, first.weight >= sure, isNew(first, after: found) else { continue }
            if reading.acts.isEmpty { reading.acts = whole.acts }
            found.append(reading)
        }
        guard found.count == 2, found.contains(where: { $0.needs.first == whole.needs.first }) else { return [whole] }
        return found
    }

    /// Whether a need is of another body than those found before.
    private static func isNew(_ need: NeedRecognition, after found: [NeedReading]) -> Bool {
        let codes = Set(need.need.targets.map(\.code))
        return found.compactMap(\.needs.first).allSatisfy { codes.isDisjoint(with: $0.need.targets.map(\.code)) }
    }

    private static func pieces(of text: String) -> [String] {
        joints.reduce([text.lowercased()]) { pieces, joint in pieces.flatMap { $0.split(separator: joint).map(String.init) } }
    }
}
