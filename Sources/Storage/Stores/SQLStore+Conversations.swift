import Casework
import Foundation

extension SQLStore {
    func record(_ exchange: Exchange, saving conversation: Conversation?, concluding answer: ErrandAnswer?) async throws -> SaveOutcome {
        let shown = try sources.value(exchange.shown)
        return try await recorder.record(ExchangeEntry(exchange, shown: shown, saving: conversation, concluding: answer, vault))
    }

    func exchange(site: String, id: ExchangeID) async throws -> Exchange? {
        try await driver.read { connection in
            try connection.first(
                "SELECT \(ExchangeRow.columns) FROM \(ExchangeRow.join) WHERE e.site = ? AND e.id = ?", [.text(site), .string(id.rawValue)]
            ).map(ExchangeRow.read)
        }
    }

    func save(_ conversation: Conversation) async throws -> SaveOutcome {
        try await driver.write { [vault] connection in
            let key = try vault.key(site: conversation.site, .conversation(conversation.id), at: conversation.lastActivity, connection)
            let values = ConversationRow.values(conversation, key: key, vault)
            return try ConversationRow.save([(conversation, values)], connection).first ?? .stale
        }
    }

    func conversation(site: String, id: ConversationID) async throws -> Conversation? {
        try await driver.read { connection in
            try connection.first(
                "SELECT \(ConversationRow.columns) FROM \(ConversationRow.join) WHERE c.site = ? AND c.id = ?",
                [.text(site), .string(id.rawValue)]
            ).map(ConversationRow.read)
        }
    }

    func conversation(site: String, thread: String) async throws -> Conversation? {
        let hash = vault.blind(site: site, kind: "thread", thread)
        return try await driver.read { connection in
            try connection.first(
                """
                SELECT \(ConversationRow.columns) FROM \(ConversationRow.join) WHERE c.site = ? AND c.thread = ?
                ORDER BY c.last_activity DESC, c.id DESC LIMIT 1
                """, [.text(site), .blob(hash)]
            ).map(ConversationRow.read)
        }
    }

    func exchanges(site: String, conversation: ConversationID) async throws -> [Exchange] {
        try await driver.read { connection in try Self.exchanges(site: site, conversation: conversation, connection) }
    }

    static func exchanges(site: String, conversation: ConversationID, _ connection: any SQLConnection) throws -> [Exchange] {
        try connection.query(
            "SELECT \(ExchangeRow.columns) FROM \(ExchangeRow.join) WHERE e.site = ? AND e.conversation = ? ORDER BY e.instant, e.id",
            [.text(site), .string(conversation.rawValue)]
        ).map(ExchangeRow.read)
    }

    func history(site: String, person: PersonID, before: Date?, limit: Int) async throws -> [Exchange] {
        try await driver.read { connection in
            let ids = try Self.family(site: site, person: person, connection)
            let newest = try ids.flatMap { id in
                try connection.query(
                    """
                    SELECT \(ExchangeRow.columns) FROM \(ExchangeRow.join) WHERE e.site = ? AND e.person = ? AND e.instant < ?
                    ORDER BY e.instant DESC, e.id DESC LIMIT ?
                    """, [.text(site), .text(id), .instant(before ?? .farFuture), .number(max(0, limit))]
                ).map(ExchangeRow.read)
            }
            return Array(newest.sorted { ($0.instant, $0.id) > ($1.instant, $1.id) }.prefix(max(0, limit)))
        }
    }

    /// A person and all those merged into them, directly or not.
    static func family(site: String, person: PersonID, _ connection: any SQLConnection) throws -> [String] {
        try connection.query(
            """
            WITH RECURSIVE family (id) AS (SELECT id FROM person WHERE site = ? AND id = ?
            UNION SELECT p.id FROM person p JOIN family f ON p.merged_into = f.id WHERE p.site = ?) SELECT id FROM family
            """, [.text(site), .string(person.rawValue), .text(site)]
        ).map { row in
            var row = row
            return try row.text()
        }
    }

    func attach(site: String, conversation: ConversationID, to person: PersonID, by party: Party, at instant: Date) async throws -> Refusal?
    {
        try await driver.write { connection in
            guard let known = try PersonRow.find(site: site, person, connection) else { return .unknown }
            if known.forgotten != nil { return Refusal(.illegal, "Cette personne a été oubliée.") }
            let values: [SQLValue] = [.text(person.rawValue), .text(site), .string(conversation.rawValue)]
            guard try connection.execute("UPDATE conversation SET person = ?, version = version + 1 WHERE site = ? AND id = ?", values) == 1
            else { return .unknown }
            try connection.execute("UPDATE exchange SET person = ? WHERE site = ? AND conversation = ?", values)
            try connection.execute("UPDATE request SET person = ?, version = version + 1 WHERE site = ? AND conversation = ?", values)
            try Self.append(
                JournalFact("conversation.attached", conversation.rawValue, ["person": person.rawValue]), site: site, by: party,
                at: instant, connection)
            return nil
        }
    }

    func exchangeCounts(site: String, from: Date, to: Date) async throws -> [ExchangeOutcome: Int] {
        try await driver.read { connection in
            let rows = try connection.query(
                "SELECT outcome, COUNT(*) FROM exchange WHERE site = ? AND instant >= ? AND instant < ? GROUP BY outcome",
                [.text(site), .instant(from), .instant(to)])
            var counts: [ExchangeOutcome: Int] = [:]
            for var row in rows {
                let outcome = ExchangeOutcome(rawValue: try row.text()) ?? .noted
                counts[outcome, default: 0] += try row.int()
            }
            return counts
        }
    }
}

extension Date {
    /// Later than anything stored.
    static let farFuture = Date(timeIntervalSince1970: 253_402_300_800)
}
