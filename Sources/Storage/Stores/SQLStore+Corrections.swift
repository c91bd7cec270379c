import Casework
import Foundation

extension SQLStore {
    func add(_ correction: Correction) async throws {
        _ = try await work(in: correction.site) { connection in
            let added = try connection.execute(
                "INSERT INTO correction (site, id, body, state, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT (site, id) DO NOTHING",
                [
                    .string(correction.site), .string(correction.id.rawValue), .string(correction.body), .text(correction.state.rawValue),
                    try .json(correction),
                ])
            // Reported already: the same errand, sent again.
            guard added == 1 else { return Refusal?.none }
            let fact = JournalFact("correction.reported", correction.id.rawValue, ["body": correction.body, "from": correction.from])
            try Self.append(fact, site: correction.site, by: correction.by, at: correction.reported, connection)
            return Refusal?.none
        }
    }

    func corrections(site: String, in states: Set<Correction.State>) async throws -> [Correction] {
        try await driver.read { connection in
            try states.flatMap { state in
                try connection.query(
                    "SELECT content FROM correction WHERE site = ? AND state = ?", [.string(site), .text(state.rawValue)]
                ).map(Self.correction)
            }.sorted { ($0.reported, $0.id) < ($1.reported, $1.id) }
        }
    }

    func correction(site: String, id: CorrectionID) async throws -> Correction? {
        try await driver.read { connection in try Self.correction(id, site: site, connection) }
    }

    func accept(
        _ id: CorrectionID, _ change: Correction.Change, publishing edition: DirectoryEdition, site: String, by party: Party,
        at instant: Date
    ) async throws -> Result<Int, Refusal> {
        try await publishing(edition.blob, at: instant) { content in
            try await write(announcing: Self.published(site)) { connection in
                try Self.publish(edition, content, accepting: (id, change), site: site, by: party, at: instant, connection)
            }
        }
    }

    func dismiss(_ id: CorrectionID, reason: String, site: String, by party: Party, at instant: Date) async throws -> Refusal? {
        try await work(in: site) { connection in
            switch try Self.move(id, .dismiss(reason), site: site, by: party, at: instant, connection) {
            case .success: nil
            case .failure(let refusal): refusal
            }
        }
    }

    /// Inside a transaction. The condition on the state makes one of two movers win.
    static func move(
        _ id: CorrectionID, _ move: Correction.Move, site: String, by party: Party, at instant: Date, _ connection: any SQLConnection
    ) throws -> Result<Correction, Refusal> {
        guard let known = try correction(id, site: site, connection) else { return .failure(.unknown) }
        let next: Correction
        switch known.applying(move, by: party, at: instant) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let moved): next = moved
        }
        let changed = try connection.execute(
            "UPDATE correction SET state = ?, content = ? WHERE site = ? AND id = ? AND state = ?",
            [.text(next.state.rawValue), try .json(next), .string(site), .string(id.rawValue), .text(known.state.rawValue)])
        guard changed == 1 else { return .failure(.stale) }
        let facts = ["body": next.body].merging(next.change.map { ["field": $0.field] } ?? [:]) { first, _ in first }
        let fact = JournalFact(Correction.journalKind(move), id.rawValue, facts)
        try append(fact, site: site, by: party, at: instant, connection)
        return .success(next)
    }

    static func correction(_ id: CorrectionID, site: String, _ connection: any SQLConnection) throws -> Correction? {
        try connection.first("SELECT content FROM correction WHERE site = ? AND id = ?", [.string(site), .string(id.rawValue)])
            .map(correction)
    }

    private static func correction(_ row: SQLRow) throws -> Correction {
        var row = row
        return try row.json()
    }
}
