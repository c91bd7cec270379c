import ArgumentParser
import Casework
import Foundation
import Reception

@testable import guichet

/// The hub on what the repository ships, in memory; or on the national data where they are at hand.
enum SampleHub {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Saturday 21 November 2026, 10:20 in Paris.
    static let now = Date(timeIntervalSince1970: 1_795_252_800)

    static func options(database: String = "sqlite::memory:") throws -> HubOptions {
        try HubOptions.parse([
            "--database", database, "--sites", root.appendingPathComponent("sites").path, "--knowledge",
            root.appendingPathComponent("knowledge").path,
        ])
    }

    static func catalogue() async throws -> Catalogue { try await options().openCatalogue() }
}

/// A conversation on one site, turn after turn, with the state kept between messages.
struct Dialogue {
    let turn: Turn
    private(set) var state = ConversationState()

    init(_ catalogue: Catalogue, site: String? = "valmont") throws {
        turn = Turn(catalogue: catalogue, site: try site.map(catalogue.site), now: SampleHub.now)
    }

    mutating func say(_ text: String, commune: String? = nil) -> (reply: Reply, intent: Turn.Intent) {
        let result = turn.reply(to: Inbound(site: "valmont", channel: .text, text: text, place: commune), state: state)
        state = result.state
        return (result.reply, result.intent)
    }
}
