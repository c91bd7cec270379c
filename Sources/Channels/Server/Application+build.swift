package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Reception

/// The whole HTTP server, as `guichet serve` runs it and as tests drive it.
///
/// - Parameters:
///   - desk: what answers; the collectivités served are asked of it at each request, so that a publication shows at once.
///   - extending: adds the routes of another API (the agents') behind the same limits, log and headers.
///   - onListening: called once with the port listened on.
/// - Throws: when a page's template is not Mustache, which the tests exclude.
package func buildApplication(
    desk: any FrontDesk, settings: HubSettings = HubSettings(), logger: Logger, extending: (inout Routes) -> Void = { _ in },
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
) throws -> Application<RouterResponder<WebContext>> {
    let routes = try buildRoutes(desk: desk, settings: settings, extending: extending)
    let received = TimeAmount.seconds(Int64(settings.receiveSeconds))
    return Application(
        router: routes.router,
        server: .http1(
            configuration: .init(
                additionalChannelHandlers: [ConnectionGuard(receive: received)], idleTimeout: .seconds(Int64(settings.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: RequestLimits.decodedHeaderBytes, maxHeaderListSize: RequestLimits.decodedHeaderBytes,
                    maxHeaderFieldCount: RequestLimits.headerFields))),
        configuration: .init(
            address: .hostname(settings.host, port: settings.port),
            availableConnectionsDelegate: MaximumAvailableConnections(settings.maximumConnections)),
        onServerRunning: { channel in await onListening(channel.localAddress?.port ?? settings.port) },
        logger: logger)
}

/// Every route behind the middlewares, outermost first.
func buildRoutes(desk: any FrontDesk, settings: HubSettings, extending: (inout Routes) -> Void) throws -> Routes {
    let router = Router(context: WebContext.self)
    let pages = try PageRenderer()
    router.middlewares.add(AccessLog())
    router.middlewares.add(SecurityHeaders())
    router.middlewares.add(ProblemMiddleware(desk: desk, pages: pages))
    router.middlewares.add(RequestGauge(maximum: settings.maximumRequests))
    router.middlewares.add(RequestLimits())
    var routes = Routes(router: router)
    PublicRoutes(desk: desk, pages: pages, settings: settings).add(to: &routes)
    extending(&routes)
    return routes
}
