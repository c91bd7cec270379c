import ArgumentParser
import Casework
import Channels
import Foundation
import Logging
import Reception
import ServiceLifecycle
import UnixSignals

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Met le guichet en ligne : pages, texte et JSON.",
        discussion: """
            Sur une base vide, le jeu d'exemple (knowledge/, sites/) est d'abord publié.
            Ctrl-C ou SIGTERM : les requêtes en cours se terminent, puis la base est fermée.
            """)

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Adresse d'écoute.", valueName: "adresse"))
    var host: String = "127.0.0.1"

    @Option(help: "Port d'écoute (0 : un port libre).")
    var port: Int = 8080

    @Flag(help: "Le guichet est derrière un serveur mandataire (proxy) : l'adresse du visiteur est la dernière de X-Forwarded-For.")
    var behindProxy = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port va de 0 à 65535.") }
    }

    func run() async throws {
        let logger = Logger(label: "guichet")
        let store = try await hub.openStore()
        try await Sample(hub: hub, store: store).publishIfEmpty()
        let loader = CatalogueLoader(hub: hub, store: store)
        let live = LiveCatalogue(try await loader.load())
        let host = host
        let settings = HubSettings(host: host, port: port, isBehindProxy: behindProxy)
        let agents = AgentRoutes(door: DeskDoor(store: store, live: live), settings: settings)
        let reception = Reception(store: store, live: live)
        let office = try OfficeRoutes(office: DirectoryOffice(store: store, live: live), settings: settings)
        let offers = try OfferRoutes(desk: reception, settings: settings)
        let application = try buildApplication(
            desk: reception, settings: settings, logger: logger,
            extending: {
                agents.add(to: &$0)
                office.add(to: &$0)
                offers.add(to: &$0)
            },
            onListening: { port in Talk.say("Guichet écoute sur http://\(host):\(port)/ (Ctrl-C pour arrêter).") })
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: CatalogueWatch(loader: loader, live: live, logger: logger)),
                    .init(service: Upkeep(store: store, live: live, logger: logger)),
                    .init(service: application),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
        await store.close()
    }
}
