extension SearchIndex {
    /// What the last combination sees of each candidate, for learning its weights: id and features.
    package func features(_ question: Question, site: String? = nil) -> [(id: String, features: [Float])] {
        ranked(question, site: site).map { entry in
            let features = entry.features(question, entries)
            return (entries.ids[Int(entry.document)], (0..<Feature.count).map { features[$0] })
        }
    }
}
