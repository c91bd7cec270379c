import Casework

/// The one stylesheet of the pages, named with its hash so that it can be kept.
enum Stylesheet {
    static let path = "/assets/guichet.css"
    static let text = [StyleRules.base, StyleRules.forms, StyleRules.answers, StyleRules.fiches, StyleRules.media].joined(separator: "\n")
    /// First sixteen digits of the text's SHA-256.
    static let hash = String(SHA256.hex(text).prefix(16))
    static let location = "\(path)?v=\(hash)"
}
