import Answering
import ArgumentParser
import Foundation
import Knowledge
import Reception

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Classe les fiches pour une question.",
        discussion: """
            Sortie : rang, fiche, score, titre, séparés par des tabulations.
            --batch lit un TSV « identifiant, question » et écrit « identifiant, rang, fiche, score ».
            --explain montre ce que chaque champ et chaque étape a compté.
            """)

    @OptionGroup var hub: HubOptions

    @Argument(help: "La question.")
    var question: String?

    @Option(help: ArgumentHelp("Nombre de fiches.", valueName: "nombre"))
    var top: Int = 10

    @Option(help: ArgumentHelp("Collectivité dont les fiches comptent aussi.", valueName: "collectivité"))
    var site: String?

    @Flag(help: "Explique le classement.")
    var explain = false

    @Option(help: ArgumentHelp("Fichier TSV de questions.", valueName: "fichier"), completion: .file())
    var batch: String?

    func validate() throws {
        guard (question == nil) != (batch == nil) else { throw ValidationError("Donnez une question, ou un fichier avec --batch.") }
        guard (1...1000).contains(top) else { throw ValidationError("--top va de 1 à 1000.") }
    }

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let index = catalogue.index
        if let batch {
            for row in try BatchFile.rows(batch) {
                for (rank, hit) in index.search(index.understand(row.text), top: top, site: site).enumerated() {
                    Output.write("\(row.id)\t\(rank + 1)\t\(hit.id)\t\(Self.score(hit))")
                }
            }
            return
        }
        let asked = index.understand(question ?? "")
        if explain { return print(index.explain(asked, top: top, site: site).text, terminator: "") }
        for (rank, hit) in index.search(asked, top: top, site: site).enumerated() {
            let title = catalogue.corpus.number(of: hit.id, site: site).map { catalogue.corpus.summaries[$0].title } ?? ""
            Output.write("\(rank + 1)\t\(hit.id)\t\(Self.score(hit))\t\(title)")
        }
    }

    private static func score(_ hit: SearchHit) -> String { String(format: "%.4f", hit.score) }
}
