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
        if !speakers.isEmpty { features[speakers.isDisjoint(with: question.hints) ? .otherSpeaker : .sameSpeaker] = 1 }
        return features
    }
}
