import Casework
import Directory
import Reception

/// A directory file: the form that takes it, then its report line by line, and the choice to publish.
struct ImportPage: Page {
    static let template = "office-import"

    struct Report {
        let title: String
        let head: [String]
        let rows: [Row]
        let rest: String?
        let digest: String
        let refusedPath: String?
        /// Why the file cannot be read, told before anything else.
        let fault: String?
        let hasRows: Bool
        /// Why it cannot be published as it is.
        let obstacle: String?
        /// Bodies that would go; the person has to say that it is meant.
        let loss: String?
        let mayPublish: Bool
        /// Published by somebody else.
        let needsAdministrator: Bool
        let questions: ImportQuestions
    }

    struct Row {
        let place: String
        let word: String
        let name: String
        let details: [String]
    }

    /// Rows shown; a longer report is read in the file of refused lines, and in full by the command.
    static let shownRows = 2000

    let shell: Shell
    let frame: OfficeFrame
    let report: Report?
    let limit: String
    let errors: [FieldError]
    let summary: ErrorSummary?
    let describedBy: String

    init(_ frame: OfficeFrame, reading: FileUnderReading?, authors: Authors, mayPublish: Bool, problem: Problem? = nil) {
        shell = Shell(title: (problem == nil ? "" : "Erreur : ") + "Importer un fichier", site: frame.site)
        self.frame = frame
        report = reading.map { Self.report($0, frame, authors, mayPublish: mayPublish) }
        limit = "\(UploadLimit.fileBytes >> 20) Mio"
        errors = problem.map { [FieldError(field: "fichier", sentence: $0.sentence)] } ?? []
        summary = ErrorSummary(errors)
        describedBy = problem == nil ? "fichier-aide" : "fichier-erreur fichier-aide"
    }

    private static func report(_ reading: FileUnderReading, _ frame: OfficeFrame, _ authors: Authors, mayPublish: Bool) -> Report {
        let proposal = reading.proposal
        let text = proposal.report(for: .page, limit: shownRows)
        let (rows, rest) = text.rows
        let (word, end) = proposal.leftAside == 1 ? ("enregistrement", "laissé") : ("enregistrements", "laissés")
        let aside = proposal.leftAside == 0 ? [] : ["\(proposal.leftAside) \(word) hors de vos communes : \(end) de côté"]
        var (fault, obstacle, loss): (String?, String?, String?) = (nil, nil, nil)
        switch proposal.obstacle {
        case .unreadable(let why): fault = "Ce fichier ne peut pas être lu : \(why)."
        case .successors(let faults): obstacle = faults.joined(separator: " ; ")
        case .loss(let gone): loss = "Oui, ces \(gone) services disparaissent"
        case nil: if proposal.comparison.isEmpty { obstacle = "Rien de nouveau : il n'y a rien à publier." }
        }
        return Report(
            title: "« \(proposal.file.name) », déposé par \(authors.name(of: reading.dropped.by))",
            head: (fault == nil ? text.head : text.reading) + aside,
            rows: rows.map { Row(place: $0.place, word: $0.word, name: $0.name, details: $0.details) },
            rest: rest == 0 ? nil : "et \(rest) autres", digest: proposal.digest,
            refusedPath: proposal.refusedLines == nil ? nil : frame.root + "/import/refus.csv", fault: fault, hasRows: !rows.isEmpty,
            obstacle: obstacle, loss: loss, mayPublish: fault == nil && obstacle == nil && mayPublish,
            needsAdministrator: fault == nil && obstacle == nil && !mayPublish,
            questions: ImportQuestions(proposal))
    }
}
