import ArgumentParser
import Directory
import Foundation
import Knowledge
import Reception
import Sites

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Vérifie les dossiers des collectivités et dit toutes les fautes d'un coup.")

    @Argument(help: ArgumentHelp("Le dossier des collectivités.", valueName: "dossier"), completion: .directory)
    var folder: String = "sites"

    func run() async throws {
        let (sites, problems) = SiteFolder.load(folder: URL(fileURLWithPath: folder, isDirectory: true))
        var faults = problems.map(\.description)
        for site in sites {
            faults += SiteTables(site: site, communes: Communes([])).loops.map { "\(site.slug)/services.csv : \($0)" }
            let fiches = site.folder.appendingPathComponent("fiches")
            guard FileManager.default.fileExists(atPath: fiches.path) else { continue }
            faults += try GuideImport(site: site.slug).read(fiches.path).problems.map { "\(site.slug)/fiches/\($0.sentence)" }
        }
        for fault in faults { Output.write(fault) }
        guard faults.isEmpty else { throw CommandFailure("\(faults.count) faute(s).") }
        Output.write("\(sites.count) collectivité(s), aucune faute.")
    }
}
