import Foundation
import Routing

/// The lexicons that the project ships, read once.
enum Lexicons {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The question sets, beside the project: tests that need them are skipped where they are absent.
    static let questions = root.deletingLastPathComponent().appendingPathComponent("shared/data/questions")

    static let folder = root.appendingPathComponent("knowledge/lexicon")

    static let shipped = Result { try RoutingLexicon.load(folder: folder) }

    static func router() throws -> Router { try shipped.get() }

    /// Rows of a TSV file with a header, each by column name.
    static func rows(_ url: URL) throws -> [[String: String]] {
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }
}
