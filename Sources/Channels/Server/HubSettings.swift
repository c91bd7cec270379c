/// What an installation decides of its HTTP server. Durations in seconds, sizes in bytes.
package struct HubSettings: Sendable, Equatable {
    /// Address listened on. TLS is the reverse proxy's.
    package var host: String
    /// 0 lets the system choose, for tests.
    package var port: Int
    /// Requests answered at the same time; one more is told 503.
    package var maximumRequests: Int
    /// Connections held at the same time; the next ones wait in the system's queue.
    package var maximumConnections: Int
    /// A request not wholly received after this time is told 408.
    package var receiveSeconds: Int
    /// An idle connection is closed after this time.
    package var idleSeconds: Int
    /// Whether the last address of `X-Forwarded-For` is the reader's: true only behind a reverse proxy that writes it.
    package var isBehindProxy: Bool

    package init(
        host: String = "127.0.0.1", port: Int = 8080, maximumRequests: Int = 256, maximumConnections: Int = 2048, receiveSeconds: Int = 15,
        idleSeconds: Int = 60, isBehindProxy: Bool = false
    ) {
        self.host = host
        self.port = port
        self.maximumRequests = maximumRequests
        self.maximumConnections = maximumConnections
        self.receiveSeconds = receiveSeconds
        self.idleSeconds = idleSeconds
        self.isBehindProxy = isBehindProxy
    }
}
