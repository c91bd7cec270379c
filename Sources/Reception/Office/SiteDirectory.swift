package import Casework
package import Directory
import Foundation
package import Sites

/// The directory that a collectivité keeps: the version published for its site, or the `services.csv` of its folder before the first.
package struct SiteDirectory: Sendable {
    package var site: Site
    package var store: any Store
    /// The national list, for the places that lines name.
    package var communes: Communes

    package init(site: Site, store: any Store, communes: Communes) {
        self.site = site
        self.store = store
        self.communes = communes
    }

    /// What is published for the site.
    package struct Published: Sendable {
        package var bodies: [Body]
        /// Nil when the bodies come from `services.csv`.
        package var publication: Publication?
        /// Faults of `services.csv`, one sentence each.
        package var problems: [String] = []

        /// The lines of `services.csv` as a version, before the first; nil when there are none, or a version is published.
        var origin: DirectoryEdition? {
            publication == nil && !bodies.isEmpty ? DirectoryEdition(bodies, note: "services.csv d’origine", base: nil) : nil
        }
    }

    package func published() async throws -> Published {
        guard let version = try await store.currentVersion(.directory, site: site.slug),
            let blob = try await store.blob(.directory, version: version)
        else { return shipped() }
        let publication = try await store.publications().first { $0.kind == .directory && $0.version == version }
        return Published(bodies: Array(try BodyArchive(blob).bodies), publication: publication)
    }

    /// The national directory that is published, read; a hub has it in its catalogue already.
    package func national() async throws -> BodyCatalog? {
        guard let version = try await store.currentVersion(.directory, site: nil),
            let blob = try await store.blob(.directory, version: version)
        else { return nil }
        return BodyCatalog(archive: try BodyArchive(blob), communes: communes)
    }

    var tables: SiteTables { SiteTables(site: site, communes: communes) }

    private func shipped() -> Published {
        guard let (lines, summary) = tables.shipped() else { return Published(bodies: []) }
        let path = "\(site.slug)/services.csv"
        let faults = lines.filter { $0.body == nil }.map {
            "\(path), ligne \($0.line) (\($0.name)) : \($0.reasons.joined(separator: " ; "))"
        }
        let interruption = summary.interruption.map { ["\(path) : \($0)"] } ?? []
        let loops = tables.loops.map { "\(path) : \($0)" }
        return Published(bodies: lines.compactMap(\.body), problems: interruption + faults + loops)
    }
}
