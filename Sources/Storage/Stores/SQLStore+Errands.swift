import Casework
import Foundation

extension SQLStore {
    func errand(_ key: ErrandKey, at instant: Date) async throws -> Result<Errand, Refusal> {
        let name = vault.blind(site: key.site, kind: "errand", Self.joined([key.asker, key.act, key.key]))
        let words = vault.blind(site: key.site, kind: "errand words", Self.joined(key.words))
        let seed = Sodium.random(32)
        return try await driver.write { connection in
            let isNew = try Self.begin(key.site, name, words, seed, at: instant, connection)
            guard
                var row = try connection.first(
                    "SELECT words, seed, begun, answer FROM errand WHERE site = ? AND name = ?", [.string(key.site), .blob(name)])
            else { throw StorageError("demande à clé introuvable") }
            let (known, kept, begun) = (try row.data(), try row.data(), try row.instant())
            guard known == words else { return .failure(.keyReused) }
            let errand = Errand(
                name: Errand.Name(site: key.site, hash: name), seed: [UInt8](Sodium.hash(kept + Data(key.key.utf8))), begun: begun,
                isRepeat: !isNew)
            return .success(errand.answered(Self.opened(try row.optionalData(), errand)))
        }
    }

    func latest(_ errand: Errand) async throws -> Errand {
        guard let name = errand.name else { return errand }
        return try await driver.read { connection in
            var row = try connection.first(
                "SELECT answer FROM errand WHERE site = ? AND name = ?", [.string(name.site), .blob(name.hash)])
            return errand.answered(Self.opened(try row?.optionalData(), errand))
        }
    }

    private static func opened(_ sealed: Data?, _ errand: Errand) -> String? {
        sealed.flatMap { Sodium.open($0, key: errand.sealingKey) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Takes the name, unless it is taken: false then. One that is too old, or was begun before the clock was put back, is free again.
    private static func begin(
        _ site: String, _ name: Data, _ words: Data, _ seed: Data, at instant: Date, _ connection: any SQLConnection
    ) throws -> Bool {
        let taken = try connection.execute(
            """
            INSERT INTO errand (site, name, words, seed, begun) VALUES (?, ?, ?, ?, ?) ON CONFLICT (site, name) DO UPDATE SET
            words = excluded.words, seed = excluded.seed, begun = excluded.begun, answer = NULL WHERE errand.begun <= ? OR errand.begun > ?
            """,
            [.string(site), .blob(name), .blob(words), .blob(seed), .instant(instant)] + Self.bounds(instant))
        return taken == 1
    }

    func conclude(_ answer: ErrandAnswer) async throws {
        try await driver.write { connection in try Self.conclude(answer, connection) }
    }

    /// Inside the transaction that carries the errand out, where there is but one.
    static func conclude(_ answer: ErrandAnswer, _ connection: any SQLConnection) throws {
        guard let name = answer.errand.name else { return }
        try connection.execute(
            "UPDATE errand SET answer = ? WHERE site = ? AND name = ?",
            [Vault.seal(answer.text, answer.errand.sealingKey), .string(name.site), .blob(name.hash)])
    }

    func forgetErrands(at instant: Date) async throws -> Int {
        try await driver.write { connection in
            try connection.execute("DELETE FROM errand WHERE begun <= ? OR begun > ?", Self.bounds(instant))
        }
    }

    /// The instants between which an errand is remembered.
    private static func bounds(_ instant: Date) -> [SQLValue] {
        [.instant(instant.addingTimeInterval(-ErrandKey.lifetime)), .instant(instant.addingTimeInterval(ErrandKey.lifetime))]
    }

    /// Parts that cannot be mistaken for other parts, whatever they hold.
    private static func joined(_ parts: [String]) -> String { parts.map { "\($0.utf8.count):\($0)" }.joined() }
}

extension Refusal {
    fileprivate static let keyReused = Refusal(
        .keyReused, "Cette clé d’envoi (Idempotency-Key) a déjà servi pour d’autres mots : prenez-en une nouvelle.")
}
