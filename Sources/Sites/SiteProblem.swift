/// A fault of a site's files, with the path of the value and the sentence that its author needs.
package struct SiteProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// « valmont/site.yaml ».
    package var file: String
    /// « agents.heures.lundi »; empty for the whole file.
    package var path: String
    package var reason: String

    package init(file: String, path: String, reason: String) {
        self.file = file
        self.path = path
        self.reason = reason
    }

    package var description: String { path.isEmpty ? "\(file) : \(reason)" : "\(file) : \(path) : \(reason)" }
}
