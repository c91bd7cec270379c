import Casework
import Directory
import Foundation
import Reception
import Sites
import Testing

@testable import guichet

@Suite("Loading after a publication")
struct CatalogueLoaderTests {
    /// A catalogue of the same versions whose parts can be told from those that would be built.
    private func marked(_ held: Catalogue) throws -> Catalogue {
        let bodies = BodyCatalog(archive: try BodyArchive(BodyArchive.encode([])), communes: held.bodies.communes)
        return Catalogue(
            corpus: held.corpus, index: held.index, answerer: held.answerer, bodies: bodies,
            services: held.services.mapValues { _ in [Body(id: "marque", name: "Marque")] }, router: held.router,
            sites: held.sites.filter { $0.key == "valmont" }, versions: held.versions)
    }

    private func publish(_ bodies: [Body], site: String?, in store: any Store) async throws {
        _ = try await store.publish(
            .directory, site: site, blob: BodyArchive.encode(bodies), counts: [:], author: .administrator, note: "essai", at: SampleHub.now)
    }

    @Test("takes every part whose version is the same, and builds the others only")
    func reuse() async throws {
        let hub = try SampleHub.options()
        let store = try await hub.openStore()
        try await Sample(hub: hub, store: store).publishIfEmpty()
        let loader = CatalogueLoader(hub: hub, store: store)
        let first = try await loader.load()
        #expect(first.sites.count > 1 && first.bodies.count > 0)
        let held = try marked(first)

        let same = try await loader.load(reusing: held)
        #expect(same.versions == held.versions)
        #expect(same.sites.keys.sorted() == ["valmont"] && same.bodies.count == 0)
        #expect(same.services["valmont"]?.map(\.id) == ["marque"])

        try await publish([Body(id: "s", name: "Service")], site: "valmont", in: store)
        let ofSite = try await loader.load(reusing: held)
        #expect(ofSite.services["valmont"]?.map(\.id) == ["s"], "the site's own directory is read")
        #expect(ofSite.bodies.count == 0 && ofSite.sites.keys.sorted() == ["valmont"], "the national directory and the guide are not")

        try await publish([Body(id: "n", name: "National")], site: nil, in: store)
        let national = try await loader.load(reusing: ofSite)
        #expect(national.bodies.count == 1)
        #expect(national.sites.keys.sorted() == ["valmont"] && national.services["valmont"]?.map(\.id) == ["s"])
        #expect(national.versions != ofSite.versions)
        await store.close()
    }
}
