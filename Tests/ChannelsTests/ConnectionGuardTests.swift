import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import Testing

@testable import Channels

/// One connection, with its time in the test's hands.
@Suite struct ConnectionGuardTests {
    private static let head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/s/valmont")

    private func connection() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: ConnectionGuard(receive: .seconds(15)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func status(_ channel: EmbeddedChannel) throws -> Int? {
        guard case .head(let response) = try channel.readOutbound(as: HTTPResponsePart.self) else { return nil }
        return response.status.code
    }

    @Test("a request that does not arrive in time is told 408, and the connection closes", arguments: [true, false])
    func slow(hasHead: Bool) throws {
        let channel = try connection()
        if hasHead { try channel.writeInbound(HTTPRequestPart.head(Self.head)) }
        channel.embeddedEventLoop.advanceTime(by: .seconds(14))
        #expect(try status(channel) == nil)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(try status(channel) == 408)
        #expect(!channel.isActive)
    }

    @Test("a request wholly received is left alone, however long its answer takes")
    func answered() throws {
        let channel = try connection()
        try channel.writeInbound(HTTPRequestPart.head(Self.head))
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(try status(channel) == nil)
        #expect(channel.isActive)
        _ = try channel.finish()
    }

    @Test("a body without end is cut")
    func endless() throws {
        let channel = try connection()
        try channel.writeInbound(HTTPRequestPart.head(Self.head))
        for _ in 0..<17 { try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(repeating: 97, count: 64 * 1024))) }
        #expect(try status(channel) == 413)
        #expect(!channel.isActive)
    }

    @Test("what is not HTTP is told 400, header fields without end 431")
    func malformed() throws {
        for (error, code) in [(HTTPParserError.headerOverflow, 431), (.invalidMethod, 400)] {
            let channel = try connection()
            channel.pipeline.fireErrorCaught(error)
            #expect(try status(channel) == code)
            #expect(!channel.isActive)
        }
    }
}
