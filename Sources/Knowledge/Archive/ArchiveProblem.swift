/// Why bytes cannot be read as an archive of the guide.
package enum ArchiveProblem: Error, Equatable {
    /// Not an archive of the guide at all.
    case notAnArchive
    /// Written by another version of the program.
    case version(Int)
    /// Bytes were lost or changed; what was met.
    case corrupt(String)

    /// A French sentence.
    package var sentence: String {
        switch self {
        case .notAnArchive: "Ces octets ne sont pas une archive de fiches."
        case .version(let number): "Archive de fiches de version \(number), que ce programme ne lit pas : refaites l’import."
        case .corrupt(let what): "Archive de fiches abîmée : \(what). Refaites l’import."
        }
    }
}
