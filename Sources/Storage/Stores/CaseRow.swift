import Casework
import Foundation

/// A case in its table (`request`, because CASE is a word of SQL).
enum CaseRow {
    static let columns = """
        r.id, r.site, r.reference, r.conversation, r.person, r.channel, r.subject, r.handoff_reason, r.refused, r.theme, r.territory, r.language,
        r.urgency, r.promise_due, r.promise_why, r.opened, r.state, r.agent, r.since, r.lease_until, r.awaited_body, r.outcome,
        r.outcome_reason, r.version, k.secret
        """
    static let join = "request r LEFT JOIN sealing_key k ON k.site = r.site AND k.subject = 'c:' || r.conversation"

    static func read(_ row: SQLRow) throws -> Case {
        var row = row
        let (id, site) = (try row.text(), try row.text())
        guard let reference = Reference(try row.text()) else { throw StorageError("dossier \(id) : référence illisible") }
        let conversation = try row.text()
        let person = try row.optionalText().map(PersonID.init)
        let channel = Channel(rawValue: try row.text()) ?? .web
        let subject = try row.optionalData()
        let handoffReason = try row.text()
        let refused: [SourceRef] = try row.json()
        let (theme, territory, language) = (try row.optionalText(), try row.optionalText(), try row.text())
        let urgency = Urgency(rawValue: try row.text()) ?? .normal
        let (due, why, opened) = (try row.optionalInstant(), try row.optionalText(), try row.instant())
        let fields = try StateFields(&row)
        let version = try row.int()
        let key = try row.optionalData()
        return Case(
            id: CaseID(id), site: site, reference: reference, conversation: ConversationID(conversation), person: person, channel: channel,
            subject: Vault.open(subject, key), handoffReason: handoffReason, refused: refused, theme: theme, territory: territory,
            language: language, urgency: urgency,
            promise: due.map { Promise(due: $0, why: why?.split(separator: "\n").map(String.init) ?? []) },
            opened: opened, state: try fields.state(key: key, case: id), version: version)
    }

    static func find(site: String, _ id: CaseID, _ connection: any SQLConnection) throws -> Case? {
        try connection.first("SELECT \(columns) FROM \(join) WHERE r.site = ? AND r.id = ?", [.string(site), .string(id.rawValue)]).map(
            read)
    }

    /// The case, which nobody else writes in until this transaction ends: what is counted in it stays so. SQLite has one writer at a time;
    /// elsewhere the update that changes nothing locks the row, in words that both engines know.
    static func held(site: String, _ id: CaseID, _ connection: any SQLConnection) throws -> Case? {
        try connection.execute(
            "UPDATE request SET version = version WHERE site = ? AND id = ?", [.string(site), .string(id.rawValue)])
        return try find(site: site, id, connection)
    }

    static func insert(_ case: Case, key: Data?, _ connection: any SQLConnection) throws {
        let values: [SQLValue] = [
            .string(`case`.site), .string(`case`.id.rawValue), .text(`case`.reference.description), .string(`case`.conversation.rawValue),
            .string(`case`.person?.rawValue), .text(`case`.channel.rawValue), Vault.seal(`case`.subject, key),
            .string(`case`.handoffReason),
            try .json(`case`.refused), .string(`case`.theme), .string(`case`.territory), .string(`case`.language), .instant(`case`.opened),
        ]
        try connection.execute(
            """
            INSERT INTO request (site, id, reference, conversation, person, channel, subject, handoff_reason, refused, theme, territory,
            language, opened, urgency, promise_due, promise_why, state, agent, since, lease_until, awaited_body, outcome, outcome_reason, version)
            VALUES (\(Array(repeating: "?", count: 24).joined(separator: ", ")))
            """, values + StateFields.values(of: `case`, key: key) + [.int(1)])
    }

    /// Writes what a move may change, if nobody wrote since this case was read; false otherwise.
    static func update(_ case: Case, key: Data?, _ connection: any SQLConnection) throws -> Bool {
        let changed = try connection.execute(
            """
            UPDATE request SET theme = ?, territory = ?, language = ?, urgency = ?, promise_due = ?, promise_why = ?, state = ?, agent = ?, since = ?, lease_until = ?,
            awaited_body = ?, outcome = ?, outcome_reason = ?, version = version + 1 WHERE site = ? AND id = ? AND version = ?
            """,
            [.string(`case`.theme), .string(`case`.territory), .string(`case`.language)] + StateFields.values(of: `case`, key: key) + [
                .string(`case`.site), .string(`case`.id.rawValue), .number(`case`.version),
            ])
        return changed == 1
    }
}

/// The columns that say where a case is.
private struct StateFields {
    let name: String
    let agent: AgentID?
    let since: Date?
    let until: Date?
    let body: String?
    let outcome: String?
    let reason: Data?

    init(_ row: inout SQLRow) throws {
        name = try row.text()
        agent = try row.optionalText().map(AgentID.init)
        since = try row.optionalInstant()
        until = try row.optionalInstant()
        body = try row.optionalText()
        outcome = try row.optionalText()
        reason = try row.optionalData()
    }

    func state(key: Data?, case id: String) throws -> CaseState {
        switch (name, agent, since, until, outcome) {
        case ("open", _, _, _, _):
            return .open
        case ("claimed", let agent?, let since?, let until?, _):
            return .claimed(Claim(agent: agent, since: since, until: until))
        case ("waiting", let asker, let since?, _, _):
            return .waiting(Wait(awaited: body.map(Wait.Awaited.body) ?? .citizen, since: since, asker: asker))
        case ("closed", _, let since?, _, let outcome?):
            guard let outcome = CaseOutcome(name: outcome, reason: Vault.open(reason, key) ?? "motif effacé") else { fallthrough }
            return .closed(outcome, at: since)
        default:
            throw StorageError("dossier \(id) : état illisible")
        }
    }

    /// Urgency, promise and state, in the order of `CaseRow.update`.
    static func values(of case: Case, key: Data?) -> [SQLValue] {
        let pressing: [SQLValue] = [
            .text(`case`.urgency.rawValue), .instant(`case`.promise?.due), .string(`case`.promise?.why.joined(separator: "\n")),
            .text(`case`.state.name),
        ]
        switch `case`.state {
        case .open:
            return pressing + [.null, .null, .null, .null, .null, .null]
        case .claimed(let claim):
            return pressing + [.string(claim.agent.rawValue), .instant(claim.since), .instant(claim.until), .null, .null, .null]
        case .waiting(let wait):
            let body: String? = if case .body(let name) = wait.awaited { name } else { nil }
            return pressing + [.string(wait.asker?.rawValue), .instant(wait.since), .null, .string(body), .null, .null]
        case .closed(let outcome, let instant):
            return pressing + [.null, .instant(instant), .null, .null, .text(outcome.name), Vault.seal(outcome.reason, key)]
        }
    }
}
