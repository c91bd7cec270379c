import Casework
import Foundation
import Reception
import Sites
import Storage

extension HubOptions {
    func openStore() async throws -> any Store {
        try await Storage.openStore(url: databaseURL)
    }

    /// The published catalogue, read-only; the sample when nothing was published yet.
    func openCatalogue() async throws -> Catalogue {
        let store = try await openStore()
        try await Sample(hub: self, store: store).publishIfEmpty()
        let catalogue = try await CatalogueLoader(hub: self, store: store).load()
        await store.close()
        return catalogue
    }
}

extension Catalogue {
    /// - Throws: `CommandFailure` listing the sites that exist.
    func site(_ slug: String) throws -> Site {
        guard let site = sites[slug] else {
            throw CommandFailure("Collectivité inconnue : « \(slug) ». Connues : \(sites.keys.sorted().joined(separator: ", ")).")
        }
        return site
    }
}
