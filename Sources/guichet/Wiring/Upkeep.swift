import AsyncAlgorithms
import Casework
import Foundation
import Logging
import Reception
import ServiceLifecycle

/// What time alone brings: leases that end, offers that nobody answered, keys of requests that will not come again. Safe to run in every hub.
struct Upkeep: Service {
    var store: any Store
    /// For the names of the sites that citizens are told of.
    var live: LiveCatalogue
    var logger: Logger

    func run() async throws {
        for await _ in AsyncTimerSequence(interval: .seconds(30), clock: .continuous).cancelOnGracefulShutdown() {
            do {
                let now = Date()
                let leases = try await store.expireLeases(at: now).count
                let offers = try await store.expireTransfers(at: now, telling: TransferNotice.telling(live)).count
                _ = try await store.forgetErrands(at: now)
                if leases + offers > 0 {
                    logger.info("returned to their queues", metadata: ["leases": "\(leases)", "offers": "\(offers)"])
                }
            } catch {
                logger.warning("upkeep postponed: the store did not answer")
            }
        }
    }
}
