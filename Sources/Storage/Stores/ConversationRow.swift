import Casework
import Foundation

/// A conversation in its table.
enum ConversationRow {
    /// Columns in the order read; the key comes from `join`.
    static let columns = "c.id, c.site, c.owner, c.person, c.state, c.opened, c.last_activity, c.version, k.secret"
    static let join = "conversation c LEFT JOIN sealing_key k ON k.site = c.site AND k.subject = 'c:' || c.id"

    static func read(_ row: SQLRow) throws -> Conversation {
        var row = row
        let (id, site) = (try row.text(), try row.text())
        let owner = try row.optionalText().map { ConversationOwner.agent(AgentID($0)) } ?? .automaton
        let person = try row.optionalText().map(PersonID.init)
        let sealed = try row.optionalData()
        let (opened, activity, version) = (try row.instant(), try row.instant(), try row.int())
        return Conversation(
            id: ConversationID(id), site: site, owner: owner, person: person, state: Vault.open(sealed, try row.optionalData()),
            opened: opened,
            lastActivity: activity, version: version)
    }

    /// Inserts new conversations or replaces the versions they were read from, given with their `values`; a thread key that is not given is
    /// kept. Each once.
    static func save(_ conversations: [(conversation: Conversation, values: [SQLValue])], _ connection: any SQLConnection) throws
        -> [SaveOutcome]
    {
        let rows = SQLRows.part(conversations.map(\.values))
        let written = try connection.query(
            """
            INSERT INTO conversation (site, id, thread, owner, person, state, opened, last_activity, version) VALUES \(rows.marks)
            ON CONFLICT (site, id) DO UPDATE SET thread = COALESCE(excluded.thread, conversation.thread), owner = excluded.owner,
            person = COALESCE(excluded.person, conversation.person), state = excluded.state, last_activity = excluded.last_activity,
            version = excluded.version WHERE conversation.version = excluded.version - 1 RETURNING site, id
            """, rows.values
        ).map { row in
            var row = row
            return [try row.text(), try row.text()]
        }
        let saved = Set(written)
        return conversations.map { conversation, _ in
            saved.contains([conversation.site, conversation.id.rawValue]) ? .saved(version: conversation.version + 1) : .stale
        }
    }

    /// The columns that `save` writes, sealed.
    static func values(_ conversation: Conversation, key: Data?, _ vault: Vault) -> [SQLValue] {
        let owner: String? = if case .agent(let id) = conversation.owner { id.rawValue } else { nil }
        let thread = conversation.thread.map { vault.blind(site: conversation.site, kind: "thread", $0) }
        return [
            .text(conversation.site), .text(conversation.id.rawValue), .bytes(key == nil ? nil : thread), .string(owner),
            .string(conversation.person?.rawValue), Vault.seal(conversation.state, key), .instant(conversation.opened),
            .instant(conversation.lastActivity), .number(conversation.version + 1),
        ]
    }
}
