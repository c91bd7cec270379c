import Reception
import ServiceLifecycle

/// What a stream of changes says: `event: work` when the board may have changed, a comment when nothing did for a while. It ends when the token
/// no longer holds, and when the hub stops.
struct ChangeFeed: Sendable {
    let door: DeskDoor
    let token: String
    let desk: LocalDesk
    let site: String
    let beat: Duration

    /// Server-sent events (HTML Living Standard §9.2), `retry` first so that the reader knows at once that it is heard.
    var texts: some AsyncSequence<String, Never> {
        AsyncStream<String>(bufferingPolicy: .bufferingNewest(8)) { continuation in
            continuation.yield("retry: 3000\n\nevent: work\ndata: {}\n\n")
            let listening = Task {
                do { for try await _ in desk.changes(site: site) { continuation.yield("event: work\ndata: {}\n\n") } } catch {}
                continuation.finish()
            }
            let beating = Task {
                while await isAllowed() {
                    try await Task.sleep(for: beat)
                    continuation.yield(": \n\n")
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in
                listening.cancel()
                beating.cancel()
            }
        }.cancelOnGracefulShutdown()
    }

    /// A database that does not answer for a moment ends nothing.
    private func isAllowed() async -> Bool {
        do {
            return try await door.desk(token: token).works(for: site)
        } catch {
            return error as? DeskError != .signedOut
        }
    }
}
