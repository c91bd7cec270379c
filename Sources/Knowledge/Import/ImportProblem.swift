/// Something that an import found wrong in one file, in a sentence that a municipal employee understands.
package struct ImportProblem: Sendable, Equatable {
    /// What the problem did to its file.
    package enum Severity: UInt8, Sendable, CaseIterable {
        /// The file was imported without the faulty part.
        case warning
        /// The file was not imported.
        case refused
    }

    /// Name of the file inside the zip or the folder.
    package var file: String
    /// Line in the file, from 1; 0 when the problem is that of the whole file.
    package var line: Int
    /// A French sentence without the name of the file.
    package var reason: String
    /// Whether the file was imported all the same.
    package var severity: Severity

    /// A problem at a line of a file, or of the whole file at line 0.
    package init(file: String, line: Int, reason: String, severity: Severity) {
        self.file = file
        self.line = line
        self.reason = reason
        self.severity = severity
    }

    /// « F12.xml, ligne 3 : balise fermante inattendue. »
    package var sentence: String { line > 0 ? "\(file), ligne \(line) : \(reason)" : "\(file) : \(reason)" }
}
