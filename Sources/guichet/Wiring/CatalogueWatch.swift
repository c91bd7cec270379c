import Casework
import Logging
import Reception
import ServiceLifecycle

/// Swaps the catalogue when any hub publishes; requests under way keep the one they began with.
struct CatalogueWatch: Service {
    var loader: CatalogueLoader
    var live: LiveCatalogue
    var logger: Logger

    func run() async throws {
        for await change in loader.store.changes().cancelOnGracefulShutdown() {
            guard case .published(let kind, _, let version) = change else { continue }
            do {
                live.replace(with: try await loader.load())
                logger.info("catalogue replaced", metadata: ["kind": "\(kind.rawValue)", "version": "\(version)"])
            } catch {
                logger.error("a publication could not be loaded; the previous catalogue is kept", metadata: ["version": "\(version)"])
            }
        }
    }
}
