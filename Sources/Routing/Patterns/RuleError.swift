/// What stops the reading of a routing lexicon: where, and what was expected. For the log; nobody but an administrator reads it.
package enum RuleError: Error, Equatable {
    case unreadable(path: String)
    case malformed(file: String, line: Int, reason: String)
}
