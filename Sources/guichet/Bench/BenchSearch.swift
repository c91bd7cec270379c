import Answering
import ArgumentParser
import Casework
import Foundation
import Reception

struct BenchSearch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Recherche sur un fil : questions par seconde, à côté de SQLite FTS5, puis sur un corpus dix fois plus grand.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Fichier TSV de questions (identifiant, question).", valueName: "fichier"), completion: .file())
    var questions: String

    @Option(help: ArgumentHelp("Nombre de questions posées à FTS5, bien plus lent.", valueName: "nombre"))
    var referenceQuestions: Int = 400

    @Option(help: ArgumentHelp("Facteur du grand corpus (1 : ne pas le mesurer).", valueName: "facteur"))
    var times: Int = 10

    func run() async throws {
        let store = try await hub.openStore()
        try await Sample(hub: hub, store: store).publishIfEmpty()
        let (documents, lexicon) = try await CatalogueLoader(hub: hub, store: store).documents()
        await store.close()
        let texts = try BatchFile.rows(questions).map(\.text)
        var sink = 0

        let (index, building) = Self.built(documents, lexicon)
        _ = Samples.timing(Array(texts.prefix(200)), sink: &sink) { Self.search(index, $0) }
        let own = Samples.timing(texts, sink: &sink) { Self.search(index, $0) }
        let reference = try FullTextReference(documents)
        let theirs = try Samples.timing(Array(texts.prefix(referenceQuestions)), sink: &sink) { try reference.search($0, top: 10).count }
        Output.write("documents \(documents.count) · questions \(texts.count) · index construit en \(building.asDuration)")
        Self.print("guichet", own)
        Self.print("SQLite FTS5", theirs)
        Output.write(
            String(format: "guichet / FTS5 : %.1f fois plus de questions par seconde", own.perSecond / max(theirs.perSecond, 1e-9)))
        Output.write(String(format: "guichet p99 / p50 : %.1f", own.quantile(0.99) / max(own.quantile(0.5), 1e-9)))
        guard times > 1 else { return Talk.say("(\(sink))") }
        let (large, largeBuilding) = Self.built(Self.repeated(documents, times), lexicon)
        _ = Samples.timing(Array(texts.prefix(200)), sink: &sink) { Self.search(large, $0) }
        let onLarge = Samples.timing(texts, sink: &sink) { Self.search(large, $0) }
        Output.write("corpus × \(times) : index construit en \(largeBuilding.asDuration)")
        Self.print("guichet × \(times)", onLarge)
        Output.write(String(format: "p50 × \(times) / p50 : %.1f", onLarge.quantile(0.5) / max(own.quantile(0.5), 1e-9)))
        if let memory = Memory.residentMebibytes { Output.write("mémoire résidente de la mesure : \(memory) Mio") }
        Talk.say("(\(sink))")
    }

    private static func search(_ index: SearchIndex, _ text: String) -> Int { index.search(index.understand(text), top: 10).count }

    private static func built(_ documents: [IndexDocument], _ lexicon: Lexicon) -> (SearchIndex, Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let index = SearchIndex.build(documents, lexicon: lexicon)
        return (index, (clock.now - start) / .seconds(1))
    }

    private static func repeated(_ documents: [IndexDocument], _ times: Int) -> [IndexDocument] {
        (0..<times).flatMap { copy in
            documents.map { document in
                var document = document
                document.id += copy == 0 ? "" : "-\(copy)"
                return document
            }
        }
    }

    private static func print(_ name: String, _ samples: Samples) {
        let rate = String(format: "%.0f", samples.perSecond)
        Output.write(
            "\(name.padded(to: 14)) \(rate) questions/s · p50 \(samples.quantile(0.5).asDuration) · p99 \(samples.quantile(0.99).asDuration)"
        )
    }
}
