/// An entry looked at closely: what each step says of it, and the features of the last combination.
struct RankedEntry {
    var fields: FieldPass.Score
    var disMax: Float
    var units: UnitPass.Best
    /// Cosine with the question in the space of co-occurrences.
    var similarity: Float
    var score: Float = 0

    var document: UInt32 { fields.document }

    /// In the order of `Feature`.
    func features(_ question: Question, _ entries: EntryTable) -> Features {
        let document = Int(fields.document)
        var features = Features()
        features[.disMax] = disMax
        for field in 0..<8 { features[field + 1] = fields.fields[field] }
        features[.coverage] = fields.coverage
        features.set(.title, units.title)
        features.set(.alternative, units.alternative)
        features.set(.anchor, units.anchor)
        features.set(.citizen, units.citizen)
        features.set(.overall, units.overall)
        features[.adjacency] = units.overall.adjacency
        features[.popularity] = entries.popularity[document]
        features[.length] = entries.lengths[document]
        features[Feature.kind.rawValue + Int(entries.kinds[document])] = 1
        features[.pairs] = fields.pairs
        features[.similarity] = similarity
        let (kinds, speakers) = (entries.asks[document], entries.speakers[document])
        if !kinds.isEmpty, !question.kind.isEmpty { features[kinds.isDisjoint(with: question.kind) ? .otherKind : .sameKind] = 1 }
        if !speakers.isDisjoint(with: question.hints) {
            features[.sameSpeaker] = 1
        } else if !speakers.isEmpty {
            features[.otherSpeaker] = Self.distance(of: speakers, from: question.hints)
        }
        return features
    }

    /// How far those whom a title names are from a question that does not name them. Whoever says nothing of a child speaks as an adult: a
    /// title for adults is as good as none, one for minors is for someone else altogether.
    private static func distance(of speakers: SpeakerHints, from hints: SpeakerHints) -> Float {
        let ofChild = !hints.isDisjoint(with: [.minor, .child])
        if speakers.contains(.minor) { return ofChild ? 0 : unnamedMinor }
        return speakers == .adult && !ofChild ? 0 : 1
    }

    /// Brings the sheets of a minor's papers below those of an adult, word for word the same but for that.
    private static let unnamedMinor: Float = 5
}
