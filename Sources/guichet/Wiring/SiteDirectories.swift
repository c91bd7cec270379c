import Casework
import Directory
import Foundation
import Reception
import Sites

extension HubOptions {
    /// The directory that a collectivité keeps.
    ///
    /// - Throws: `CommandFailure` listing the sites that exist.
    func directory(of slug: String, _ store: any Store) async throws -> SiteDirectory {
        let sites = SiteFolder.load(folder: sitesFolder).sites
        guard let site = sites.first(where: { $0.slug == slug }) else {
            throw CommandFailure(
                "Collectivité inconnue : « \(slug) ». Connues : \(sites.map(\.slug).sorted().joined(separator: ", ")).")
        }
        let version = try await store.currentVersion(.communes, site: nil)
        let blob = if let version { try await store.blob(.communes, version: version) } else { Data?.none }
        return SiteDirectory(site: site, store: store, communes: try blob.map { try Communes($0) } ?? Communes([]))
    }
}
