import Casework
import Foundation
import Storage
import Synchronization
import Testing

/// A hub that ends in the middle of a load, asked to or not, loses nothing that it acknowledged.
@Suite(.enabled(if: Program.isReady, "guichet, tmux or curl is missing"), .serialized)
struct KillTests {
    private static let askers = 6
    private static let enough = 30

    @Test(.timeLimit(.minutes(5)), arguments: JourneyEngine.available, [SIGKILL, SIGTERM])
    func `every question answered is on record`(engine: JourneyEngine, signal: Int32) async throws {
        let hub = try await RunningHub(engine)
        defer { hub.remove() }
        let acknowledged = Acknowledged()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for asker in 0..<Self.askers {
                group.addTask { await Self.ask(hub.address, asker, acknowledged) }
            }
            try await Program.until("\(Self.enough) answers") { acknowledged.all.count >= Self.enough ? true : nil }
            let status = await hub.stop(signal)
            #expect(signal == SIGKILL || status == 0)
            try await group.waitForAll()
        }
        let store = try await openStore(url: hub.database)
        for conversation in acknowledged.all {
            #expect(try await store.exchanges(site: "valmont", conversation: conversation).count == 1)
        }
        #expect(try await store.verify().isEmpty)
        await store.close()
    }

    /// Asks again and again until the hub is gone.
    private static func ask(_ address: String, _ asker: Int, _ acknowledged: Acknowledged) async {
        let question = "question \(asker) : horaires de la mairie ?"
        let arguments = ["-sSf", "-H", "Accept: application/json", "--data-urlencode", "q=\(question)", "\(address)/s/valmont"]
        while let answer = try? await Program.run("curl", arguments),
            let reply = try? JSONDecoder().decode(Answered.self, from: Data(answer.utf8))
        {
            acknowledged.add(ConversationID(reply.conversation))
        }
    }

    private struct Answered: Decodable {
        let conversation: String
    }
}

/// Conversations whose answer came back.
private final class Acknowledged: Sendable {
    private let conversations = Mutex<[ConversationID]>([])

    var all: [ConversationID] { conversations.withLock { $0 } }

    func add(_ conversation: ConversationID) { conversations.withLock { $0.append(conversation) } }
}
