import Synchronization

/// The keys of what was asked and not answered yet: the same action sent again bears the same key, and the hub does it once.
final class ActionKeys: Sendable {
    private let keys = Mutex<[String: String]>([:])

    /// The key of an action: 128 random bits, drawn when it is first asked.
    func key(of action: String) -> String {
        keys.withLock { keys in
            if let key = keys[action] { return key }
            var generator = SystemRandomNumberGenerator()
            let key = (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
            keys[action] = key
            return key
        }
    }

    /// Its answer has come, or nobody will send it again: the next one alike is another action.
    func settle(_ action: String) { keys.withLock { $0[action] = nil } }
}
