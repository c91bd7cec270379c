package import Directory
import Foundation
package import Sites

/// The tables of one site, and the `services.csv` of its folder.
package struct SiteTables: Sendable {
    package var site: Site
    /// The national list, for the places that lines name.
    package var communes: Communes

    package init(site: Site, communes: Communes) {
        self.site = site
        self.communes = communes
    }

    /// Reads the tables of this site: its communes first, its needs, its territory.
    func tableImport(mapping: [String: TableField] = [:]) -> TableImport {
        TableImport(mapping: mapping, places: places, needs: Set(LocalNeed.allCases.map(\.rawValue)), territory: territory)
    }

    package var places: PlaceTable { PlaceTable([Communes(served: site.communes), communes]) }

    var territory: [InseeCode] { site.communes.compactMap { InseeCode($0.code) } }

    /// The lines of `services.csv`; nil when there is no such file.
    package func shipped() -> (lines: [TableLine], summary: TableSummary)? {
        guard let data = try? Data(contentsOf: site.folder.appendingPathComponent("services.csv")) else { return nil }
        return tableImport().read([UInt8](data))
    }

    /// Successors of `services.csv` that turn round, in French.
    package var loops: [String] { Successions.loops(in: shipped()?.lines.compactMap(\.body) ?? []) }
}
