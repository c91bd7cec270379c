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

    /// Only the parts whose publication changed are built: the others are taken from `held` as they are. Files (settings and fiches of the
    /// sites, lexicons) are read at start and with a publication of the guide.
    /// - Throws: `CommandFailure` naming every fault of the sites' files at once.
    func load(reusing held: Catalogue? = nil) async throws -> Catalogue {
        async let places = directory(reusing: held)
        let guide = try await guide(reusing: held)
        let (bodies, directory, communes) = try await places
        let isSamePlace = held?.versions.knowledge == guide.version && held?.versions.communes == communes
        var services: [String: [Body]] = [:]
        var versions: [String: Int] = [:]
        for site in guide.sites.values {
            let version = try await store.currentVersion(.directory, site: site.slug)
            versions[site.slug] = version
            if isSamePlace, held?.versions.services[site.slug] == version, let same = held?.services[site.slug] {
                services[site.slug] = same
            } else {
                services[site.slug] = try await localServices(site, communes: bodies.communes)
            }
        }
        return Catalogue(
            corpus: guide.corpus, index: guide.index, answerer: guide.answerer, bodies: bodies, services: services, router: guide.router,
            sites: guide.sites,
            versions: Catalogue.Versions(knowledge: guide.version, directory: directory, communes: communes, services: versions))
    }

    /// What is built from the guide and from the files.
    private struct GuideParts {
        var corpus: Corpus
        var index: SearchIndex
        var answerer: Answerer
        var router: Router
        var sites: [String: Site]
        var version: Int
    }

    private func guide(reusing held: Catalogue?) async throws -> GuideParts {
        let version = try await store.currentVersion(.knowledge, site: nil) ?? 0
        if let held, held.versions.knowledge == version {
            return GuideParts(
                corpus: held.corpus, index: held.index, answerer: held.answerer, router: held.router, sites: held.sites, version: version)
        }
        let (sites, problems) = SiteFolder.load(folder: hub.sitesFolder)
        guard problems.isEmpty else {
            throw CommandFailure("Fautes dans les collectivités :\n" + problems.map { "  \($0)" }.joined(separator: "\n"))
        }
        let lexicons = lexicons
        async let router = Courtesy.aside { try RoutingLexicon.load(folder: lexicons) }
        let guide = try await archive(.knowledge, GuideArchive.init, empty: GuideArchive())
        let corpus = Corpus(national: guide.value, sites: try Self.localGuides(sites))
        let (wordings, lexicon) = (try CitizenWordings.read(folder: lexicons), try Lexicon(folder: lexicons))
        let index = try await Courtesy.aside {
            SearchIndex.build(GuideDocuments.documents(of: corpus, citizenWordings: wordings), lexicon: lexicon)
        }
        return GuideParts(
            corpus: corpus, index: index, answerer: Answerer(corpus: corpus, index: index), router: try await router,
            sites: Dictionary(sites.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first }), version: guide.version)
    }

    private var lexicons: URL { hub.knowledgeFolder.appendingPathComponent("lexicon") }

    /// What the index is built from, for benchmarks.
    func documents() async throws -> (documents: [IndexDocument], lexicon: Lexicon) {
        let guide = try await archive(.knowledge, GuideArchive.init, empty: GuideArchive()).value
        let wordings = try CitizenWordings.read(folder: lexicons)
        return (GuideDocuments.documents(of: Corpus(national: guide), citizenWordings: wordings), try Lexicon(folder: lexicons))
    }

    private func archive<Value: Sendable>(
        _ kind: CatalogueKind, _ open: @escaping @Sendable (Data) throws -> Value, empty: Value
    ) async throws -> (value: Value, version: Int) {
        guard let version = try await store.currentVersion(kind, site: nil), let blob = try await store.blob(kind, version: version)
        else { return (empty, 0) }
        return (try await Courtesy.aside { try open(blob) }, version)
    }

    private func directory(reusing held: Catalogue?) async throws -> (bodies: BodyCatalog, directory: Int, communes: Int) {
        let directory = try await store.currentVersion(.directory, site: nil) ?? 0
        let communes = try await store.currentVersion(.communes, site: nil) ?? 0
        if let held, held.versions.directory == directory, held.versions.communes == communes { return (held.bodies, directory, communes) }
        let places =
            if let held, held.versions.communes == communes { (value: held.bodies.communes, version: communes) } else {
                try await archive(.communes, Communes.init, empty: Communes([]))
            }
        let bodies = try await archive(.directory, BodyArchive.init, empty: BodyArchive(BodyArchive.encode([])))
        let catalog = try await Courtesy.aside { BodyCatalog(archive: bodies.value, communes: places.value) }
        return (catalog, bodies.version, places.version)
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

    /// A site's own services: those published for it, else its `services.csv`. A line that cannot be read is told and left out.
    private func localServices(_ site: Site, communes: Communes) async throws -> [Body] {
        let published = try await SiteDirectory(site: site, store: store, communes: communes).published()
        for problem in published.problems { Talk.say(problem) }
        return published.bodies
    }
}
