import Casework
import Synchronization

/// How fast one token may ask, in this process: a bucket of calls that refills.
final class TokenPace: Sendable {
    /// A screen that draws itself asks two or three times a second at most.
    static let perSecond = 10.0
    static let burst = 60.0
    /// Above this many tokens, full buckets are let go: they say nothing.
    private static let comfortable = 4096

    private struct Bucket {
        var left: Double
        var at: ContinuousClock.Instant
    }

    private let buckets = Mutex<[String: Bucket]>([:])

    /// Counts a call; the seconds to wait when there were too many. The token itself is not kept.
    func delay(_ token: String, at now: ContinuousClock.Instant = .now) -> Int? {
        let key = SHA256.hex(token)
        return buckets.withLock { buckets in
            if buckets.count > Self.comfortable { buckets = buckets.filter { Self.left($0.value, at: now) < Self.burst } }
            let left = buckets[key].map { Self.left($0, at: now) } ?? Self.burst
            guard left >= 1 else { return Int(((1 - left) / Self.perSecond).rounded(.up)) }
            buckets[key] = Bucket(left: left - 1, at: now)
            return nil
        }
    }

    private static func left(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
        min(burst, bucket.left + (now - bucket.at) / .seconds(1) * perSecond)
    }
}
