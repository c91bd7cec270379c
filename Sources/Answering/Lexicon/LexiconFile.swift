import Foundation
import Knowledge

/// What stops the reading of a lexicon.
package enum LexiconError: Error, Equatable {
    case unreadable(path: String)
    /// A line that has not the columns it should, or an unknown word in them.
    case malformed(path: String, line: Int)
}

/// Lines of a TSV file of `knowledge/lexicon`: comments (`#`) and empty lines left out, each with its number.
struct LexiconFile {
    let path: String
    let rows: [TabRows.Row]

    /// A file that is absent has no rows: every part of a lexicon is optional.
    init(_ url: URL) throws(LexiconError) {
        path = url.path
        guard FileManager.default.fileExists(atPath: url.path) else {
            rows = []
            return
        }
        guard let data = FileManager.default.contents(atPath: url.path), let text = String(data: data, encoding: .utf8) else {
            throw .unreadable(path: url.path)
        }
        rows = TabRows.read(text)
    }

    func malformed(_ line: Int) -> LexiconError { .malformed(path: path, line: line) }
}
