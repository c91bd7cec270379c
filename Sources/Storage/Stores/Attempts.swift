import Casework
import Foundation

/// Wrong tries counted over a window, before they are checked, so that parallel tries gain nothing.
struct Attempts: Sendable {
    /// How many wrong tries are allowed in a window.
    struct Limit: Sendable {
        let tries: Int
        let seconds: Double

        /// For one reference or login: at this pace 26 bits take centuries.
        static let target = Limit(tries: 10, seconds: 900)
        /// For one source, which may be a whole town behind one address.
        static let source = Limit(tries: 40, seconds: 900)
    }

    let driver: any SQLDriver
    let vault: Vault

    /// Counts a try; the instant until which no try counts when there were too many.
    func begin(_ kind: String, target: String, source: String, at instant: Date) async throws -> Date? {
        let buckets = [(bucket("\(kind) target", target), Limit.target), (bucket("\(kind) source", source), Limit.source)]
        return try await driver.write { connection in
            try buckets.compactMap { try Self.count($0, $1, at: instant, connection) }.max()
        }
    }

    /// The try was right: it no longer counts, nor do earlier ones for this target. What is a day old goes too.
    func succeed(_ kind: String, target: String, source: String, at instant: Date) async throws {
        let (target, source) = (bucket("\(kind) target", target), bucket("\(kind) source", source))
        try await driver.write { connection in
            let yesterday = SQLValue.instant(instant.addingTimeInterval(-86_400))
            try connection.execute("DELETE FROM attempt WHERE bucket = ? OR since <= ?", [.text(target), yesterday])
            try connection.execute("UPDATE attempt SET failures = failures - 1 WHERE bucket = ? AND failures > 0", [.text(source)])
        }
    }

    /// A window that begins later than this one can last was opened before the clock was put back: it no longer counts.
    private static func count(_ bucket: String, _ limit: Limit, at instant: Date, _ connection: any SQLConnection) throws -> Date? {
        let window = [SQLValue.instant(instant.addingTimeInterval(-limit.seconds)), .instant(instant.addingTimeInterval(limit.seconds))]
        var row = try connection.first(
            """
            INSERT INTO attempt (bucket, failures, since) VALUES (?, 1, ?) ON CONFLICT (bucket) DO UPDATE SET
            failures = CASE WHEN attempt.since <= ? OR attempt.since > ? THEN 1 ELSE attempt.failures + 1 END,
            since = CASE WHEN attempt.since <= ? OR attempt.since > ? THEN excluded.since ELSE attempt.since END RETURNING failures, since
            """, [.text(bucket), .instant(instant)] + window + window)
        guard let failures = try row?.int(), let since = try row?.instant() else { return nil }
        return failures > limit.tries ? since.addingTimeInterval(limit.seconds) : nil
    }

    /// Hashed: network addresses and logins are not kept.
    private func bucket(_ kind: String, _ name: String) -> String {
        vault.blind(site: "", kind: kind, name).base64EncodedString()
    }
}
