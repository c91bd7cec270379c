package import Foundation
import Yams

/// The settings of one site, as its `site.yaml` says them (format: `sites/README.md`).
package enum SiteFile {
    /// A file of settings is a few kilobytes.
    package static let maximumBytes = 256 * 1024

    /// Reads the bytes of a `site.yaml`. Every fault is reported at once, and a file with a fault makes no site.
    ///
    /// Refused: more than `maximumBytes`, bytes that are not UTF-8, several documents, keys said twice, anchors and aliases (a few lines of
    /// them can stand for millions of values), more than `SettingLimits` allows.
    package static func read(_ bytes: Data, slug: String, folder: URL) -> (site: Site?, problems: [SiteProblem]) {
        var reader = SiteReader(file: "\(slug)/\(SiteFolder.settingsFile)")
        if let root = reader.root(of: bytes), let site = reader.site(root, slug: slug, folder: folder), reader.problems.isEmpty {
            return (site, [])
        }
        return (nil, reader.problems)
    }
}

/// How much a file of settings may hold.
enum SettingLimits {
    /// Values of the whole file.
    static let nodes = 20_000
    /// Levels of values inside values.
    static let depth = 12
    /// Stars that begin a word, in text or not.
    static let aliases = 8
    /// Characters of one text.
    static let text = 4_000
}
