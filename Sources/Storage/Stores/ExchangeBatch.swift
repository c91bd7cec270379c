import Casework
import Foundation

/// Several exchanges and conversations written in one transaction with few statements.
struct ExchangeBatch {
    let entries: [Recorder.Entry]
    let vault: Vault

    /// The outcome of each entry, in order.
    func write(_ connection: any SQLConnection) throws -> [SaveOutcome] {
        let known = try known(connection)
        var outcomes: [SaveOutcome] = []
        for entry in entries {
            guard let conversation = entry.conversation else {
                outcomes.append(.saved(version: 0))
                continue
            }
            let key = known[Owner(conversation.site, conversation.id)]?.key
            outcomes.append(try ConversationRow.save(conversation, key: key, vault, connection))
        }
        try openMissing(known, connection)
        try insert(known, connection)
        return outcomes
    }

    private struct Owner: Hashable {
        let site: String
        let conversation: ConversationID

        init(_ site: String, _ conversation: ConversationID) {
            self.site = site
            self.conversation = conversation
        }

        var subject: String { SealedSubject.conversation(conversation).code }
    }

    /// In one order for all writers, so that two batches never wait for one another.
    private var owners: [(owner: Owner, instant: Date)] {
        let all = entries.flatMap { entry in
            [(Owner(entry.exchange.site, entry.exchange.conversation), entry.exchange.instant)]
                + [entry.conversation].compactMap { $0.map { (Owner($0.site, $0.id), $0.opened) } }
        }
        let first = Dictionary(all, uniquingKeysWith: { first, _ in first })
        return first.sorted { ($0.key.site, $0.key.conversation) < ($1.key.site, $1.key.conversation) }.map { ($0.key, $0.value) }
    }

    /// What the database knows of a conversation before the batch.
    private struct Known {
        /// Nil once destroyed.
        let key: Data?
        let person: String?
        let isOpen: Bool
    }

    /// Reads the keys, and makes those that are missing; reads again those that another writer has just made.
    private func known(_ connection: any SQLConnection) throws -> [Owner: Known] {
        var known = try read(owners.map(\.owner), connection)
        let missing = owners.filter { known[$0.owner] == nil }
        guard !missing.isEmpty else { return known }
        let made = try connection.query(
            """
            INSERT INTO sealing_key (site, subject, secret, created) VALUES \(marks(4, missing.count))
            ON CONFLICT (site, subject) DO NOTHING RETURNING site, subject, secret
            """,
            missing.flatMap { owner, instant in
                [.text(owner.site), .text(owner.subject), .blob(Sodium.random(Sodium.keyBytes)), .instant(instant)]
            })
        for row in made { try add(row, to: &known) }
        let late = missing.map(\.owner).filter { known[$0] == nil }
        return late.isEmpty ? known : known.merging(try read(late, connection)) { _, new in new }
    }

    private func read(_ owners: [Owner], _ connection: any SQLConnection) throws -> [Owner: Known] {
        let rows = try connection.query(
            """
            SELECT k.site, k.subject, k.secret, c.person, c.id FROM sealing_key k
            LEFT JOIN conversation c ON c.site = k.site AND c.id = substr(k.subject, 3)
            WHERE (k.site, k.subject) IN (VALUES \(marks(2, owners.count)))
            """, owners.flatMap { [.text($0.site), .text($0.subject)] })
        return try rows.reduce(into: [:]) { known, row in try add(row, to: &known) }
    }

    /// A row of site, subject and key, with the conversation's person and id when it is open.
    private func add(_ row: SQLRow, to known: inout [Owner: Known]) throws {
        var row = row
        let (site, subject) = (try row.text(), try row.text())
        let owner = Owner(site, ConversationID(String(subject.dropFirst(2))))
        known[owner] = Known(key: try row.optionalData(), person: try row.optionalText(), isOpen: try row.optionalText() != nil)
    }

    /// An exchange always belongs to a conversation: those that were never saved are opened, at version 0.
    private func openMissing(_ known: [Owner: Known], _ connection: any SQLConnection) throws {
        let saved = Set(entries.compactMap { $0.conversation.map { Owner($0.site, $0.id) } })
        let missing = owners.filter { known[$0.owner]?.isOpen != true && !saved.contains($0.owner) }
        guard !missing.isEmpty else { return }
        try connection.execute(
            """
            INSERT INTO conversation (site, id, opened, last_activity, version) VALUES \(marks(5, missing.count))
            ON CONFLICT (site, id) DO NOTHING
            """,
            missing.flatMap { owner, instant in
                [.text(owner.site), .text(owner.conversation.rawValue), .instant(instant), .instant(instant), .int(0)]
            })
    }

    private func insert(_ known: [Owner: Known], _ connection: any SQLConnection) throws {
        let values = try entries.flatMap { entry -> [SQLValue] in
            let exchange = entry.exchange
            let owner = known[Owner(exchange.site, exchange.conversation)]
            let person = exchange.person?.rawValue ?? entry.conversation?.person?.rawValue ?? owner?.person
            return [
                .text(exchange.site), .text(exchange.id.rawValue), .text(exchange.conversation.rawValue),
                .string(person), .text(exchange.channel.rawValue), .instant(exchange.instant), Vault.seal(exchange.textIn, owner?.key),
                Vault.seal(exchange.textOut, owner?.key), .text(exchange.outcome.rawValue), try .json(exchange.shown),
                .number(exchange.durationMilliseconds),
            ]
        }
        try connection.execute(
            """
            INSERT INTO exchange (site, id, conversation, person, channel, instant, text_in, text_out, outcome, shown, duration)
            VALUES \(marks(11, entries.count)) ON CONFLICT (site, id) DO NOTHING
            """, values)
    }

    private func marks(_ columns: Int, _ rows: Int) -> String {
        let row = "(" + Array(repeating: "?", count: columns).joined(separator: ", ") + ")"
        return Array(repeating: row, count: rows).joined(separator: ", ")
    }
}
