import Answering
import ArgumentParser
import Foundation
import Reception

struct BenchAsk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Un tour de conversation dans le processus : chargement, latence, mémoire.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Fichier TSV de questions (identifiant, question).", valueName: "fichier"), completion: .file())
    var questions: String

    @Option(help: "Commune donnée avec chaque question.")
    var commune: String = "77284"

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let catalogue = try await hub.openCatalogue()
        Output.write("chargement : \(((clock.now - start) / .seconds(1)).asDuration)")
        let turn = Turn(catalogue: catalogue, site: nil, now: Date())
        let texts = try BatchFile.rows(questions).map(\.text)
        var sink = 0
        let ask = { (text: String) in Ask.reply(turn, text, commune: commune, site: nil).passages.count }
        _ = Samples.timing(Array(texts.prefix(100)), sink: &sink, ask)
        let samples = Samples.timing(texts, sink: &sink, ask)
        let search = Samples.timing(texts, sink: &sink) { text in
            catalogue.index.search(catalogue.index.understand(text), top: 10).count
        }
        Output.write("questions \(texts.count) · p50 \(samples.quantile(0.5).asDuration) · p99 \(samples.quantile(0.99).asDuration)")
        Output.write(String(format: "un tour / la recherche seule (p50) : %.1f", samples.quantile(0.5) / max(search.quantile(0.5), 1e-9)))
        if let memory = Memory.residentMebibytes { Output.write("mémoire résidente : \(memory) Mio") }
        Talk.say("(\(sink))")
    }
}
