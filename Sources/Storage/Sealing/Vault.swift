import Casework
import Foundation

/// Whose key seals a text. Destroying the key is how a text is forgotten.
enum SealedSubject: Hashable {
    /// Everything said in a conversation and in its cases.
    case conversation(ConversationID)
    /// A person's names and addresses.
    case person(PersonID)

    var code: String {
        switch self {
        case .conversation(let id): "c:\(id.rawValue)"
        case .person(let id): "p:\(id.rawValue)"
        }
    }
}

/// Keys and keyed hashes of one installation.
struct Vault: Sendable {
    /// Key of the hashes by which sealed values are still found.
    let indexKey: Data

    /// Reads the installation's key, made at the first opening.
    static func open(_ driver: some SQLDriver) async throws -> Vault {
        try Sodium.start()
        let fresh = Sodium.random(32)
        return try await driver.write { connection in
            try connection.execute(
                "INSERT INTO installation (name, value) VALUES ('index_key', ?) ON CONFLICT (name) DO NOTHING", [.blob(fresh)])
            guard var row = try connection.first("SELECT value FROM installation WHERE name = 'index_key'", []) else {
                throw StorageError("la clé de l’installation est introuvable")
            }
            return Vault(indexKey: try row.data())
        }
    }

    /// A value that lets equal texts be found without being readable. `kind` keeps a phone from matching a name.
    func blind(site: String, kind: String, _ value: String) -> Data {
        Sodium.hash(Data("\(site)\u{1F}\(kind)\u{1F}\(value)".utf8), key: indexKey).prefix(16)
    }

    /// The key of a subject, made if there was none; nil once destroyed.
    func key(site: String, _ subject: SealedSubject, at instant: Date, _ connection: any SQLConnection) throws -> Data? {
        try connection.execute(
            "INSERT INTO sealing_key (site, subject, secret, created) VALUES (?, ?, ?, ?) ON CONFLICT (site, subject) DO NOTHING",
            [.text(site), .text(subject.code), .blob(Sodium.random(Sodium.keyBytes)), .instant(instant)])
        return try existingKey(site: site, subject, connection)
    }

    /// The key of a subject; nil when there is none or it was destroyed.
    func existingKey(site: String, _ subject: SealedSubject, _ connection: any SQLConnection) throws -> Data? {
        var row = try connection.first("SELECT secret FROM sealing_key WHERE site = ? AND subject = ?", [.text(site), .text(subject.code)])
        return try row?.optionalData()
    }

    /// Destroys the key of a subject, even before it was ever used.
    func destroy(site: String, _ subject: SealedSubject, at instant: Date, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO sealing_key (site, subject, secret, created, destroyed) VALUES (?, ?, NULL, ?, ?)
            ON CONFLICT (site, subject) DO UPDATE SET secret = NULL, destroyed = excluded.destroyed
            """, [.text(site), .text(subject.code), .instant(instant), .instant(instant)])
    }

    /// A sealed text; null when there is no text or no key any more.
    static func seal(_ text: String?, _ key: Data?) -> SQLValue {
        guard let text, let key else { return .null }
        return .blob(Sodium.seal(Array(text.utf8), key: key))
    }

    /// The text; nil when forgotten or altered.
    static func open(_ sealed: Data?, _ key: Data?) -> String? {
        guard let sealed, let key, let bytes = Sodium.open(sealed, key: key) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
