import Answering
import ArgumentParser
import Foundation
import Reception
import Routing

struct RouteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Dit qui est compétent pour un message, et pourquoi.",
        discussion: """
            Décisions : answer, reroute, local, handoff, emergency, out_of_scope, clarify.
            --batch lit un TSV « identifiant, message, commune, genre de l'organisme qui l'a reçu » et écrit une ligne JSON par identifiant.
            """)

    @OptionGroup var hub: HubOptions

    @Argument(help: "Le message.")
    var message: String?

    @Option(help: ArgumentHelp("Collectivité qui a reçu le message.", valueName: "collectivité"))
    var site: String?

    @Option(help: "Commune : nom, code postal ou code Insee.")
    var commune: String?

    @Option(help: ArgumentHelp("Genre de l'organisme qui a reçu le message (mairie, caf…).", valueName: "genre"))
    var sentTo: String?

    @Flag(help: "Répond en JSON.")
    var json = false

    @Option(help: ArgumentHelp("Fichier TSV de messages.", valueName: "fichier"), completion: .file())
    var batch: String?

    func validate() throws {
        guard (message == nil) != (batch == nil) else { throw ValidationError("Donnez un message, ou un fichier avec --batch.") }
    }

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let turn = Turn(catalogue: catalogue, site: try site.map(catalogue.site), now: Date())
        if let batch {
            for row in try BatchFile.rows(batch) {
                let ruling = turn.ruling(row.text, commune: row.cell(2) ?? commune, sentTo: row.cell(3) ?? sentTo)
                Output.write(try BatchFile.line(id: row.id, json: ruling.json()))
            }
            return
        }
        let ruling = turn.ruling(message ?? "", commune: commune, sentTo: sentTo)
        if json { Output.write(try ruling.json()) } else { Output.write(ruling.text) }
    }
}
