import Casework
import Foundation

extension SQLStore {
    func issueLink(_ id: TransferID, site: String, expires: Date, at instant: Date) async throws -> String? {
        let token = Tokens.fresh()
        return try await driver.write { connection in
            guard let transfer = try TransferRow.find(id, seenBy: site, connection), transfer.from == site, case .body = transfer.to,
                transfer.status == .proposed
            else { return nil }
            try LinkRow.replaceAll(of: transfer, at: instant, connection)
            try connection.execute(
                "INSERT INTO transfer_link (site, token, transfer, issued, expires) VALUES (?, ?, ?, ?, ?)",
                [.string(site), .blob(Tokens.hash(token)), .string(id.rawValue), .instant(instant), .instant(expires)])
            let fact = JournalFact("case.link_issued", transfer.caseID.rawValue, ["transfer": id.rawValue])
            try Self.append(fact, site: site, by: .hub, at: instant, connection)
            return token
        }
    }

    func link(_ token: String, source: String, at instant: Date) async throws -> TransferLink {
        if let until = try await attempts.begin("link", target: token, source: source, at: instant) { return .tooMany(until: until) }
        let found = try await driver.read { connection in
            try LinkRow.find(token, connection).map { row in
                if let end = row.end(at: instant) { return TransferLink.ended(end) }
                guard let content = try Self.content(of: row.transfer, connection) else { return .ended(.replaced) }
                return .open(row.transfer, content, until: min(row.expires, row.transfer.expires))
            }
        }
        guard let found else { return .ended(.unknown) }
        try await attempts.succeed("link", target: token, source: source, at: instant)
        return found
    }

    func answer(
        link token: String, reply: Transfer.Reply, at instant: Date, telling: @escaping TransferTelling
    ) async throws -> Result<Transfer, Refusal> {
        try await write(announcing: Self.works) { [vault] connection in
            guard let row = try LinkRow.find(token, connection), case .body(let id, _) = row.transfer.to else {
                return .failure(Refusal(.unknown, TransferLink.End.unknown.sentence))
            }
            if let end = row.end(at: instant) { return .failure(Refusal(.illegal, end.sentence)) }
            let ending = TransferEnding(party: .body(id), instant: instant, vault: vault, telling: telling)
            return try ending.answer(row.transfer, reply, connection)
        }
    }
}

/// A one-time link in its table, with the offer that it leads to. A link is kept when it has ended, so that its holder is told why.
struct LinkRow {
    let transfer: Transfer
    let expires: Date
    let isReplaced: Bool

    func end(at instant: Date) -> TransferLink.End? {
        TransferLink.end(of: transfer, replaced: isReplaced, expires: expires, at: instant)
    }

    /// Nil for a token that was never issued.
    static func find(_ token: String, _ connection: any SQLConnection) throws -> LinkRow? {
        try connection.first(
            """
            SELECT l.expires, l.replaced, \(TransferRow.columns) FROM transfer_link l
            JOIN transfer t ON t.site = l.site AND t.id = l.transfer WHERE l.token = ?
            """, [.blob(Tokens.hash(token))]
        ).map { row in
            var row = row
            let (expires, replaced) = (try row.instant(), try row.optionalInstant())
            return LinkRow(transfer: try row.json(), expires: expires, isReplaced: replaced != nil)
        }
    }

    /// Ends every link of an offer: a newer one is coming, or the offer is made to another body.
    static func replaceAll(of transfer: Transfer, at instant: Date, _ connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE transfer_link SET replaced = ? WHERE site = ? AND transfer = ? AND replaced IS NULL",
            [.instant(instant), .string(transfer.from), .string(transfer.id.rawValue)])
    }
}
