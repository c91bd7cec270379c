import CSodium
import Foundation

/// The few libsodium primitives that Guichet uses, as functions of bytes.
enum Sodium {
    /// Length of a sealing key in bytes.
    static let keyBytes = Int(crypto_secretbox_KEYBYTES)

    private static let nonceBytes = Int(crypto_secretbox_NONCEBYTES)
    private static let macBytes = Int(crypto_secretbox_MACBYTES)

    /// Must be called once before anything else; safe to call again.
    static func start() throws {
        guard sodium_init() >= 0 else { throw StorageError("libsodium ne démarre pas") }
    }

    /// Bytes from the system's randomness.
    static func random(_ count: Int) -> Data {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return Data(bytes)
    }

    /// XSalsa20-Poly1305 with a random nonce in front.
    static func seal(_ message: [UInt8], key: Data) -> Data {
        let length = nonceBytes + macBytes + message.count
        let sealed = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            guard let nonce = buffer.baseAddress else { return }
            randombytes_buf(nonce, nonceBytes)
            _ = crypto_secretbox_easy(nonce + nonceBytes, message, UInt64(message.count), nonce, [UInt8](key))
            count = length
        }
        return Data(sealed)
    }

    /// The message, or nil when it was altered or the key is another.
    static func open(_ sealed: Data, key: Data) -> Data? {
        guard sealed.count >= nonceBytes + macBytes, key.count == keyBytes else { return nil }
        let nonce = [UInt8](sealed.prefix(nonceBytes))
        let body = [UInt8](sealed.dropFirst(nonceBytes))
        var message = [UInt8](repeating: 0, count: body.count - macBytes)
        let opened = crypto_secretbox_open_easy(&message, body, UInt64(body.count), nonce, [UInt8](key))
        return opened == 0 ? Data(message) : nil
    }

    /// BLAKE2b of 32 bytes, keyed when a key is given.
    static func hash(_ message: Data, key: Data = Data()) -> Data {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&digest, digest.count, [UInt8](message), UInt64(message.count), [UInt8](key), key.count)
        return Data(digest)
    }

    /// SHA-256 in hexadecimal, as tools such as `sha256sum` print it.
    static func sha256(_ message: Data) -> String {
        var hash = SHA256()
        hash.update(message)
        return hash.hexadecimal()
    }

    /// The same of a message that comes in pieces.
    struct SHA256 {
        private var state = crypto_hash_sha256_state()

        init() {
            crypto_hash_sha256_init(&state)
        }

        /// The next piece.
        mutating func update(_ piece: Data) {
            piece.withUnsafeBytes { bytes in
                guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
                crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
            }
        }

        /// The digest, once everything came.
        func hexadecimal() -> String {
            var end = state
            var digest = [UInt8](repeating: 0, count: 32)
            crypto_hash_sha256_final(&end, &digest)
            return digest.map { String(format: "%02x", $0) }.joined()
        }
    }
}
