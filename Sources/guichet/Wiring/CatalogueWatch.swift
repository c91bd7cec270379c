import Casework
import Logging
import Reception
import ServiceLifecycle

/// Swaps the catalogue when any hub publishes; requests under way keep the one they began with. Only what the publication changed is built
/// again, and a publication already served (each is told once more at start) changes nothing.
struct CatalogueWatch: Service {
    var loader: CatalogueLoader
    var live: LiveCatalogue
    var logger: Logger

    func run() async throws {
        for await change in loader.store.changes().cancelOnGracefulShutdown() {
            guard case .published(let kind, _, let version) = change else { continue }
            do {
                let held = live.current
                let next = try await loader.load(reusing: held)
                guard next.versions != held.versions else { continue }
                live.replace(with: next)
                logger.info("catalogue replaced", metadata: ["kind": "\(kind.rawValue)", "version": "\(version)"])
            } catch {
                logger.error("a publication could not be loaded; the previous catalogue is kept", metadata: ["version": "\(version)"])
            }
        }
    }
}
