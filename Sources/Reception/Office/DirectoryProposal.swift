package import Casework
package import Directory
import Foundation

/// What publishing a file would do to the directory of a site: the same for the command and for the page, and published as it was reported.
package struct DirectoryProposal: Sendable {
    /// Why it cannot be published.
    package enum Obstacle: Sendable, Equatable {
        /// The file could not be read to its end.
        case unreadable(String)
        /// Successors that were declared and cannot be accepted.
        case successors([String])
        /// More than a tenth of the bodies of this file would go: a person has to say that it is meant.
        case loss(gone: Int)
    }

    /// Share of bodies gone above which a person has to say that it is meant.
    package static let suspiciousLoss = 0.1

    package let file: DirectoryFile
    package let summary: TableSummary
    package let comparison: ImportComparison
    /// Records outside the site's communes.
    package let leftAside: Int
    /// What is published now; nil before the first publication.
    package let base: Publication?
    /// What would be published.
    package let edition: DirectoryEdition
    /// Choices about a column or a line that the file does not have, in French.
    package let strayChoices: [String]
    /// What is served before the first publication, to be kept as a version; nil after.
    let origin: DirectoryEdition?

    init(
        _ file: DirectoryFile, _ reading: DirectoryFile.Reading, published: SiteDirectory.Published, national: BodyCatalog?,
        succeeded: DeclaredSuccessors?, corrections: [BodyCorrection]
    ) {
        self.file = file
        summary = reading.summary
        leftAside = reading.leftAside
        base = published.publication
        origin = published.origin
        let titles = Set(reading.summary.header.titles.map { foldedWords($0) })
        let lines = Set(reading.lines.map(\.line))
        strayChoices =
            file.choices.mapping.keys.sorted().filter { !titles.contains(foldedWords($0)) }.map {
                "--map « \($0) » : aucune colonne n’a ce titre"
            }
            + file.choices.same.keys.sorted().filter { !lines.contains($0) }.map {
                "--same \($0) : le fichier n’a pas de service à cette ligne"
            }
        // Of a file that is not read to its end, nothing is compared: it changes nothing.
        let isWhole = reading.summary.interruption == nil
        let comparison = ImportComparison(
            lines: isWhole ? reading.lines : [], origin: reading.summary.origin, previous: published.bodies, national: national,
            same: file.choices.same, keepsAbsent: !isWhole || file.choices.keepsAbsent || reading.summary.header.isOfRefusedLines,
            succeeded: succeeded, corrections: corrections)
        self.comparison = comparison
        let agreed = comparison.agreedCorrections.map { (CorrectionID($0), Correction.Move.settle) }
        let overruled = comparison.overruledNews.map { (CorrectionID($0.key), Correction.Move.overrule($0.value)) }
        edition = DirectoryEdition(
            comparison.bodies, refused: comparison.counts.refused, note: file.name, base: published.publication,
            moves: Dictionary(agreed + overruled, uniquingKeysWith: { first, _ in first }))
    }

    /// The first thing in the way, that of the loss coming last.
    package var obstacle: Obstacle? {
        if let interruption = summary.interruption { return .unreadable(interruption) }
        if !comparison.successorFaults.isEmpty { return .successors(comparison.successorFaults) }
        return comparison.loss > Self.suspiciousLoss ? .loss(gone: comparison.counts.gone) : nil
    }

    /// Changes with anything that would be published, and with the version it replaces.
    package var digest: String { SHA256.hex("\(edition.base ?? 0) \(edition.blob.base64EncodedString())") }

    /// The report; `limit`: lines shown, 0 for all.
    package func report(for reader: ImportReport.Reader, limit: Int = 0) -> ImportReport {
        ImportReport(
            fileName: file.name, summary: summary, comparison: comparison, previousVersion: base?.label, limit: limit, reader: reader)
    }

    /// The lines to correct, as a file; nil when none was refused, or the format has no lines.
    package var refusedLines: String? { RefusedLines.text(header: summary.header, lines: comparison.refusedLines) }
}

extension DirectoryEdition {
    init(
        _ bodies: [Body], refused: Int? = nil, note: String, base: Publication?, moves: [CorrectionID: Correction.Move] = [:]
    ) {
        var counts = ["bodies": bodies.count, "kinds": Set(bodies.flatMap(\.kinds)).count]
        counts["refused"] = refused
        self.init(blob: BodyArchive.encode(bodies), counts: counts, note: note, base: base?.version, moves: moves)
    }
}

extension Publication {
    /// « version 4 du 2 octobre à 10 h 05 », in Paris.
    package var label: String { "version \(version) du \(dayAndTime)" }

    /// « 4, 2 octobre à 10 h 05 »: in a list of versions that a telephone must show whole.
    package var shortLabel: String { "\(version), \(dayAndTime)" }

    private var dayAndTime: String {
        let time = CivilTime(instant, in: .paris)
        return "\(time.date.frenchDayAndMonth) à \(frenchClock(time.minute))"
    }
}
