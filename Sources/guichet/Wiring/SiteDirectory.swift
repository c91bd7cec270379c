import Casework
import Directory
import Foundation
import Sites

/// The directory that a collectivité keeps: the version published for its site, or the `services.csv` of its folder before the first.
struct SiteDirectory {
    var site: Site
    var store: any Store
    /// The national list, for the places that lines name.
    var communes: Communes

    /// What is published for the site.
    struct Published {
        var bodies: [Body]
        /// Nil when the bodies come from `services.csv`.
        var publication: Publication?
        /// Faults of `services.csv`, one sentence each.
        var problems: [String] = []
    }

    func published() async throws -> Published {
        guard let version = try await store.currentVersion(.directory, site: site.slug),
            let blob = try await store.blob(.directory, version: version)
        else { return shipped() }
        let publication = try await store.publications().first { $0.kind == .directory && $0.version == version }
        return Published(bodies: Array(try BodyArchive(blob).bodies), publication: publication)
    }

    /// Reads the tables of this site.
    func tableImport(mapping: [String: TableField] = [:]) -> TableImport { tables.tableImport(mapping: mapping) }

    var places: PlaceTable { tables.places }

    var territory: [InseeCode] { tables.territory }

    private var tables: SiteTables { SiteTables(site: site, communes: communes) }

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
