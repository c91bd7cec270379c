import Foundation
import FoundationNetworking
import Reception
import Synchronization

/// Reads a stream of server-sent events as it arrives; FoundationNetworking has no asynchronous bytes.
final class ChangeReading: NSObject, URLSessionDataDelegate {
    /// The hub says something every 15 seconds: after three silences the line is lost.
    private static let silence = 50.0
    /// A line that never ends is no event.
    private static let longestLine = 4096

    private let continuation: AsyncThrowingStream<Void, any Error>.Continuation
    private let pending = Mutex("")

    private init(_ continuation: AsyncThrowingStream<Void, any Error>.Continuation) {
        self.continuation = continuation
    }

    /// Yields at each event, then fails with the `DeskError` that ended it.
    static func stream(_ request: URLRequest) -> AsyncThrowingStream<Void, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let configuration = URLSessionConfiguration.ephemeral
            configuration.timeoutIntervalForRequest = silence
            let session = URLSession(configuration: configuration, delegate: ChangeReading(continuation), delegateQueue: nil)
            var request = request
            request.timeoutInterval = silence
            session.dataTask(with: request).resume()
            continuation.onTermination = { _ in session.invalidateAndCancel() }
        }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard status == 200 else {
            continuation.finish(throwing: RemoteDesk.failure(status, Data()))
            return completionHandler(.cancel)
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let lines = pending.withLock { pending in
            var lines = (pending + String(decoding: data, as: UTF8.self)).split(separator: "\n", omittingEmptySubsequences: false)
            pending = String((lines.popLast() ?? "").suffix(Self.longestLine))
            return lines
        }
        if lines.contains(where: { $0.hasPrefix("event: work") }) { continuation.yield() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        continuation.finish(throwing: DeskError.unreachable)
    }
}
