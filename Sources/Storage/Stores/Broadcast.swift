import Casework
import Foundation
import Synchronization

/// Hands changes to whoever listens in this process: its own at once, the other processes' as the driver hears of them.
final class Broadcast: Sendable {
    private struct State {
        var listeners: [UUID: AsyncStream<StoreChange>.Continuation] = [:]
        var relay: Task<Void, Never>?
        var finished = false
    }

    private let driver: any SQLDriver
    private let state = Mutex(State())

    init(driver: any SQLDriver) {
        self.driver = driver
    }

    /// The state of things, then changes.
    func stream() -> AsyncStream<StoreChange> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1024)) { continuation in
            let id = UUID()
            continuation.onTermination = { [weak self] _ in
                _ = self?.state.withLock { $0.listeners.removeValue(forKey: id) }
            }
            let refused = state.withLock { state in
                guard !state.finished else { return true }
                state.listeners[id] = continuation
                if state.relay == nil { state.relay = relay() }
                return false
            }
            if refused { continuation.finish() }
        }
    }

    /// Sends to every listener of this process.
    func send(_ change: StoreChange) {
        for listener in state.withLock({ Array($0.listeners.values) }) {
            listener.yield(change)
        }
    }

    /// Ends every stream.
    func finish() {
        let (listeners, relay) = state.withLock { state in
            state.finished = true
            return (Array(state.listeners.values), state.relay)
        }
        relay?.cancel()
        for listener in listeners { listener.finish() }
    }

    private func relay() -> Task<Void, Never> {
        Task { [weak self, driver] in
            for await announcement in driver.announcements() {
                guard let self else { return }
                if let change = StoreChange(announcement: announcement) { self.send(change) }
            }
        }
    }
}

/// What hubs tell one another, as text.
enum Announcement {
    /// The state of things: for who begins to listen, or may have missed something.
    static let everything = """
        SELECT 'work ' || site FROM journal_head WHERE site <> '*'
        UNION ALL SELECT 'published ' || kind || ' ' || version || ' ' || site FROM publication_current
        """
}

extension StoreChange {
    /// Short text for `NOTIFY` and for the marks of SQLite.
    var announcement: String {
        switch self {
        case .work(let site): "work \(site)"
        case .published(let kind, let site, let version): "published \(kind.rawValue) \(version) \(site ?? "")"
        }
    }

    /// Reads `announcement` back; nil for anything else.
    init?(announcement: String) {
        let words = announcement.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        switch (words.first, words.count) {
        case ("work", 2): self = .work(site: words[1])
        case ("published", 4):
            guard let kind = CatalogueKind(rawValue: words[1]), let version = Int(words[2]) else { return nil }
            self = .published(kind: kind, site: words[3].isEmpty ? nil : words[3], version: version)
        default: return nil
        }
    }
}
