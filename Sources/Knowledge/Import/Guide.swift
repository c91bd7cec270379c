/// What one import of official files gives: the sheets, the services, and what they say of one another.
package struct Guide: Sendable, Equatable {
    /// F and N files and the list of questions, in the order of their ids (letter, then number).
    package var fiches: [Fiche]
    /// R files, in the order of their ids.
    package var services: [ComplementaryService]
    /// By id of the fiche; a fiche of which nobody speaks has no entry.
    package var searchTexts: [String: SearchTexts]
    /// What was read.
    package var counts: GuideCounts
    /// In the order of the files. Not kept in an archive.
    package var problems: [ImportProblem]

    /// An empty guide by default.
    package init(
        fiches: [Fiche] = [], services: [ComplementaryService] = [], searchTexts: [String: SearchTexts] = [:],
        counts: GuideCounts = GuideCounts(), problems: [ImportProblem] = []
    ) {
        self.fiches = fiches
        self.services = services
        self.searchTexts = searchTexts
        self.counts = counts
        self.problems = problems
    }
}
