/// What an import read, for its report and for the catalogue.
package struct GuideCounts: Sendable, Equatable {
    /// Files read, refused ones included.
    package var files: Int
    /// Files that were not imported, each with a problem that says why.
    package var refusedFiles: Int
    /// Publications by kind (F, N and the list of questions).
    package var fiches: [Fiche.Kind: Int]
    /// Services and forms by kind.
    package var services: [ServiceLink.Kind: Int]
    /// Occurrences of each element of the vocabulary, by its name (« Cas », « dc:title »).
    package var elements: [String: Int]
    /// Occurrences of each element that is not in the vocabulary; their text was kept.
    package var unknownElements: [String: Int]
    /// Links to a sheet that the guide does not hold, by the first letter of their target (« F », « N », « R »).
    package var deadLinks: [String: Int]

    /// Nothing read.
    package init() {
        files = 0
        refusedFiles = 0
        fiches = [:]
        services = [:]
        elements = [:]
        unknownElements = [:]
        deadLinks = [:]
    }

    /// Sheets that answer (F numbers): neither dossiers, themes nor lists.
    package var sheets: Int { fiches.reduce(0) { $0 + ([.dossier, .theme, .list].contains($1.key) ? 0 : $1.value) } }
    /// Dossiers and themes (N numbers).
    package var nodes: Int { fiches[.dossier, default: 0] + fiches[.theme, default: 0] }
    /// Themes alone.
    package var themes: Int { fiches[.theme, default: 0] }
    /// Services and forms with a page of their own (R numbers).
    package var allServices: Int { services.values.reduce(0, +) }
    /// `Cas`, at any depth.
    package var cases: Int { elements["Cas", default: 0] }
    /// `OuSAdresser` and `QuiPeutMAider`.
    package var contacts: Int { elements["OuSAdresser", default: 0] + elements["QuiPeutMAider", default: 0] }
}
