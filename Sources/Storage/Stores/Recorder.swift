import Casework
import Foundation
import Synchronization

/// Group commit: exchanges that arrive while transactions are being made durable share the next one.
final class Recorder: Sendable {
    private struct Waiting {
        let entry: ExchangeEntry
        let continuation: CheckedContinuation<SaveOutcome, any Error>
    }

    private struct State {
        var waiting: [Waiting] = []
        var running = 0
        /// Told once nothing runs.
        var drains: [CheckedContinuation<Void, Never>] = []
    }

    /// Bounds the parameters of one statement (SQLite takes 32,766) and the time a transaction is held.
    private static let batch = 256

    /// How many times the processor is given up before a group is closed that others may still join.
    private static let patience = 64

    private let driver: any SQLDriver
    private let vault: Vault
    private let state = Mutex(State())

    init(driver: any SQLDriver, vault: Vault) {
        self.driver = driver
        self.vault = vault
    }

    /// Returns once the exchange is durable.
    func record(_ entry: ExchangeEntry) async throws -> SaveOutcome {
        try await withCheckedThrowingContinuation { continuation in
            let begins = state.withLock { state in
                state.waiting.append(Waiting(entry: entry, continuation: continuation))
                guard state.running < driver.parallelCommits else { return false }
                state.running += 1
                return true
            }
            if begins { Task { await run() } }
        }
    }

    /// Returns once everything asked so far is durable.
    func drain() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                guard state.running > 0 else { return true }
                state.drains.append(continuation)
                return false
            }
            if isIdle { continuation.resume() }
        }
    }

    private func run() async {
        var half = 1
        while true {
            await gather(atLeast: half)
            guard let group = next() else { return }
            await commit(group)
            let known = group.count + state.withLock { $0.waiting.count }
            half = (known + 1) / 2
        }
    }

    /// Those whose turn it is; once there are none, the run that asks is over.
    private func next() -> [Waiting]? {
        let (group, drained) = state.withLock { state -> ([Waiting], [CheckedContinuation<Void, Never>]) in
            let group = Array(state.waiting.prefix(Self.batch))
            state.waiting.removeFirst(group.count)
            guard group.isEmpty else { return (group, []) }
            state.running -= 1
            guard state.running == 0 else { return ([], []) }
            defer { state.drains = [] }
            return ([], state.drains)
        }
        for continuation in drained { continuation.resume() }
        return group.isEmpty ? nil : group
    }

    /// Callers who were just answered are about to ask again: a transaction closed before they can costs as much as theirs together.
    /// Gives way until half of those who ask are there (the replies of the others are drawn while this half is committed), or until
    /// nobody comes any more. A caller alone never waits.
    private func gather(atLeast count: Int) async {
        var looks = 0
        var seen = 0
        while looks < Self.patience {
            let waiting = state.withLock { $0.waiting.count }
            guard waiting < min(count, Self.batch), seen < waiting || looks < 4 else { return }
            seen = waiting
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
