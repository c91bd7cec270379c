import ArgumentParser
import Casework
import Foundation
import Storage

struct BenchStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Ce qui est gardé : échanges durables par seconde, historique d'une personne, écran d'un agent.",
        discussion: """
            Les mesures se font à côté de la base donnée (un fichier du même dossier, un schéma du même serveur), puis sont effacées. La \
            référence est l'insertion nue du moteur : la même ligne, les mêmes index, la même durabilité, une transaction chacune.
            """)

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Secondes de chaque mesure de débit.", valueName: "secondes"))
    var seconds: Double = 3

    @Option(help: ArgumentHelp("Échanges au dossier pour le grand historique ; le petit en a cent fois moins.", valueName: "nombre"))
    var exchanges: Int = 1_000_000

    @Option(help: ArgumentHelp("Appelants simultanés, séparés par des virgules.", valueName: "nombres"))
    var callers: String = "1,8,64,256"

    func validate() throws {
        guard seconds > 0, exchanges >= 10_000 else { throw ValidationError("--seconds > 0 et --exchanges ≥ 10000.") }
        guard !levels.isEmpty, levels.allSatisfy({ $0 > 0 }) else { throw ValidationError("--callers : des nombres, 1,8,64,256.") }
    }

    private var levels: [Int] { callers.split(separator: ",").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) } }

    func run() async throws {
        try await measured { engine, store in
            try await RateMeasure(engine: engine, store: store, seconds: seconds).print(levels)
        }
        try await measured { engine, store in
            try await HistoryMeasure(engine: engine, store: store, exchanges: exchanges).print()
        }
        let catalogue = try await hub.openCatalogue()
        try await measured { _, store in try await ScreenMeasure(store: store, catalogue: catalogue).print() }
    }

    /// A place of its own for one measure, removed whatever happens.
    private func measured(_ measure: (BareEngine, any Store) async throws -> Void) async throws {
        let engine = try BareEngine(beside: hub.databaseURL, connections: 2)
        do {
            let store = try await openStore(url: engine.url, schema: engine.schema)
            do {
                try await measure(engine, store)
            } catch {
                await store.close()
                throw error
            }
            await store.close()
        } catch {
            try? await engine.remove()
            throw error
        }
        try await engine.remove()
    }
}
