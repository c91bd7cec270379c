import Casework
import Directory
import Foundation

/// Publishes the national directory.
struct NationalDirectoryImport {
    var path: String
    var data: Data
    var options: ImportOptions
    var successors: DeclaredSuccessors

    func publish(in store: any Store) async throws {
        // Reading and comparing give way to the hub's answers. Writing does not: who waits with the database in hand makes everyone wait.
        let feed = try await Courtesy.aside { [data] in FeedContent(data) }
        try show(feed)
        let old = try await served(store)
        let blob = try await Courtesy.aside { [self] in try content(feed, replacing: old) }
        guard !options.dryRun else { return Output.write("Rien n'a été changé. Publier : la même commande sans --dry-run.") }
        let version = try await store.publish(
            .directory, site: nil, blob: blob, counts: CatalogueCounts.directory(feed.report, kinds: feed.kinds.count),
            author: .administrator, note: URL(fileURLWithPath: path).lastPathComponent, at: Date())
        Output.write("Publié : annuaire, version \(version).")
    }

    /// What was read and what was not; a feed of which nothing can be read is refused.
    private func show(_ feed: FeedContent) throws {
        let report = feed.report
        Output.write("organismes \(report.accepted) · genres \(feed.kinds.count) · refusés \(report.refusals.count)")
        for (trap, count) in report.traps.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            Output.write("\(trap.rawValue.padded(to: 44)) \(count)")
        }
        options.print(problems: report.refusals.map { "enregistrement \($0.record) (\($0.name)) : \($0.reason)" })
        if let interruption = report.interruption { throw CommandFailure(interruption) }
        guard report.accepted > 0 else { throw CommandFailure("Aucun organisme lisible dans « \(path) » : rien n'a été changé.") }
    }

    /// What is to be published: the bodies of the feed, and those gone that somebody took over from. Tells what changes.
    private func content(_ feed: FeedContent, replacing old: BodyArchive?) throws -> Data {
        var archive = feed.archive
        for body in try departed(old, staying: feed.ids) { archive.add(body) }
        let blob = archive.data(derivedTerritories: feed.report.territoriesAreDerived)
        try showChanges(from: old, to: blob)
        return blob
    }

    /// The version served; nil for the sample, which is replaced without a word.
    private func served(_ store: any Store) async throws -> BodyArchive? {
        guard let version = try await store.currentVersion(.directory, site: nil),
            try await store.publications().first(where: { $0.version == version })?.note != PublishedGuide.sampleNote,
            let blob = try await store.blob(.directory, version: version)
        else { return nil }
        return try BodyArchive(blob)
    }

    /// The bodies that the feed no longer has and that somebody took over from.
    private func departed(_ old: BodyArchive?, staying: Set<String>) throws -> [Body] {
        let gone = old?.bodies(succeededOr: Set(successors.successors.keys)).filter { !staying.contains($0.id) } ?? []
        let departures = Departures(of: gone, successors) { staying.contains($0) ? Body.Life() : nil }
        guard departures.faults.isEmpty else {
            throw CommandFailure("--successor \(departures.faults.joined(separator: " ; ")). Rien n'a été changé.")
        }
        return departures.bodies
    }

    /// What differs from the version served; a suspicious loss is refused.
    private func showChanges(from old: BodyArchive?, to blob: Data) throws {
        guard let old else { return }
        let changes = DirectoryChanges(from: old, to: try BodyArchive(blob))
        Output.write(
            "nouveaux \(changes.new.count) · modifiés \(changes.changed.count) · inchangés \(changes.unchanged) · "
                + "disparus \(changes.gone.count)")
        options.print(problems: changes.sentences)
        if changes.loss > 0.1, !options.force {
            let before = changes.unchanged + changes.changed.count + changes.gone.count
            throw CommandFailure(
                "\(changes.gone.count) organismes sur \(before) disparaîtraient : rien n'a été changé. "
                    + "Vérifiez le fichier, ou ajoutez --force.")
        }
    }
}

/// The bodies of a feed, as they were read.
private struct FeedContent: Sendable {
    var archive = BodyArchiveBuilder()
    var ids: Set<String> = []
    var kinds: Set<String> = []
    var report = FeedReport()

    init(_ data: Data) {
        report = BodyFeed.read(data) { body in
            archive.add(body)
            ids.insert(body.id)
            kinds.formUnion(body.kinds)
            if ids.count % 2000 == 0 { Talk.progress("lecture : \(ids.count) organismes") }
        }
        Talk.progress("")
    }
}

extension DirectoryChanges {
    /// One line per body that differs.
    var sentences: [String] {
        new.map { "nouveau   \($0.name) (\($0.id))" }
            + changed.flatMap { change in
                change.fields.map { "modifié   \(change.name.padded(to: 30)) \($0.label.padded(to: 12)) \($0.sentence)" }
            } + gone.map { "disparu   \($0.name) (\($0.id))" }
    }
}
