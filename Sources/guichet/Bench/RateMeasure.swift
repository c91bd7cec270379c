import Casework
import Foundation
import Storage

/// Durable exchanges per second through the store, beside the engine's own bare insert.
struct RateMeasure {
    let engine: BareEngine
    let store: any Store
    /// Of each figure.
    let seconds: Double

    /// PostgreSQL's usual limit is 100 connections; beyond this many, callers of the bare insert wait for one.
    private static let connections = 64

    func print(_ levels: [Int]) async throws {
        try await engine.prepare()
        for callers in levels {
            let bare = try engine.connecting(min(callers, Self.connections))
            let row = try BareEngine.Row(Self.exchange("nu", 0, 0))
            let inserted = try await rate(callers) { _, _ in
                try await bare.insert(row, id: ExchangeID.fresh(at: Self.start).rawValue)
            }
            await bare.close()
            let recorded = try await rate(callers) { caller, turn in try await store.record(Self.exchange("seul-\(callers)", caller, turn))
            }
            let conversed = try await rate(callers) { caller, turn in
                let exchange = Self.exchange("état-\(callers)", caller, turn)
                let conversation = Conversation(
                    id: exchange.conversation, site: exchange.site, state: #"{"question":"carte perdue","commune":"77284"}"#,
                    opened: exchange.instant, lastActivity: exchange.instant, version: turn)
                _ = try await store.record(exchange, saving: conversation)
            }
            Output.write(
                String(
                    format: "%d appelants : insertion nue %.0f/s · échange %.0f/s (%.0f %%) · échange et conversation %.0f/s (%.0f %%)",
                    callers, inserted, recorded, 100 * recorded / max(inserted, 1), conversed, 100 * conversed / max(inserted, 1)))
        }
    }

    /// How often per second as many callers, each asking again once answered, are answered.
    private func rate(_ callers: Int, _ work: @escaping @Sendable (_ caller: Int, _ turn: Int) async throws -> Void) async throws -> Double
    {
        let clock = ContinuousClock()
        let begin = clock.now
        let end = begin + .seconds(seconds)
        let done = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var turn = 0
                    while clock.now < end {
                        try await work(caller, turn)
                        turn += 1
                    }
                    return turn
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(done) / ((clock.now - begin) / .seconds(1))
    }

    private static let start = Date(timeIntervalSince1970: 1_795_252_800)

    /// What a citizen asks and is told, in the conversation of that caller.
    private static func exchange(_ series: String, _ caller: Int, _ turn: Int) -> Exchange {
        let instant = start.addingTimeInterval(Double(turn))
        return Exchange(
            id: .fresh(at: instant), site: "mesure", conversation: ConversationID("\(series)-\(caller)"), channel: .web,
            instant: instant, textIn: "j’ai perdu ma carte d’identité hier, combien ça coûte pour la refaire ?",
            textOut: String(repeating: "Vous devez acheter un timbre fiscal d’un montant de 25 €. ", count: 8), outcome: .answered,
            shown: [SourceRef(kind: .fiche, id: "F1344", version: 3, title: "Carte d’identité : perte", revised: "2023-05-30")],
            durationMilliseconds: 3)
    }
}
