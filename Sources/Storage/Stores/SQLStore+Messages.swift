import Casework
import Foundation

extension SQLStore {
    /// Longest message or note, in UTF-8 bytes.
    private static let longest = 100_000

    func send(_ message: Message, then move: CaseMove?, expecting said: Int?, at instant: Date) async throws -> Result<Case, Refusal> {
        if let refusal = Self.fault(in: message.text) { return .failure(refusal) }
        return try await work(in: message.site) { [vault] connection in
            guard let current = try CaseRow.held(site: message.site, message.caseID, connection) else { return .failure(.unknown) }
            if try Self.has("message", site: message.site, message.id.rawValue, connection) { return .success(current) }
            if let agent = message.from.agent, current.holder(at: instant) != agent {
                return .failure(Refusal(.notHolder, "Prenez d’abord ce dossier."))
            }
            guard let key = try vault.existingKey(site: message.site, .conversation(current.conversation), connection) else {
                return .failure(Refusal(.illegal, "Le contenu de ce dossier a été effacé."))
            }
            if let said, try Self.said(in: current, connection) != said { return .failure(.stale) }
            var outcome = Result<Case, Refusal>.success(current)
            if let move = move ?? Self.consequence(of: message, on: current) {
                outcome = try Self.move(move, site: message.site, case: current.id, by: message.from, at: instant, vault, connection)
                guard case .success = outcome else { return outcome }
            }
            if message.recipient == .citizen, message.from.agent != nil, current.promise != nil {
                outcome = try Self.move(
                    .keepPromise, site: message.site, case: current.id, by: message.from, at: instant, vault, connection)
                guard case .success = outcome else { return outcome }
            }
            try Self.insert(message, key: key, connection)
            let facts = ["channel": message.channel.rawValue, "message": message.id.rawValue]
            try Self.append(
                JournalFact("case.message", current.id.rawValue, facts), site: message.site, by: message.from, at: instant, connection)
            return outcome
        }
    }

    /// What a citizen's message does by itself: it ends the wait for them, and puts a closed case back in the queue.
    private static func consequence(of message: Message, on case: Case) -> CaseMove? {
        guard message.from == .citizen else { return nil }
        switch `case`.state {
        case .waiting(let wait) where wait.awaited == .citizen: return .resume(reason: "le demandeur a répondu")
        case .closed: return .reopen(reason: "le demandeur a écrit")
        default: return nil
        }
    }

    /// How many things were said in a case: an exchange counts for its question and for its reply.
    private static func said(in case: Case, _ connection: any SQLConnection) throws -> Int {
        let (site, id) = (SQLValue.string(`case`.site), SQLValue.string(`case`.id.rawValue))
        var row = try connection.first(
            """
            SELECT (SELECT COUNT(*) + COUNT(text_out) FROM exchange WHERE site = ? AND conversation = ?)
            + (SELECT COUNT(*) FROM message WHERE site = ? AND request = ?) + (SELECT COUNT(*) FROM note WHERE site = ? AND request = ?)
            """, [site, .string(`case`.conversation.rawValue), site, id, site, id])
        return try row?.int() ?? 0
    }

    /// Whether that table already has something of that id.
    private static func has(_ table: String, site: String, _ id: String, _ connection: any SQLConnection) throws -> Bool {
        try connection.first("SELECT id FROM \(table) WHERE site = ? AND id = ?", [.string(site), .string(id)]) != nil
    }

    private static func fault(in text: String?) -> Refusal? {
        guard let text, !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
            return Refusal(.invalid, "Le texte est vide.")
        }
        return text.utf8.count > longest ? Refusal(.invalid, "Le texte est trop long : 100 000 caractères au plus.") : nil
    }

    static func insert(_ message: Message, key: Data, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO message (site, id, request, sender, recipient, channel, instant, content, progress, delivery)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .string(message.site), .string(message.id.rawValue), .string(message.caseID.rawValue), .string(message.from.code),
                try .json(message.recipient), .text(message.channel.rawValue), .instant(message.instant), Vault.seal(message.text, key),
                .text(message.delivery.name), try .json(message.delivery),
            ])
    }

    func add(_ note: Note) async throws -> Refusal? {
        if let refusal = Self.fault(in: note.text) { return refusal }
        return try await work(in: note.site) { [vault] connection in
            guard let current = try CaseRow.held(site: note.site, note.caseID, connection) else { return .unknown }
            if try Self.has("note", site: note.site, note.id.rawValue, connection) { return nil }
            let key = try vault.existingKey(site: note.site, .conversation(current.conversation), connection)
            guard key != nil else { return Refusal(.illegal, "Le contenu de ce dossier a été effacé.") }
            try connection.execute(
                "INSERT INTO note (site, id, request, party, instant, content) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .string(note.site), .string(note.id.rawValue), .string(note.caseID.rawValue), .string(note.by.code),
                    .instant(note.instant),
                    Vault.seal(note.text, key),
                ])
            let fact = JournalFact("case.noted", note.caseID.rawValue, ["note": note.id.rawValue])
            try Self.append(fact, site: note.site, by: note.by, at: note.instant, connection)
            return nil
        }
    }

    func messages(site: String, case id: CaseID) async throws -> [Message] {
        try await driver.read { connection in try Self.messages(site: site, case: id, connection) }
    }

    static func messages(site: String, case id: CaseID, _ connection: any SQLConnection) throws -> [Message] {
        try connection.query(
            "SELECT \(messageColumns) FROM \(messageJoin) WHERE m.site = ? AND m.request = ? ORDER BY m.instant, m.id",
            [.string(site), .string(id.rawValue)]
        ).map(message)
    }

    func notes(site: String, case id: CaseID) async throws -> [Note] {
        try await driver.read { connection in try Self.notes(site: site, case: id, connection) }
    }

    private static func notes(site: String, case id: CaseID, _ connection: any SQLConnection) throws -> [Note] {
        try connection.query(
            """
            SELECT n.id, n.site, n.request, n.party, n.instant, n.content, k.secret FROM note n
            JOIN request r ON r.site = n.site AND r.id = n.request
            LEFT JOIN sealing_key k ON k.site = r.site AND k.subject = 'c:' || r.conversation
            WHERE n.site = ? AND n.request = ? ORDER BY n.instant, n.id
            """, [.string(site), .string(id.rawValue)]
        ).map { row in
            var row = row
            return Note(
                id: NoteID(try row.text()), site: try row.text(), caseID: CaseID(try row.text()), by: Party(code: try row.text()) ?? .hub,
                instant: try row.instant(), text: Vault.open(try row.optionalData(), try row.optionalData()))
        }
    }

    func file(site: String, case id: CaseID) async throws -> CaseFile? {
        try await driver.read { connection in try Self.file(site: site, case: id, connection) }
    }

    static func file(site: String, case id: CaseID, _ connection: any SQLConnection) throws -> CaseFile? {
        guard let found = try CaseRow.find(site: site, id, connection) else { return nil }
        return CaseFile(
            case: found, messages: try messages(site: site, case: id, connection), notes: try notes(site: site, case: id, connection),
            events: try journal(site: site, subject: id.rawValue, connection))
    }

    func deliver(site: String, message: MessageID, _ state: DeliveryState) async throws -> Refusal? {
        try await work(in: site) { connection in
            let changed = try connection.execute(
                "UPDATE message SET progress = ?, delivery = ? WHERE site = ? AND id = ?",
                [.text(state.name), try .json(state), .string(site), .string(message.rawValue)])
            return changed == 1 ? nil : .unknown
        }
    }

    func outbox(site: String, channel: Channel?) async throws -> [Message] {
        try await driver.read { connection in
            try connection.query(
                "SELECT \(Self.messageColumns) FROM \(Self.messageJoin) WHERE m.site = ? AND m.progress = 'queued' ORDER BY m.instant, m.id",
                [.string(site)]
            ).map(Self.message).filter { $0.recipient != .team && (channel == nil || $0.channel == channel) }
        }
    }

    private static let messageColumns = """
        m.id, m.site, m.request, m.sender, m.recipient, m.channel, m.instant, m.content, m.delivery, k.secret
        """
    private static let messageJoin = """
        message m JOIN request r ON r.site = m.site AND r.id = m.request
        LEFT JOIN sealing_key k ON k.site = r.site AND k.subject = 'c:' || r.conversation
        """

    private static func message(_ row: SQLRow) throws -> Message {
        var row = row
        let (id, site, request) = (try row.text(), try row.text(), try row.text())
        let from = Party(code: try row.text()) ?? .hub
        let recipient: Message.Recipient = try row.json()
        let channel = Channel(rawValue: try row.text()) ?? .web
        let instant = try row.instant()
        let sealed = try row.optionalData()
        let delivery: DeliveryState = try row.json()
        return Message(
            id: MessageID(id), site: site, caseID: CaseID(request), from: from, recipient: recipient, channel: channel, instant: instant,
            text: Vault.open(sealed, try row.optionalData()), delivery: delivery)
    }
}
