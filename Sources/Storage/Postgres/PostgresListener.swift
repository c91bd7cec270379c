import Foundation
import Synchronization

/// Hears what other processes announce, on a connection and a thread of its own.
final class PostgresListener: Sendable {
    private let address: PostgresAddress
    private let heard: @Sendable (String) -> Void
    private let isStopped = Mutex(false)

    init(_ address: PostgresAddress, _ heard: @escaping @Sendable (String) -> Void) {
        self.address = address
        self.heard = heard
    }

    func start() {
        Thread.detachNewThread { self.run() }
    }

    func stop() {
        isStopped.withLock { $0 = true }
    }

    /// A lost connection is made again every second; what may have been missed meanwhile is announced once more.
    private func run() {
        while !isStopped.withLock({ $0 }) {
            if let connection = try? PostgresConnection(address), (try? connection.listen()) != nil {
                for announcement in (try? everything(connection)) ?? [] { heard(announcement) }
                while !connection.isBroken, !isStopped.withLock({ $0 }) {
                    for announcement in connection.announcements(waiting: 200) { heard(announcement) }
                }
            } else {
                Thread.sleep(forTimeInterval: 1)
            }
        }
    }

    private func everything(_ connection: PostgresConnection) throws -> [String] {
        try connection.query(Announcement.everything, []).map { row in
            var row = row
            return try row.text()
        }
    }
}
