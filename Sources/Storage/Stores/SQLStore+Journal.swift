import Casework
import Foundation

extension SQLStore {
    func append(_ fact: JournalFact, site: String, by party: Party, at instant: Date) async throws {
        try await driver.write { connection in try Self.append(fact, site: site, by: party, at: instant, connection) }
    }

    /// Adds to the chain inside a transaction. Comes last in it: the head is a lock that all writers of the site share.
    static func append(_ fact: JournalFact, site: String, by party: Party, at instant: Date, _ connection: any SQLConnection) throws {
        var row = try connection.first(
            """
            INSERT INTO journal_head (site, sequence, hash) VALUES (?, ?, ?)
            ON CONFLICT (site) DO UPDATE SET sequence = journal_head.sequence RETURNING sequence, hash
            """, [.string(site), .number(JournalHead.empty.sequence), .text(JournalHead.empty.hash)])
        guard let sequence = try row?.int(), let hash = try row?.text() else { throw StorageError("tête du journal introuvable") }
        let entry = JournalHead(sequence: sequence, hash: hash).entry(fact.storable, site: site, by: party, at: instant)
        try connection.execute(
            "INSERT INTO journal (site, sequence, instant, party, kind, subject, facts, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .string(site), .number(entry.sequence), .instant(entry.instant), .string(entry.by.code), .string(entry.kind),
                .string(entry.subject),
                try .json(entry.facts), .text(entry.previous), .text(entry.hash),
            ])
        try connection.execute(
            "UPDATE journal_head SET sequence = ?, hash = ? WHERE site = ?", [.number(entry.sequence), .text(entry.hash), .string(site)])
    }

    func journal(site: String, after sequence: Int, limit: Int) async throws -> [JournalEntry] {
        try await driver.read { connection in
            try connection.query(
                "SELECT \(Self.journalColumns) FROM journal WHERE site = ? AND sequence > ? ORDER BY sequence LIMIT ?",
                [.string(site), .number(sequence), .number(max(0, limit))]
            ).map(Self.entry)
        }
    }

    func journal(site: String, subject: String) async throws -> [JournalEntry] {
        try await driver.read { connection in try Self.journal(site: site, subject: subject, connection) }
    }

    static func journal(site: String, subject: String, _ connection: any SQLConnection) throws -> [JournalEntry] {
        try connection.query(
            "SELECT \(journalColumns) FROM journal WHERE site = ? AND subject = ? ORDER BY sequence", [.string(site), .string(subject)]
        ).map(entry)
    }

    func verifyJournal(site: String) async throws -> [String] {
        var head = JournalHead.empty
        var faults: [String] = []
        while true {
            let entries: [JournalEntry]
            do {
                entries = try await journal(site: site, after: head.sequence, limit: 2000)
            } catch is DecodingError {
                return faults + ["après l’entrée \(head.sequence) : une entrée est illisible"]
            }
            for entry in entries {
                if let fault = entry.fault(after: head) { faults.append(fault) }
                head = entry.head
            }
            if entries.isEmpty { break }
        }
        let stored = try await journalHead(site: site)
        if stored != head {
            faults.append("la fin du journal ne correspond pas : entrée \(head.sequence) lue, \(stored.sequence) attendue")
        }
        return faults
    }

    func journalledSites() async throws -> [String] {
        try await driver.read { connection in
            try connection.query("SELECT site FROM journal_head ORDER BY site", []).map { row in
                var row = row
                return try row.text()
            }
        }
    }

    private func journalHead(site: String) async throws -> JournalHead {
        try await driver.read { connection in
            guard var row = try connection.first("SELECT sequence, hash FROM journal_head WHERE site = ?", [.string(site)]) else {
                return .empty
            }
            return JournalHead(sequence: try row.int(), hash: try row.text())
        }
    }

    static let journalColumns = "site, sequence, instant, party, kind, subject, facts, previous, hash"

    static func entry(_ row: SQLRow) throws -> JournalEntry {
        var row = row
        let (site, sequence, instant) = (try row.text(), try row.int(), try row.instant())
        guard let by = Party(code: try row.text()) else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "party of entry \(sequence) of \(site)"))
        }
        return JournalEntry(
            site: site, sequence: sequence, instant: instant, by: by, kind: try row.text(), subject: try row.text(), facts: try row.json(),
            previous: try row.text(), hash: try row.text())
    }
}

extension JournalFact {
    /// The same without NUL, which the database replaces: what is hashed is what will be read back.
    fileprivate var storable: JournalFact {
        let clean = { (text: String) in text.replacingOccurrences(of: "\0", with: "\u{FFFD}") }
        let cleaned = Dictionary(facts.map { (clean($0.key), clean($0.value)) }, uniquingKeysWith: { first, _ in first })
        return JournalFact(clean(kind), clean(subject), cleaned)
    }
}
