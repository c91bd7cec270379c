import Casework
import Foundation

extension SQLStore {
    func file(site: String, person: PersonID, by party: Party, at instant: Date) async throws -> PersonFile? {
        try await driver.write { connection in
            guard let person = try PersonRow.find(site: site, person, connection) else { return nil }
            let root = try Self.root(of: person, connection)
            let ids = try Self.family(site: site, person: root.id, connection).map(PersonID.init)
            let file = PersonFile(
                persons: try ids.compactMap { try PersonRow.find(site: site, $0, connection) },
                merges: try Self.unique(ids.flatMap { try Self.merges(site: site, person: $0, connection) }),
                mandates: try Self.unique(ids.flatMap { try Self.mandates(site: site, person: $0, connection) }),
                exchanges: try Self.conversations(of: ids, site: site, connection)
                    .flatMap { try Self.exchanges(site: site, conversation: $0, connection) }.sorted {
                        ($0.instant, $0.id) < ($1.instant, $1.id)
                    },
                cases: try ids.flatMap { try Self.caseIDs(site: site, person: $0, connection) }
                    .compactMap { try Self.file(site: site, case: $0, connection) },
                made: instant)
            try Self.append(JournalFact("person.exported", root.id.rawValue), site: site, by: party, at: instant, connection)
            return file
        }
    }

    func forget(site: String, person: PersonID, by party: Party, at instant: Date, dryRun: Bool) async throws -> ForgetReport? {
        let report: ForgetReport? = try await driver.write { [vault] connection in
            guard let person = try PersonRow.find(site: site, person, connection) else { return nil }
            let root = try Self.root(of: person, connection)
            let ids = try Self.family(site: site, person: root.id, connection).map(PersonID.init)
            let conversations = try Self.conversations(of: ids, site: site, connection)
            let report = ForgetReport(
                persons: ids.count, conversations: conversations.count,
                exchanges: try conversations.map { try Self.count("exchange", site: site, conversation: $0, connection) }.reduce(0, +),
                cases: try conversations.map { try Self.count("request", site: site, conversation: $0, connection) }.reduce(0, +))
            guard !dryRun else { return report }
            for conversation in conversations {
                try Self.forget(conversation, site: site, vault, at: instant, connection)
            }
            for id in ids {
                try vault.destroy(site: site, .person(id), at: instant, connection)
                try connection.execute("DELETE FROM person_token WHERE site = ? AND person = ?", [.string(site), .string(id.rawValue)])
                try connection.execute(
                    "UPDATE person SET content = ?, forgotten = ? WHERE site = ? AND id = ?",
                    [.blob(Data()), .instant(instant), .string(site), .string(id.rawValue)])
            }
            try Self.append(
                JournalFact("person.forgotten", root.id.rawValue, ["exchanges": String(report.exchanges), "cases": String(report.cases)]),
                site: site, by: party, at: instant, connection)
            return report
        }
        if report != nil, !dryRun { try await driver.scrub("sealing_key") }
        return report
    }

    /// Destroys the key of a conversation and the ways to it; what is counted stays.
    static func forget(_ conversation: ConversationID, site: String, _ vault: Vault, at instant: Date, _ connection: any SQLConnection)
        throws
    {
        let values: [SQLValue] = [.string(site), .string(conversation.rawValue)]
        try vault.destroy(site: site, .conversation(conversation), at: instant, connection)
        try TransferRow.forget(conversation, site: site, connection)
        try connection.execute(
            "UPDATE conversation SET thread = NULL, state = NULL, version = version + 1 WHERE site = ? AND id = ?", values)
        try connection.execute(
            "UPDATE reference SET secret = '' WHERE site = ? AND request IN (SELECT id FROM request WHERE site = ? AND conversation = ?)",
            [.string(site)] + values)
    }

    /// Every conversation in which one of these persons is known to have spoken.
    static func conversations(of persons: [PersonID], site: String, _ connection: any SQLConnection) throws -> [ConversationID] {
        let ids = try persons.flatMap { person in
            try connection.query(
                """
                SELECT id FROM conversation WHERE site = ? AND person = ? UNION SELECT conversation FROM exchange WHERE site = ? AND person = ?
                UNION SELECT conversation FROM request WHERE site = ? AND person = ?
                """, Array(repeating: [.string(site), .string(person.rawValue)], count: 3).flatMap { $0 }
            ).map { row in
                var row = row
                return ConversationID(try row.text())
            }
        }
        return Set(ids).sorted()
    }

    private static func count(_ table: String, site: String, conversation: ConversationID, _ connection: any SQLConnection) throws -> Int {
        var row = try connection.first(
            "SELECT COUNT(*) FROM \(table) WHERE site = ? AND conversation = ?", [.string(site), .string(conversation.rawValue)])
        return try row?.int() ?? 0
    }

    private static func unique<Element: Identifiable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element.ID> = []
        return elements.filter { seen.insert($0.id).inserted }
    }
}
