import Casework
import Foundation

/// Several exchanges and conversations written in one transaction with few statements, whose texts are few too.
struct ExchangeBatch {
    private let entries: [ExchangeEntry]
    private let vault: Vault
    /// In one order for all writers, so that two batches never wait for one another.
    private let owners: [Begun]

    init(entries: [ExchangeEntry], vault: Vault) {
        self.entries = entries
        self.vault = vault
        let all = entries.flatMap { entry in
            [(Owner(entry.exchange.site, entry.exchange.conversation), (entry.exchange.instant, entry.fresh?.key))]
                + [entry.conversation].compactMap { $0.map { (Owner($0.site, $0.id), ($0.opened, entry.fresh?.key)) } }
        }
        let first = Dictionary(all, uniquingKeysWith: { first, _ in first })
        owners = first.sorted { $0.key < $1.key }.map { ($0.key, $0.value.0, $0.value.1) }
    }

    /// The outcome of each entry, in order.
    func write(_ connection: any SQLConnection) throws -> [SaveOutcome] {
        let known = try known(connection)
        let outcomes = try save(known, connection)
        try openMissing(known, connection)
        try insert(known, connection)
        for answer in entries.compactMap(\.answer) { try SQLStore.conclude(answer, connection) }
        return outcomes
    }

    /// Whose key is needed, since when, and the key that one whose conversation begins brings.
    private typealias Begun = (owner: Owner, instant: Date, fresh: Data?)

    private struct Owner: Hashable, Comparable {
        let site: String
        let conversation: ConversationID

        init(_ site: String, _ conversation: ConversationID) {
            self.site = site
            self.conversation = conversation
        }

        var subject: String { SealedSubject.conversation(conversation).code }

        static func < (left: Owner, right: Owner) -> Bool { (left.site, left.conversation) < (right.site, right.conversation) }
    }

    /// What the database knows of a conversation before the batch.
    private struct Known {
        /// Nil once destroyed.
        let key: Data?
        let person: String?
        let isOpen: Bool
    }

    /// Makes the keys of conversations that begin and reads the others; makes those that are missing, and reads those that another writer
    /// has just made.
    private func known(_ connection: any SQLConnection) throws -> [Owner: Known] {
        var known: [Owner: Known] = [:]
        func missing() -> [Begun] { owners.filter { known[$0.owner] == nil } }
        try make(owners.filter { $0.fresh != nil }, adding: &known, connection)
        try read(missing(), adding: &known, connection)
        try make(missing(), adding: &known, connection)
        try read(missing(), adding: &known, connection)
        return known
    }

    /// Those that have no key. Known afterwards when they are all new: otherwise the statement does not say which.
    private func make(_ owners: [Begun], adding known: inout [Owner: Known], _ connection: any SQLConnection) throws {
        guard !owners.isEmpty else { return }
        let keys = owners.map { $0.fresh ?? Sodium.random(Sodium.keyBytes) }
        let rows = SQLRows.padded(
            zip(owners, keys).map { begun, key in
                [.text(begun.owner.site), .text(begun.owner.subject), .blob(key), .instant(begun.instant)]
            })
        let made = try connection.execute(
            "INSERT INTO sealing_key (site, subject, secret, created) VALUES \(rows.marks) ON CONFLICT (site, subject) DO NOTHING",
            rows.values)
        guard made == owners.count else { return }
        for (begun, key) in zip(owners, keys) { known[begun.owner] = Known(key: key, person: nil, isOpen: false) }
    }

    private func read(_ owners: [Begun], adding known: inout [Owner: Known], _ connection: any SQLConnection) throws {
        guard !owners.isEmpty else { return }
        let rows = SQLRows.padded(owners.map { [.text($0.owner.site), .text($0.owner.subject)] })
        // SQLite scans the keys for « (site, subject) IN (VALUES …) »; it keeps the order of a cross join.
        let found = try connection.query(
            """
            WITH wanted (site, subject) AS (VALUES \(rows.marks))
            SELECT k.site, k.subject, k.secret, c.person, c.id FROM wanted w CROSS JOIN sealing_key k
            LEFT JOIN conversation c ON c.site = k.site AND c.id = substr(k.subject, 3)
            WHERE k.site = w.site AND k.subject = w.subject
            """, rows.values)
        for var row in found {
            let (site, subject) = (try row.text(), try row.text())
            let owner = Owner(site, ConversationID(String(subject.dropFirst(2))))
            known[owner] = Known(key: try row.optionalData(), person: try row.optionalText(), isOpen: try row.optionalText() != nil)
        }
    }

    /// Saves the conversations given: a statement writes a conversation once, so that a second turn of the same one follows the first.
    private func save(_ known: [Owner: Known], _ connection: any SQLConnection) throws -> [SaveOutcome] {
        var outcomes = entries.map { _ in SaveOutcome.saved(version: 0) }
        var rest = entries.enumerated().compactMap { index, entry in
            entry.conversation.map { conversation in
                let owner = Owner(conversation.site, conversation.id)
                let values = entry.conversationRow(conversation, key: known[owner]?.key, vault)
                return (index: index, owner: owner, conversation: conversation, values: values)
            }
        }
        while !rest.isEmpty {
            var seen: Set<Owner> = []
            var wave = rest
            let later = wave.partition { !seen.insert($0.owner).inserted }
            rest = wave[later...].sorted { $0.index < $1.index }
            for piece in SQLRows.pieces(wave[..<later].sorted { $0.owner < $1.owner }) {
                let saved = try ConversationRow.save(piece.map { ($0.conversation, $0.values) }, connection)
                for (item, outcome) in zip(piece, saved) { outcomes[item.index] = outcome }
            }
        }
        return outcomes
    }

    /// An exchange always belongs to a conversation: those that were never saved are opened, at version 0.
    private func openMissing(_ known: [Owner: Known], _ connection: any SQLConnection) throws {
        let saved = Set(entries.compactMap { $0.conversation.map { Owner($0.site, $0.id) } })
        let missing = owners.filter { known[$0.owner]?.isOpen != true && !saved.contains($0.owner) }
        guard !missing.isEmpty else { return }
        let rows = SQLRows.padded(
            missing.map { owner, instant, _ in
                [.text(owner.site), .text(owner.conversation.rawValue), .instant(instant), .instant(instant), .int(0)]
            })
        try connection.execute(
            """
            INSERT INTO conversation (site, id, opened, last_activity, version) VALUES \(rows.marks)
            ON CONFLICT (site, id) DO NOTHING
            """, rows.values)
    }

    private func insert(_ known: [Owner: Known], _ connection: any SQLConnection) throws {
        let rows = SQLRows.padded(
            entries.map { entry in
                let owner = known[Owner(entry.exchange.site, entry.exchange.conversation)]
                return entry.exchangeRow(person: owner?.person, key: owner?.key)
            })
        try connection.execute(
            "INSERT INTO exchange (\(ExchangeRow.written)) VALUES \(rows.marks) ON CONFLICT (site, id) DO NOTHING", rows.values)
    }
}
