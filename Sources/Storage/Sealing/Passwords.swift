import CSodium
import Dispatch
import Foundation

/// Argon2id, one computation at a time: a wave of tries cannot take all memory and processors.
struct Passwords: Sendable {
    /// How costly a hash is; the parameters travel with the hash.
    struct Cost: Sendable {
        let operations: UInt64
        let bytes: Int

        /// For agents' passwords: libsodium's interactive level, 64 MiB.
        static let password = Cost(operations: UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE), bytes: 64 << 20)
        /// For citizens' secrets, whose strength is the limit on tries: 8 MiB.
        static let secret = Cost(operations: 2, bytes: 8 << 20)
    }

    private let queue = DispatchQueue(label: "guichet.argon2")

    /// A hash with its salt and cost, as text.
    func hash(_ password: String, _ cost: Cost) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
                let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
                guard crypto_pwhash_str(&text, bytes, UInt64(bytes.count), cost.operations, cost.bytes) == 0 else {
                    return continuation.resume(throwing: StorageError("mémoire insuffisante pour Argon2id"))
                }
                continuation.resume(returning: String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
        }
    }

    /// Whether the password is the one hashed.
    func verify(_ password: String, against hash: String) async -> Bool {
        await withCheckedContinuation { continuation in
            queue.async {
                let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
                continuation.resume(returning: crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0)
            }
        }
    }
}
