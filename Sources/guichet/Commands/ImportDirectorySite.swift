import Casework
import Directory
import Foundation
import Sites

/// Publishes the directory of one collectivité.
struct SiteDirectoryImport {
    var path: String
    var data: Data
    var format: DirectoryFormat
    var options: ImportOptions
    var mapping: [String: TableField]
    var same: [Int: String]
    var keepsAbsent: Bool
    var successors: DeclaredSuccessors

    func publish(in directory: SiteDirectory) async throws {
        let (lines, summary) = try read(for: directory)
        let published = try await directory.published()
        let comparison = ImportComparison(
            lines: lines, origin: summary.origin, previous: published.bodies, national: try await national(directory), same: same,
            keepsAbsent: keepsAbsent || summary.header.isOfRefusedLines, succeeded: successors)
        let report = ImportReport(
            fileName: fileName, summary: summary, comparison: comparison, previousVersion: published.publication.map(Self.label),
            limit: options.problems)
        for line in report.lines { Output.write(line) }
        let refusedFile = writeRefused(comparison, summary)
        if let interruption = summary.interruption { throw CommandFailure("\(fileName) : \(interruption). Rien n'a été changé.") }
        guard comparison.successorFaults.isEmpty else {
            throw CommandFailure("--successor \(comparison.successorFaults.joined(separator: " ; ")). Rien n'a été changé.")
        }
        if comparison.loss > 0.1, !options.force {
            throw CommandFailure(
                "\(comparison.counts.gone) organismes disparaîtraient, plus de 10 % : rien n'a été changé. Vérifiez le fichier, ou ajoutez "
                    + "--force (ou --keep-absent s'il ne contient que des ajouts).")
        }
        let refusedSentence = refusedFile.map { " Lignes refusées : \($0)" } ?? ""
        guard !options.dryRun else {
            return Output.write("Rien n'a été changé.\(refusedSentence)\nPublier : la même commande sans --dry-run.")
        }
        guard !comparison.isEmpty else { return Output.write("Rien de nouveau : rien n'a été publié.\(refusedSentence)") }
        let version = try await directory.store.publish(
            .directory, site: directory.site.slug, blob: BodyArchive.encode(comparison.bodies),
            counts: [
                "bodies": comparison.bodies.count, "kinds": Set(comparison.bodies.flatMap(\.kinds)).count,
                "refused": comparison.counts.refused,
            ], author: .administrator, note: fileName, at: Date())
        Output.write("Publié : annuaire de \(directory.site.name), version \(version).\(refusedSentence)")
    }

    private var fileName: String { URL(fileURLWithPath: path).lastPathComponent }

    private func read(for directory: SiteDirectory) throws -> (lines: [TableLine], summary: TableSummary) {
        switch format {
        case .table:
            var lines: [TableLine] = []
            let summary = try directory.tableImport(mapping: mapping).read(chunks) { lines.append($0) }
            return (summary.origin == .ownFile ? lines : inTerritory(lines, directory), summary)
        case .dataInclusion:
            let (lines, summary) = DataInclusion(places: directory.places).read(data)
            return (inTerritory(lines, directory), summary)
        case .national: return nationalFormat(directory)
        }
    }

    /// The file by pieces: a table is never held decoded twice.
    private var chunks: ByteChunks {
        var position = data.startIndex
        return ByteChunks { [data] in
            guard position < data.endIndex else { return nil }
            let end = min(data.endIndex, position + 1 << 16)
            defer { position = end }
            return [UInt8](data[position..<end])
        }
    }

    /// A list of the whole country: only what is in the communes of the site, or serves them.
    private func inTerritory(_ lines: [TableLine], _ directory: SiteDirectory) -> [TableLine] {
        let served = Set(directory.territory)
        let kept = lines.filter { line in
            guard let body = line.body else { return line.cells.contains { InseeCode($0).map(served.contains) ?? false } }
            return body.commune.map(served.contains) ?? false || body.roles.contains { !served.isDisjoint(with: $0.communes) }
        }
        Talk.say("\(lines.count - kept.count) enregistrements hors des communes de \(directory.site.name) : laissés de côté.")
        return kept
    }

    private func nationalFormat(_ directory: SiteDirectory) -> (lines: [TableLine], summary: TableSummary) {
        let source = Provenance(main: .ownFile).text
        var bodies: [Body] = []
        let report = BodyFeed.read(data, source: source) { bodies.append($0) }
        var lines = bodies.enumerated().map { index, body in
            TableLine(line: index + 1, cells: [], name: body.name, id: body.id, hasOwnId: true, outcome: .body(body))
        }
        lines = inTerritory(lines, directory)
        lines += report.refusals.map {
            TableLine(line: $0.record, cells: [], name: $0.name, id: "", hasOwnId: false, outcome: .refused([$0.reason]))
        }
        var summary = TableSummary()
        summary.lines = report.records
        summary.refused = report.refused
        summary.interruption = report.interruption
        return (lines, summary)
    }

    private func national(_ directory: SiteDirectory) async throws -> BodyCatalog? {
        guard let version = try await directory.store.currentVersion(.directory, site: nil),
            let blob = try await directory.store.blob(.directory, version: version)
        else { return nil }
        return BodyCatalog(archive: try BodyArchive(blob), communes: directory.communes)
    }

    /// Writes the lines to correct beside the file; gives its name. A file that exists with other content is left as it is.
    private func writeRefused(_ comparison: ImportComparison, _ summary: TableSummary) -> String? {
        guard let text = RefusedLines.text(header: summary.header, lines: comparison.refusedLines) else { return nil }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        for attempt in 1...99 {
            let name = RefusedLines.fileName(for: fileName, attempt: attempt)
            let file = folder.appendingPathComponent(name)
            if let existing = try? Data(contentsOf: file) {
                if existing == Data(text.utf8) { return name }
                continue
            }
            do { try Data(text.utf8).write(to: file, options: .withoutOverwriting) } catch {
                Talk.say("Impossible d'écrire « \(name) » à côté du fichier.")
                return nil
            }
            return name
        }
        return nil
    }

    /// « version 4 du 2 octobre ».
    private static func label(_ publication: Publication) -> String {
        "version \(publication.version) du \(CivilTime(publication.instant, in: .paris).date.frenchDayAndMonth)"
    }
}
