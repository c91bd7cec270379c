import ArgumentParser
import Casework
import Directory
import Foundation

/// `guichet overrules`
struct OverrulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overrules",
        abstract: "Les orientations qu'un demandeur ou un agent n'a pas suivies : des règles à revoir.",
        discussion: """
            Une ligne par orientation, d'après le journal : instant, qui, référence, besoin, proposé, choisi. Aucun texte personnel.
              guichet overrules --site valmont --from 2026-11-01
            """)

    @OptionGroup var hub: HubOptions
    @OptionGroup var period: Period

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Flag(help: "Une ligne JSON par orientation.")
    var json = false

    func run() async throws {
        let range = period.range(in: .paris, now: Date())
        let found = try await hub.withStore { try await $0.journal(site: site, kinds: [Overrule.kind], in: range) }.compactMap(
            Overrule.init)
        for item in found {
            if json {
                Output.write(try JSONLines.encoded(item))
            } else {
                let codes = "\(item.need ?? "-")\t\(item.proposed)\t\(item.chosen)"
                Output.write("\(item.instant.ISO8601Format())\t\(item.by.code)\t\(item.reference)\t\(codes)")
            }
        }
        if found.isEmpty { Talk.say("Aucune orientation n'a été contredite.") }
    }
}
