package import Foundation

/// The data of routing, as `knowledge/lexicon` ships it.
package enum RoutingLexicon {
    /// Reads `needs.tsv`, `emergencies.tsv`, `offtopic.tsv`, `procedures.tsv` and the examples `messages-*.tsv` of a folder and makes the router.
    ///
    /// - Throws: `RuleError` when a lexicon is absent or cannot be read (a hub that knows no emergency must not start), or at the first bad line.
    package static func load(folder: URL) throws(RuleError) -> Router {
        let needs = try NeedLexicon(text: text(of: "needs.tsv", in: folder))
        let emergencies = try EmergencyLexicon(text: text(of: "emergencies.tsv", in: folder))
        let subjects = needs.codes.union(emergencies.dangers).union(OffTopicKind.allCases.map(\.rawValue)).union([ExampleSet.noNeed])
        var examples = ExampleSet()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names.filter({ $0.hasSuffix(".tsv") }).sorted() {
            if name.hasPrefix("messages-") { try examples.read(text(of: name, in: folder), file: name, subjects: subjects) }
            if name.hasPrefix("wordings-") { examples.readWordings(try text(of: name, in: folder), file: name) }
        }
        // What the guide is asked with is no slip for another word: « changer » is not « chanter ».
        let offTopic = try OffTopicLexicon(text: text(of: "offtopic.tsv", in: folder), knowing: examples.guideWords)
        return Router(
            needs: needs, emergencies: emergencies, offTopic: offTopic, procedures: try procedures(folder: folder), examples: examples)
    }

    /// `procedures.tsv` of a folder alone.
    ///
    /// - Throws: `RuleError` when it is absent or cannot be read.
    package static func procedures(folder: URL) throws(RuleError) -> ProcedureLexicon {
        try ProcedureLexicon(text: text(of: "procedures.tsv", in: folder))
    }

    private static func text(of name: String, in folder: URL) throws(RuleError) -> String {
        let file = folder.appendingPathComponent(name)
        guard let data = FileManager.default.contents(atPath: file.path), let text = String(data: data, encoding: .utf8) else {
            throw .unreadable(path: file.path)
        }
        return text
    }
}
