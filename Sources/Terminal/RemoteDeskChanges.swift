import AsyncHTTPClient
import NIOCore
import Reception

/// Reads a stream of server-sent events as it arrives (HTML Living Standard §9.2.6): all that counts here is that there is work.
enum ChangeReading {
    /// A line that never ends is no event.
    private static let longestLine = 4096

    /// Yields at each event, then fails with the `DeskError` that ended it.
    static func stream(_ open: @escaping @Sendable () async throws -> HTTPClientResponse.Body) -> AsyncThrowingStream<Void, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let reading = Task {
                do {
                    var pending = ""
                    for try await chunk in try await open() {
                        if hasWork(String(buffer: chunk), after: &pending) { continuation.yield() }
                    }
                    continuation.finish(throwing: DeskError.unreachable)
                } catch {
                    continuation.finish(throwing: error as? DeskError ?? .unreachable)
                }
            }
            continuation.onTermination = { _ in reading.cancel() }
        }
    }

    /// Whether the lines that end in this text announce work; what has not ended yet is kept for the next.
    static func hasWork(_ text: String, after pending: inout String) -> Bool {
        var lines = (pending + text).split(separator: "\n", omittingEmptySubsequences: false)
        pending = String((lines.popLast() ?? "").suffix(longestLine))
        return lines.contains { $0.hasPrefix("event: work") }
    }
}
