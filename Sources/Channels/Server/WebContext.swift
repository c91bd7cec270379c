package import Hummingbird
import NIOCore

/// What travels with one request: parameters of the path, log, and the network address at the other end of the connection.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Nothing on a test's channel.
    package let peer: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
