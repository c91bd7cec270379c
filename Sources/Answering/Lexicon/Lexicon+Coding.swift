extension Lexicon {
    func write(to writer: inout IndexWriter) {
        let words = stopWords.keys.sorted()
        writer.write(words)
        writer.write(words.map { stopWords[$0] ?? 0 })
        writer.write(equivalences.map(\.expression))
        writer.write(equivalences.map { $0.equivalents.joined(separator: "|") })
        writer.write(equivalences.map(\.weight))
        writer.write(equivalences.map(\.origin.rawValue))
        writer.write(courtesies)
        for cues in [speakers, kinds] {
            writer.write(cues.map(\.expression))
            writer.write(cues.map(\.value))
        }
    }

    /// Families are not kept: they are in the index's terms already.
    init(reading reader: inout IndexReader) throws(IndexFormatError) {
        let words = try reader.strings()
        let weights: [Float] = try reader.array()
        let expressions = try reader.strings()
        let equivalents = try reader.strings()
        let parts: [Float] = try reader.array()
        let origins: [UInt8] = try reader.array()
        courtesies = try reader.strings()
        speakers = try Self.cues(&reader)
        kinds = try Self.cues(&reader)
        guard words.count == weights.count, [equivalents.count, parts.count, origins.count].allSatisfy({ $0 == expressions.count }) else {
            throw .inconsistent
        }
        stopWords = Dictionary(zip(words, weights)) { first, _ in first }
        for index in expressions.indices {
            guard let origin = QuestionGroup.Origin(rawValue: origins[index]), parts[index].isFinite else { throw .inconsistent }
            equivalences.append(
                Equivalence(
                    expression: expressions[index], equivalents: equivalents[index].split(separator: "|").map(String.init),
                    weight: parts[index], origin: origin))
        }
    }

    private static func cues(_ reader: inout IndexReader) throws(IndexFormatError) -> [Cue] {
        let expressions = try reader.strings()
        let values: [UInt32] = try reader.array()
        guard expressions.count == values.count else { throw .inconsistent }
        return zip(expressions, values).map { Cue(expression: $0, value: $1) }
    }
}
