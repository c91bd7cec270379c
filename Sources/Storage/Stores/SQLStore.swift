import Casework
import Foundation

/// The one `Store`, over whichever driver.
struct SQLStore: Store {
    let driver: any SQLDriver
    let vault: Vault
    let passwords = Passwords()
    let sources = SourceTexts()
    let recorder: Recorder
    let broadcast: Broadcast

    /// Opens on a driver: brings the schema up to date, reads the installation's key.
    init(driver: some SQLDriver) async throws {
        try await Migration.apply(Migration.all, to: driver)
        self.driver = driver
        vault = try await Vault.open(driver)
        Decoys.prepare()
        recorder = Recorder(driver: driver, vault: vault)
        broadcast = Broadcast(driver: driver)
    }

    /// A transaction, then its announcements to this process; other processes learn them from the database.
    func write<Value: Sendable>(
        announcing changes: @escaping @Sendable (Value) -> [StoreChange], _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        let value = try await driver.write { connection in
            let value = try body(connection)
            for change in changes(value) { try connection.announce(change.announcement) }
            return value
        }
        for change in changes(value) { broadcast.send(change) }
        return value
    }

    /// A transaction that changes the work of a site unless it is refused.
    func work<Value: Sendable>(
        in site: String, _ body: @escaping @Sendable (any SQLConnection) throws -> Result<Value, Refusal>
    ) async throws -> Result<Value, Refusal> {
        try await write(announcing: { outcome in if case .success = outcome { [.work(site: site)] } else { [] } }, body)
    }

    /// The same, for what has nothing to give back.
    func work(in site: String, _ body: @escaping @Sendable (any SQLConnection) throws -> Refusal?) async throws -> Refusal? {
        try await write(announcing: { refusal in refusal == nil ? [.work(site: site)] : [] }, body)
    }

    func changes() -> AsyncStream<StoreChange> {
        broadcast.stream()
    }

    func backup(to path: String) async throws {
        try await driver.backup(to: path)
    }

    func verify() async throws -> [String] {
        var faults = try await driver.check() + verifyContents()
        for site in try await journalledSites() {
            faults += try await verifyJournal(site: site).map { "journal de \(site) : \($0)" }
        }
        return faults
    }

    func close() async {
        await recorder.drain()
        broadcast.finish()
        await driver.close()
    }
}
