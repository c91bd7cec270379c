import ArgumentParser
import Casework
import Foundation
import Knowledge

struct ImportKnowledge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge",
        abstract: "Publie des fiches officielles (XML, schémas 3.4 et 3.5) : le zip national, un dossier, ou une fiche.",
        discussion: "Un zip ou un dossier remplace le guide ; une seule fiche s'ajoute au guide publié ou y remplace la sienne.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var options: ImportOptions

    @Argument(help: ArgumentHelp("Le zip, le dossier ou le fichier.", valueName: "chemin"), completion: .file())
    var path: String

    func run() async throws {
        let store = try await hub.openStore()
        let guide = try read()
        let current = try await PublishedGuide.current(in: store)
        let isSingle = guide.counts.files == 1
        let merged = isSingle ? try current.merging(guide) : guide
        let archive = GuideArchive.encode(merged)
        let changes = GuideDifference(from: current.archive, to: try GuideArchive(archive))
        Self.report(guide, changes)
        options.print(problems: guide.problems.map(\.sentence))
        guard !merged.fiches.isEmpty else { throw CommandFailure("Aucune fiche lisible : rien n'a été changé.") }
        if !current.isSample, changes.loss > 0.1, !options.force {
            throw CommandFailure(
                "\(changes.gone.count) fiches sur \(current.archive.summaries.count) disparaîtraient : rien n'a été changé. "
                    + "Vérifiez le fichier, ou ajoutez --force.")
        }
        guard !options.dryRun else { return Output.write("Rien n'a été changé. Publier : la même commande sans --dry-run.") }
        guard !(changes.new + changes.changed + changes.gone).isEmpty || current.isSample else {
            return Output.write("Rien de nouveau : la version \(current.version ?? 0) reste publiée.")
        }
        let version = try await store.publish(
            .knowledge, site: nil, blob: archive, counts: CatalogueCounts.knowledge(merged.counts),
            author: .administrator, note: URL(fileURLWithPath: path).lastPathComponent, at: Date())
        Output.write("Publié : guide, version \(version).")
        await store.close()
    }

    private func read() throws -> Guide {
        do {
            let guide = try GuideImport().read(path) { done, total in
                if done % 200 == 0 || done == total { Talk.progress("lecture : \(done) / \(total) fichiers") }
            }
            Talk.progress("")
            return guide
        } catch let failure as ImportFailure {
            throw CommandFailure(failure.sentence)
        }
    }

    private static func report(_ guide: Guide, _ changes: GuideDifference) {
        for line in guide.counts.report { Output.write("\(line.label.padded(to: 44)) \(line.count)") }
        Output.write(
            "nouvelles \(changes.new.count) · modifiées \(changes.changed.count) · inchangées \(changes.before - changes.changed.count - changes.gone.count) · "
                + "disparues \(changes.gone.count) · refusées \(guide.counts.refusedFiles)")
    }
}

extension String {
    /// Padded with spaces on the right, for columns.
    func padded(to width: Int) -> String { count >= width ? self : self + String(repeating: " ", count: width - count) }
}
