import Casework
import Foundation

/// Group commit: exchanges that arrive while transactions are being made durable share the next one.
actor Recorder {
    private struct Waiting {
        let entry: ExchangeEntry
        let continuation: CheckedContinuation<SaveOutcome, any Error>
    }

    /// Bounds the parameters of one statement (SQLite takes 32,766) and the time a transaction is held.
    private static let batch = 256

    /// How many times the processor is given up before a group is closed that others may still join.
    private static let patience = 64

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
    func record(_ entry: ExchangeEntry) async throws -> SaveOutcome {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(entry: entry, continuation: continuation))
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
        var answered = 1
        while !waiting.isEmpty {
            await gather(atLeast: answered)
            let group = Array(waiting.prefix(Self.batch))
            // Another run may have taken them all meanwhile.
            guard !group.isEmpty else { break }
            waiting.removeFirst(group.count)
            answered = group.count
            await commit(group)
        }
        running -= 1
        guard running == 0 else { return }
        let drained = idle
        idle = []
        for continuation in drained { continuation.resume() }
    }

    /// Callers who were just answered are about to ask again: a transaction closed before they can costs as much as theirs together.
    /// Gives way until as many wait as were answered, or until nobody comes any more. A caller alone never waits.
    private func gather(atLeast count: Int) async {
        var looks = 0
        var seen = 0
        while waiting.count < min(count, Self.batch), looks < Self.patience, seen < waiting.count || looks < 4 {
            seen = waiting.count
            looks += 1
            await Task.yield()
        }
    }

    /// One transaction for all; if it fails, one each, so that an exchange the database refuses does not take the others with it. A
    /// database that can write nothing fails them all at once.
    private func commit(_ group: [Waiting]) async {
        do {
            let outcomes = try await write(group.map(\.entry))
            for (item, outcome) in zip(group, outcomes) { item.continuation.resume(returning: outcome) }
        } catch let error {
            guard group.count > 1, !((error as? StorageError)?.isPassing ?? false) else {
                for item in group { item.continuation.resume(throwing: error) }
                return
            }
            for item in group { await commit([item]) }
        }
    }

    private func write(_ entries: [ExchangeEntry]) async throws -> [SaveOutcome] {
        let vault = vault
        return try await driver.write { connection in try ExchangeBatch(entries: entries, vault: vault).write(connection) }
    }
}
