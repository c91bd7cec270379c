import Answering
import ArgumentParser
import Casework
import Directory
import Foundation
import Reception

/// `guichet ask`: one turn of the conversation, exactly as a channel would see it. Nothing is stored.
struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pose une question, comme un citoyen.",
        discussion: """
              guichet ask "combien coûte un passeport ?" --commune 77284
              guichet ask --batch questions.tsv > reponses.jsonl
            --batch lit un TSV « identifiant, question, commune (facultative) » ; les deux caractères \\n y valent un saut de ligne.
            """)

    @OptionGroup var hub: HubOptions

    @Argument(help: "La question, entre guillemets.")
    var question: String?

    @Option(help: ArgumentHelp("Collectivité à laquelle la question est posée (nom de son dossier).", valueName: "collectivité"))
    var site: String?

    @Option(help: "Commune : nom, code postal ou code Insee.")
    var commune: String?

    @Flag(help: "Répond en JSON.")
    var json = false

    @Option(help: ArgumentHelp("Fichier TSV de questions ; une ligne JSON par identifiant.", valueName: "fichier"), completion: .file())
    var batch: String?

    func validate() throws {
        guard (question == nil) != (batch == nil) else { throw ValidationError("Donnez une question, ou un fichier avec --batch.") }
    }

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let turn = Turn(catalogue: catalogue, site: try site.map(catalogue.site), now: Date())
        if let batch {
            for row in try BatchFile.rows(batch) {
                let reply = Self.reply(turn, row.text, commune: row.cell(2) ?? commune, site: site)
                Output.write(try BatchFile.line(id: row.id, json: reply.json()))
            }
            return
        }
        let reply = Self.reply(turn, question ?? "", commune: commune, site: site)
        if json { Output.write(try reply.json(pretty: true)) } else { print(reply.text(), terminator: "") }
    }

    static func reply(_ turn: Turn, _ text: String, commune: String?, site: String?) -> Reply {
        turn.reply(to: Inbound(site: site ?? "", channel: .text, text: text, place: commune), state: ConversationState()).reply
    }
}
