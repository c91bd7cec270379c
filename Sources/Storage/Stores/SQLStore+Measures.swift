import Casework
import Foundation

extension SQLStore {
    func activity(site: String, in period: Range<Date>) async throws -> SiteActivity {
        let bounds: [SQLValue] = [.instant(period.lowerBound), .instant(period.upperBound)]
        return try await driver.read { connection in
            let within = [.string(site)] + bounds
            return SiteActivity(
                contacts: try Self.count("COUNT(*) FROM exchange WHERE site = ? AND instant >= ? AND instant < ?", within, connection),
                conversations: try Self.count(
                    "COUNT(DISTINCT conversation) FROM exchange WHERE site = ? AND instant >= ? AND instant < ?", within, connection),
                cases: try Self.count("COUNT(*) FROM request WHERE site = ? AND opened >= ? AND opened < ?", within, connection),
                persons: try Self.count(
                    """
                    COUNT(DISTINCT COALESCE(p.merged_into, p.id)) FROM person p WHERE p.site = ? AND p.id IN (
                    SELECT person FROM exchange WHERE site = ? AND instant >= ? AND instant < ?
                    UNION SELECT person FROM request WHERE site = ? AND opened >= ? AND opened < ?)
                    """, [.string(site)] + within + within, connection),
                offers: try connection.query(
                    """
                    SELECT \(TransferRow.columns) FROM transfer t JOIN request r ON r.site = t.site AND r.id = t.request
                    WHERE t.proposed < ? AND r.reference IN (
                    SELECT q.reference FROM transfer u JOIN request q ON q.site = u.site AND q.id = u.request
                    WHERE (u.site = ? OR u.to_site = ?) AND u.proposed >= ? AND u.proposed < ?) ORDER BY t.proposed, t.id
                    """, [.instant(period.upperBound), .string(site), .string(site)] + bounds
                ).map(TransferRow.read))
        }
    }

    private static func count(_ selection: String, _ values: [SQLValue], _ connection: any SQLConnection) throws -> Int {
        var row = try connection.first("SELECT \(selection)", values)
        return try row?.int() ?? 0
    }

    func journal(site: String, kinds: [String], in period: Range<Date>) async throws -> [JournalEntry] {
        guard !kinds.isEmpty else { return [] }
        let places = kinds.map { _ in "?" }.joined(separator: ", ")
        return try await driver.read { connection in
            try connection.query(
                """
                SELECT \(Self.journalColumns) FROM journal WHERE site = ? AND kind IN (\(places)) AND instant >= ? AND instant < ?
                ORDER BY sequence
                """,
                [.string(site)] + kinds.map(SQLValue.string) + [.instant(period.lowerBound), .instant(period.upperBound)]
            ).map(Self.entry)
        }
    }
}
