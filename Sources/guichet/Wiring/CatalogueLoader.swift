import Answering
import Casework
import Directory
import Foundation
import Knowledge
import Reception
import Routing
import Sites

/// Builds the catalogue that the hub serves, from the publications of the store and from the files of the sites.
struct CatalogueLoader {
    var hub: HubOptions
    var store: any Store

    /// - Throws: `CommandFailure` naming every fault of the sites' files at once.
    func load() async throws -> Catalogue {
        let (sites, problems) = SiteFolder.load(folder: hub.sitesFolder)
        guard problems.isEmpty else {
            throw CommandFailure("Fautes dans les collectivités :\n" + problems.map { "  \($0)" }.joined(separator: "\n"))
        }
        async let guide = archive(.knowledge, GuideArchive.init, empty: GuideArchive())
        async let directory = directory()
        let corpus = Corpus(national: try await guide.value, sites: try Self.localGuides(sites))
        let index = SearchIndex.build(
            GuideDocuments.documents(of: corpus, citizenWordings: try CitizenWordings.read(folder: lexicons)),
            lexicon: try Lexicon(folder: lexicons))
        let router = try RoutingLexicon.load(folder: lexicons)
        let bodies = try await directory
        return Catalogue(
            corpus: corpus, index: index, answerer: Answerer(corpus: corpus, index: index), bodies: bodies.value,
            services: try await localServices(sites, communes: bodies.value.communes), router: router,
            sites: Dictionary(sites.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first }),
            versions: Catalogue.Versions(
                knowledge: try await guide.version, directory: bodies.version,
                communes: try await store.currentVersion(.communes, site: nil) ?? 0))
    }

    private var lexicons: URL { hub.knowledgeFolder.appendingPathComponent("lexicon") }

    /// What the index is built from, for benchmarks.
    func documents() async throws -> (documents: [IndexDocument], lexicon: Lexicon) {
        let guide = try await archive(.knowledge, GuideArchive.init, empty: GuideArchive()).value
        let wordings = try CitizenWordings.read(folder: lexicons)
        return (GuideDocuments.documents(of: Corpus(national: guide), citizenWordings: wordings), try Lexicon(folder: lexicons))
    }

    private func archive<Value>(
        _ kind: CatalogueKind, _ open: (Data) throws -> Value, empty: Value
    ) async throws -> (value: Value, version: Int) {
        guard let version = try await store.currentVersion(kind, site: nil), let blob = try await store.blob(kind, version: version)
        else { return (empty, 0) }
        return (try open(blob), version)
    }

    private func directory() async throws -> (value: BodyCatalog, version: Int) {
        let communes = try await archive(.communes, Communes.init, empty: Communes([]))
        let bodies = try await archive(.directory, BodyArchive.init, empty: BodyArchive(BodyArchive.encode([])))
        return (BodyCatalog(archive: bodies.value, communes: communes.value), bodies.version)
    }

    /// Each site's own sheets (`sites/<slug>/fiches`), read as the national ones are.
    private static func localGuides(_ sites: [Site]) throws -> [String: Guide] {
        var guides: [String: Guide] = [:]
        for site in sites {
            let folder = site.folder.appendingPathComponent("fiches")
            guard FileManager.default.fileExists(atPath: folder.path) else { continue }
            guides[site.slug] = try GuideImport(site: site.slug).read(folder.path)
        }
        return guides
    }

    /// Each site's own services: those published for it, else its `services.csv`. A line that cannot be read is told and left out.
    private func localServices(_ sites: [Site], communes: Communes) async throws -> [String: [Body]] {
        var services: [String: [Body]] = [:]
        for site in sites {
            let (bodies, problems) = try await SiteDirectory(site: site, store: store, communes: communes).services(at: Date())
            for problem in problems { Talk.say(problem) }
            services[site.slug] = bodies
        }
        return services
    }
}
