import Casework
import Foundation

/// Group commit: exchanges that arrive while transactions are being made durable share the next one.
actor Recorder {
    struct Entry: Sendable {
        let exchange: Exchange
        let conversation: Conversation?
    }

    private struct Waiting {
        let entry: Entry
        let continuation: CheckedContinuation<SaveOutcome, any Error>
    }

    /// Bounds the parameters of one statement (SQLite takes 32,766) and the time a transaction is held.
    private static let batch = 256

    private let driver: any SQLDriver
    private let vault: Vault
    private var waiting: [Waiting] = []
    private var running = 0
    private var idle: [CheckedContinuation<Void, Never>] = []

    init(driver: any SQLDriver, vault: Vault) {
        self.driver = driver
        self.vault = vault
    }

    /// Returns once the exchange is durable.
    func record(_ exchange: Exchange, saving conversation: Conversation?) async throws -> SaveOutcome {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(entry: Entry(exchange: exchange, conversation: conversation), continuation: continuation))
            guard running < driver.parallelCommits else { return }
            running += 1
            Task { await run() }
        }
    }

    /// Returns once everything asked so far is durable.
    func drain() async {
        guard running > 0 else { return }
        await withCheckedContinuation { idle.append($0) }
    }

    private func run() async {
        while !waiting.isEmpty {
            let group = Array(waiting.prefix(Self.batch))
            waiting.removeFirst(group.count)
            await commit(group)
        }
        running -= 1
        guard running == 0 else { return }
        let drained = idle
        idle = []
        for continuation in drained { continuation.resume() }
    }

    /// One transaction for all; if it fails, one each, so that an exchange the database refuses does not take the others with it.
    private func commit(_ group: [Waiting]) async {
        do {
            let outcomes = try await write(group.map(\.entry))
            for (item, outcome) in zip(group, outcomes) { item.continuation.resume(returning: outcome) }
        } catch let error {
            guard group.count > 1 else {
                group[0].continuation.resume(throwing: error)
                return
            }
            for item in group { await commit([item]) }
        }
    }

    private func write(_ entries: [Entry]) async throws -> [SaveOutcome] {
        let vault = vault
        return try await driver.write { connection in try ExchangeBatch(entries: entries, vault: vault).write(connection) }
    }
}
