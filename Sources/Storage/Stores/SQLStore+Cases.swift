import Casework
import Foundation

extension SQLStore {
    func open(_ case: Case, secret: Secret, by party: Party, at instant: Date) async throws -> OpenOutcome {
        let hash = try await passwords.hash(secret.text, .secret)
        let announced = { @Sendable (outcome: OpenOutcome) in outcome == .opened ? [StoreChange.work(site: `case`.site)] : [] }
        return try await write(announcing: announced) { [vault] connection in
            if let known = try CaseRow.find(site: `case`.site, `case`.id, connection) { return .already(known) }
            let mine = try connection.execute(
                "INSERT INTO reference (code, site, request, secret) VALUES (?, ?, ?, ?) ON CONFLICT (code) DO NOTHING",
                [.text(`case`.reference.description), .string(`case`.site), .string(`case`.id.rawValue), .text(hash)])
            guard mine == 1 else {
                // The other one may have been this very case, made durable since it was looked for.
                return try CaseRow.find(site: `case`.site, `case`.id, connection).map(OpenOutcome.already) ?? .referenceTaken
            }
            let clocks = LegalClocks(receivedFirst: `case`.opened, receivedFirstBy: `case`.site)
            try Self.insert(`case`, clocks: clocks, by: party, at: instant, vault, connection)
            return .opened
        }
    }

    /// A new case with its conversation if that was never saved, its legal clocks and its first journal entry.
    static func insert(
        _ case: Case, clocks: LegalClocks, by party: Party, at instant: Date, _ vault: Vault, _ connection: any SQLConnection
    ) throws {
        let site = `case`.site
        try connection.execute(
            "INSERT INTO conversation (site, id, person, opened, last_activity, version) VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (site, id) DO NOTHING",
            [
                .string(site), .string(`case`.conversation.rawValue), .string(`case`.person?.rawValue), .instant(`case`.opened),
                .instant(`case`.opened),
            ])
        let key = try vault.key(site: site, .conversation(`case`.conversation), at: instant, connection)
        try CaseRow.insert(`case`, key: key, connection)
        try write(clocks, site: site, case: `case`.id, connection)
        let facts = ["reference": `case`.reference.description, "urgency": `case`.urgency.rawValue]
        try append(JournalFact("case.opened", `case`.id.rawValue, facts), site: site, by: party, at: instant, connection)
    }

    func `case`(site: String, id: CaseID) async throws -> Case? {
        try await driver.read { connection in try CaseRow.find(site: site, id, connection) }
    }

    func `case`(site: String, reference: Reference) async throws -> Case? {
        try await driver.read { connection in
            try connection.first(
                "SELECT \(CaseRow.columns) FROM \(CaseRow.join) JOIN reference f ON f.site = r.site AND f.request = r.id WHERE f.code = ? AND f.site = ?",
                [.text(reference.description), .string(site)]
            ).map(CaseRow.read)
        }
    }

    func cases(site: String, person: PersonID) async throws -> [Case] {
        try await driver.read { connection in
            try Self.family(site: site, person: person, connection)
                .flatMap { try Self.caseIDs(site: site, person: PersonID($0), connection) }
                .compactMap { try CaseRow.find(site: site, $0, connection) }
                .sorted { ($0.opened, $0.id) > ($1.opened, $1.id) }
        }
    }

    static func caseIDs(site: String, person: PersonID, _ connection: any SQLConnection) throws -> [CaseID] {
        try connection.query(
            "SELECT id FROM request WHERE site = ? AND person = ? ORDER BY opened, id", [.string(site), .string(person.rawValue)]
        ).map { row in
            var row = row
            return CaseID(try row.text())
        }
    }

    func apply(_ move: CaseMove, site: String, case id: CaseID, by party: Party, at instant: Date) async throws -> Result<Case, Refusal> {
        try await work(in: site) { [vault] connection in
            try Self.move(move, site: site, case: id, by: party, at: instant, vault, connection)
        }
    }

    /// Reads, applies the rules, writes if nobody wrote meanwhile, journals. `facts` are added to the journal entry.
    static func move(
        _ move: CaseMove, site: String, case id: CaseID, by party: Party, at instant: Date, facts: [String: String] = [:], _ vault: Vault,
        _ connection: any SQLConnection
    ) throws -> Result<Case, Refusal> {
        guard var moved = try CaseRow.find(site: site, id, connection) else { return .failure(.unknown) }
        switch moved.apply(move, by: party, at: instant) {
        case .failure(let refusal):
            return .failure(refusal)
        case .success(let events):
            let key = try vault.existingKey(site: site, .conversation(moved.conversation), connection)
            guard try CaseRow.update(moved, key: key, connection) else { return .failure(.stale) }
            moved.version += 1
            try giveConversation(moved, connection)
            for event in events {
                let fact = JournalFact(event.fact.kind, event.fact.subject, event.facts.merging(facts) { first, _ in first })
                try append(fact, site: site, by: party, at: instant, connection)
            }
            return .success(moved)
        }
    }

    /// The agent who holds a case, or waits for its reply, owns its conversation; otherwise the automaton does.
    private static func giveConversation(_ case: Case, _ connection: any SQLConnection) throws {
        let owner: AgentID? =
            switch `case`.state {
            case .claimed(let claim): claim.agent
            case .waiting(let wait): wait.asker
            case .open, .closed: nil
            }
        try connection.execute(
            "UPDATE conversation SET owner = ?, version = version + 1 WHERE site = ? AND id = ? AND COALESCE(owner, '') <> ?",
            [.string(owner?.rawValue), .string(`case`.site), .string(`case`.conversation.rawValue), .string(owner?.rawValue ?? "")])
    }
}
