import ArgumentParser
import Casework
import Directory
import Foundation
import Knowledge

/// `guichet catalogue diff A B`: what changes from one published version to another.
struct CatalogueDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Ce qui change d'une version publiée à une autre : fiches ou organismes.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Le numéro de la première version, tel que « guichet catalogue » le donne.", valueName: "ancien"))
    var old: Int

    @Argument(help: ArgumentHelp("Le numéro de la seconde.", valueName: "nouveau"))
    var new: Int

    @Option(help: ArgumentHelp("Nombre de lignes affichées (0 : toutes).", valueName: "nombre"))
    var lines: Int = 0

    func run() async throws {
        let store = try await hub.openStore()
        let publications = try await store.publications()
        let before = try publication(old, in: publications)
        let after = try publication(new, in: publications)
        guard before.kind == after.kind, before.site == after.site else {
            throw CommandFailure(
                "Les versions \(old) et \(new) ne sont pas du même catalogue (\(before.catalogueName), \(after.catalogueName)).")
        }
        guard let first = try await store.blob(before.kind, version: old), let second = try await store.blob(after.kind, version: new)
        else {
            throw CommandFailure("Le contenu d'une de ces versions n'est plus gardé.")
        }
        let (counts, sentences) = try Self.difference(before.kind, first, second)
        Output.write("\(after.catalogueName), version \(old) (\(before.note)) → version \(new) (\(after.note))")
        Output.write(counts)
        let shown = lines == 0 ? sentences[...] : sentences.prefix(lines)
        for sentence in shown { Output.write("  \(sentence)") }
        if shown.count < sentences.count { Output.write("  … et \(sentences.count - shown.count) autres") }
        await store.close()
    }

    private func publication(_ version: Int, in publications: [Publication]) throws -> Publication {
        guard let found = publications.first(where: { $0.version == version }) else {
            throw CommandFailure("Aucune version \(version) : voyez « guichet catalogue ».")
        }
        return found
    }

    private static func difference(_ kind: CatalogueKind, _ first: Data, _ second: Data) throws -> (counts: String, sentences: [String]) {
        switch kind {
        case .directory:
            let changes = DirectoryChanges(from: try BodyArchive(first), to: try BodyArchive(second))
            return (changes.countsLine, changes.sentences)
        case .knowledge: return try guides(GuideArchive(first), GuideArchive(second))
        case .communes: return communes(try Communes(first), try Communes(second))
        }
    }

    private static func guides(_ old: GuideArchive, _ new: GuideArchive) -> (counts: String, sentences: [String]) {
        let changes = GuideDifference(from: old, to: new)
        let titles = Dictionary((old.summaries + new.summaries).map { ($0.id, $0.title) }, uniquingKeysWith: { _, last in last })
        func sentences(_ word: String, _ ids: [String]) -> [String] { ids.map { "\(word)  \($0.padded(to: 8)) \(titles[$0] ?? "")" } }
        let unchanged = changes.before - changes.changed.count - changes.gone.count
        return (
            "nouvelles \(changes.new.count) · modifiées \(changes.changed.count) · inchangées \(unchanged) · disparues \(changes.gone.count)",
            sentences("nouvelle", changes.new) + sentences("modifiée", changes.changed) + sentences("disparue", changes.gone)
        )
    }

    private static func communes(_ old: Communes, _ new: Communes) -> (counts: String, sentences: [String]) {
        let before = Dictionary(old.all.map { ("\($0.code) \($0.kind)", $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.all.map { ("\($0.code) \($0.kind)", $0) }, uniquingKeysWith: { first, _ in first })
        let added = new.all.filter { before["\($0.code) \($0.kind)"] == nil }
        let gone = old.all.filter { after["\($0.code) \($0.kind)"] == nil }
        let changed = new.all.filter { commune in before["\(commune.code) \(commune.kind)"].map { $0 != commune } ?? false }
        func sentences(_ word: String, _ communes: [Commune]) -> [String] { communes.map { "\(word)  \($0.code) \($0.name)" } }
        return (
            "nouvelles \(added.count) · modifiées \(changed.count) · disparues \(gone.count)",
            sentences("nouvelle", added) + sentences("modifiée", changed) + sentences("disparue", gone)
        )
    }
}
