import Casework
import Directory
import Foundation
import Knowledge
import Sites

/// The sample that the repository ships, published on an empty database so that a first start answers questions.
struct Sample {
    var hub: HubOptions
    var store: any Store

    func publishIfEmpty() async throws {
        if try await store.currentVersion(.knowledge, site: nil) == nil { try await publishGuide() }
        if try await store.currentVersion(.directory, site: nil) == nil { try await publishDirectory() }
        if try await store.currentVersion(.communes, site: nil) == nil { try await publishCommunes() }
    }

    private func publishGuide() async throws {
        let folder = hub.knowledgeFolder.appendingPathComponent("fiches")
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        let guide = try GuideImport().read(folder.path)
        for problem in guide.problems { Talk.say(problem.sentence) }
        try await publish(.knowledge, GuideArchive.encode(guide), CatalogueCounts.knowledge(guide.counts))
        Talk.say("Exemple publié : \(guide.counts.sheets) fiches.")
    }

    private func publishDirectory() async throws {
        guard let data = try? Data(contentsOf: hub.sitesFolder.appendingPathComponent("annuaire.json")) else { return }
        let (bodies, report) = BodyFeed.read(data)
        let kinds = Set(bodies.flatMap(\.kinds)).count
        try await publish(.directory, BodyArchive.encode(bodies), CatalogueCounts.directory(report, kinds: kinds))
        Talk.say("Exemple publié : \(bodies.count) organismes.")
    }

    /// The fictional communes of the sites themselves.
    private func publishCommunes() async throws {
        let communes = Communes(served: SiteFolder.load(folder: hub.sitesFolder).sites.flatMap(\.communes))
        try await publish(.communes, communes.encoded(), ["communes": communes.count])
    }

    private func publish(_ kind: CatalogueKind, _ blob: Data, _ counts: [String: Int]) async throws {
        _ = try await store.publish(
            kind, site: nil, blob: blob, counts: counts, author: .administrator, note: PublishedGuide.sampleNote, at: Date())
    }
}
