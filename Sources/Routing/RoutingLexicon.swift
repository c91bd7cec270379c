package import Foundation

/// The data of routing, as `knowledge/lexicon` ships it.
package enum RoutingLexicon {
    /// Reads `needs.tsv`, `emergencies.tsv` and `offtopic.tsv` of a folder and makes the router.
    ///
    /// - Throws: `RuleError` when a file is absent or cannot be read (a hub that knows no emergency must not start), or at its first bad line.
    package static func load(folder: URL) throws(RuleError) -> Router {
        Router(
            needs: try NeedLexicon(text: text(of: "needs.tsv", in: folder)),
            emergencies: try EmergencyLexicon(text: text(of: "emergencies.tsv", in: folder)),
            offTopic: try OffTopicLexicon(text: text(of: "offtopic.tsv", in: folder)))
    }

    private static func text(of name: String, in folder: URL) throws(RuleError) -> String {
        let file = folder.appendingPathComponent(name)
        guard let data = FileManager.default.contents(atPath: file.path), let text = String(data: data, encoding: .utf8) else {
            throw .unreadable(path: file.path)
        }
        return text
    }
}
