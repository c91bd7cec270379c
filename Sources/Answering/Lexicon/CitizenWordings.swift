package import Foundation
import Knowledge

/// Questions as citizens would put them, written for the index: `wordings-*.tsv`, id ⇥ wording.
package enum CitizenWordings {
    /// Wordings by entry, in the order of the files' names.
    package static func read(folder: URL) throws(LexiconError) -> [String: [String]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var wordings: [String: [String]] = [:]
        for name in names.sorted() where name.hasPrefix("wordings-") && name.hasSuffix(".tsv") {
            for row in try LexiconFile(folder.appending(path: name)).rows where row.cells.count >= 2 && !row.cells[1].isEmpty {
                wordings[row.cells[0], default: []].append(row.cells[1])
            }
        }
        return wordings
    }
}
