import Casework
import Foundation

/// A transfer in its table: kept whole as JSON, with the columns by which it is found.
enum TransferRow {
    static let columns = "t.content"

    static func read(_ row: SQLRow) throws -> Transfer {
        var row = row
        return try row.json()
    }

    static func insert(_ transfer: Transfer, _ connection: any SQLConnection) throws {
        let receiver: String? = if case .site(let slug) = transfer.to { slug } else { nil }
        try connection.execute(
            "INSERT INTO transfer (site, id, to_site, request, status, expires, proposed, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .string(transfer.from), .string(transfer.id.rawValue), .string(receiver), .string(transfer.caseID.rawValue),
                .text(transfer.status.name), .instant(transfer.expires), .instant(transfer.proposed), try .json(transfer),
            ])
    }

    /// Ends an offer, and with it its links; false when someone else ended it first.
    static func end(_ transfer: Transfer, _ connection: any SQLConnection) throws -> Bool {
        try connection.execute(
            "UPDATE transfer SET status = ?, content = ? WHERE site = ? AND id = ? AND status = 'proposed'",
            [.text(transfer.status.name), try .json(transfer), .string(transfer.from), .string(transfer.id.rawValue)]) == 1
    }

    /// Writes an offer made to another receiver; false when it has ended meanwhile.
    static func repoint(_ transfer: Transfer, _ connection: any SQLConnection) throws -> Bool {
        try connection.execute(
            "UPDATE transfer SET expires = ?, content = ? WHERE site = ? AND id = ? AND status = 'proposed'",
            [.instant(transfer.expires), try .json(transfer), .string(transfer.from), .string(transfer.id.rawValue)]) == 1
    }

    /// Erases what people wrote about the requests of a conversation.
    static func forget(_ conversation: ConversationID, site: String, _ connection: any SQLConnection) throws {
        let offers = try connection.query(
            """
            SELECT \(columns) FROM transfer t JOIN request r ON r.site = t.site AND r.id = t.request
            WHERE t.site = ? AND r.conversation = ?
            """, [.string(site), .string(conversation.rawValue)]
        ).map(read)
        for offer in offers {
            try connection.execute(
                "UPDATE transfer SET content = ? WHERE site = ? AND id = ?",
                [try .json(offer.withoutWords), .string(site), .string(offer.id.rawValue)])
        }
    }

    /// As its sender or its receiver sees it.
    static func find(_ id: TransferID, seenBy site: String, _ connection: any SQLConnection) throws -> Transfer? {
        try connection.first(
            "SELECT \(columns) FROM transfer t WHERE t.id = ? AND (t.site = ? OR t.to_site = ?)",
            [.string(id.rawValue), .string(site), .string(site)]
        ).map(read)
    }
}
