import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Watches one connection below the router: a request that does not arrive in time is told 408, one that cannot be decoded 400 or 431, and a
/// body without end is cut. Each with a sentence, then the connection is closed.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// A body above this is not even drained after its 413.
    static let drainedBytes = 1024 * 1024

    private let receive: TimeAmount
    private var deadline: Scheduled<Void>?
    private var bodyBytes = 0
    /// Most of the body under way: more for the file of a directory.
    private var allowedBytes = ConnectionGuard.drainedBytes
    /// Requests begun, minus responses finished.
    private var pending = 0
    private var isResponding = false
    private var isRefused = false

    init(receive: TimeAmount) {
        self.receive = receive
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { startDeadline(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        startDeadline(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            pending += 1
            bodyBytes = 0
            let isUpload = UploadLimit.allows(head)
            allowedBytes = isUpload ? UploadLimit.bodyBytes + Self.drainedBytes : Self.drainedBytes
            startDeadline(context, times: isUpload ? UploadLimit.patience : 1)
        case .body(let bytes):
            bodyBytes += bytes.readableBytes
            if bodyBytes > allowedBytes { return refuse(.tooLong, context) }
        case .end:
            deadline?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head: isResponding = true
        case .body: break
        case .end:
            isResponding = false
            pending -= 1
        }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError else { return context.fireErrorCaught(error) }
        if case HTTPParserError.headerOverflow = error { return refuse(.headersTooLong, context) }
        refuse(.malformed, context)
    }

    private func startDeadline(_ context: ChannelHandlerContext, times: Int = 1) {
        deadline?.cancel()
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: receive * times) { bound.value.handler.refuse(.tooSlow, bound.value.context) }
    }

    /// Says why, unless a response is already on its way, and closes.
    private func refuse(_ problem: Problem, _ context: ChannelHandlerContext) {
        guard !isRefused else { return }
        isRefused = true
        deadline?.cancel()
        guard !isResponding, pending <= 1 else { return context.close(promise: nil) }
        let sentence = ByteBuffer(string: problem.sentence + "\n")
        let head = HTTPResponse(
            status: problem.status,
            headerFields: [
                .contentType: Format.text.contentType, .contentLength: String(sentence.readableBytes), .connection: "close",
                .cacheControl: "no-store",
            ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(sentence)), promise: nil)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in bound.value.close(promise: nil) }
    }
}

extension Problem {
    static let tooSlow = Problem(.requestTimeout, "Votre requête n'est pas arrivée à temps : envoyez-la à nouveau.")
    static let malformed = Problem(.badRequest, "Cette requête n'est pas du HTTP correct.")
}
