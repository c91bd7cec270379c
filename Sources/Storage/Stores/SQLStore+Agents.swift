import Casework
import Foundation

extension SQLStore {
    /// Shortest password, in characters (CNIL, 2022: 12 with limited tries is more than enough).
    private static let shortestPassword = 12

    func add(_ agent: Agent, password: String, by party: Party, at instant: Date) async throws -> Refusal? {
        guard password.count >= Self.shortestPassword else { return .shortPassword }
        guard !agent.login.isEmpty else { return Refusal(.invalid, "L’identifiant est vide.") }
        let hash = try await passwords.hash(password, .password)
        return try await driver.write { connection in
            let added = try connection.execute(
                "INSERT INTO agent (id, login, content, password) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [.string(agent.id.rawValue), .string(agent.login.lowercased()), try .json(agent), .text(hash)])
            guard added == 1 else { return Refusal(.already, "Cet identifiant est pris.") }
            try Self.append(
                JournalFact("agent.added", agent.id.rawValue, agent.rightsFacts), site: JournalEntry.installation, by: party, at: instant,
                connection)
            return nil
        }
    }

    func update(_ agent: Agent, by party: Party, at instant: Date) async throws -> Refusal? {
        try await driver.write { connection in
            guard let known = try Self.agent(where: "id", .string(agent.id.rawValue), connection) else { return .unknown }
            guard known.login == agent.login else { return Refusal(.invalid, "Un identifiant ne change pas.") }
            try connection.execute("UPDATE agent SET content = ? WHERE id = ?", [try .json(agent), .string(agent.id.rawValue)])
            if agent.disabled { try connection.execute("DELETE FROM token WHERE agent = ?", [.string(agent.id.rawValue)]) }
            try Self.append(
                JournalFact("agent.changed", agent.id.rawValue, agent.rightsFacts), site: JournalEntry.installation, by: party, at: instant,
                connection)
            return nil
        }
    }

    func setPassword(_ password: String, of agent: AgentID, by party: Party, at instant: Date) async throws -> Refusal? {
        guard password.count >= Self.shortestPassword else { return .shortPassword }
        let hash = try await passwords.hash(password, .password)
        return try await driver.write { connection in
            let changed = try connection.execute("UPDATE agent SET password = ? WHERE id = ?", [.text(hash), .string(agent.rawValue)])
            guard changed == 1 else { return .unknown }
            try connection.execute("DELETE FROM token WHERE agent = ?", [.string(agent.rawValue)])
            try Self.append(
                JournalFact("agent.password", agent.rawValue), site: JournalEntry.installation, by: party, at: instant, connection)
            return nil
        }
    }

    func agents() async throws -> [Agent] {
        try await driver.read { connection in try connection.query("SELECT content FROM agent ORDER BY login", []).map(Self.agent) }
    }

    func agent(id: AgentID) async throws -> Agent? {
        try await driver.read { connection in try Self.agent(where: "id", .string(id.rawValue), connection) }
    }

    func agent(login: String) async throws -> Agent? {
        try await driver.read { connection in try Self.agent(where: "login", .string(login.lowercased()), connection) }
    }

    func signIn(login: String, password: String, source: String, seconds: Double, at instant: Date) async throws -> SignInOutcome {
        let login = login.lowercased()
        if let until = try await attempts.begin("sign-in", target: login, source: source, at: instant) { return .tooMany(until: until) }
        let hash = try await driver.read { connection in
            var row = try connection.first("SELECT password FROM agent WHERE login = ?", [.string(login)])
            return try row?.text()
        }
        let decoy = try await Decoys.ready().password
        let isRight = await passwords.verify(password, against: hash ?? decoy)
        guard isRight, hash != nil, let agent = try await agent(login: login), !agent.disabled else { return .refused }
        try await attempts.succeed("sign-in", target: login, source: source, at: instant)

        let token = Tokens.fresh()
        let until = instant.addingTimeInterval(seconds)
        try await driver.write { connection in
            try connection.execute("DELETE FROM token WHERE expires <= ?", [.instant(instant)])
            try connection.execute(
                "INSERT INTO token (hash, agent, expires) VALUES (?, ?, ?)",
                [.blob(Tokens.hash(token)), .string(agent.id.rawValue), .instant(until)])
        }
        return .signedIn(agent, token: token, until: until)
    }

    func agent(token: String, at instant: Date) async throws -> Agent? {
        try await driver.read { connection in
            let agent = try connection.first(
                "SELECT a.content FROM token t JOIN agent a ON a.id = t.agent WHERE t.hash = ? AND t.expires > ?",
                [.blob(Tokens.hash(token)), .instant(instant)]
            ).map(Self.agent)
            return agent.flatMap { $0.disabled ? nil : $0 }
        }
    }

    func revoke(token: String) async throws {
        _ = try await driver.write { connection in
            try connection.execute("DELETE FROM token WHERE hash = ?", [.blob(Tokens.hash(token))])
        }
    }

    func revokeTokens(of agent: AgentID) async throws -> Int {
        try await driver.write { connection in
            try connection.execute("DELETE FROM token WHERE agent = ?", [.string(agent.rawValue)])
        }
    }

    private static func agent(where column: String, _ value: SQLValue, _ connection: any SQLConnection) throws -> Agent? {
        try connection.first("SELECT content FROM agent WHERE \(column) = ?", [value]).map(agent)
    }

    private static func agent(_ row: SQLRow) throws -> Agent {
        var row = row
        return try row.json()
    }
}

extension Refusal {
    fileprivate static let shortPassword = Refusal(.invalid, "Le mot de passe doit avoir au moins 12 caractères.")
}

extension Agent {
    /// What the journal keeps of an account: its rights, not its name.
    fileprivate var rightsFacts: [String: String] {
        rights.reduce(into: disabled ? ["disabled": "true"] : [:]) { $0["site \($1.key)"] = $1.value.rawValue }
    }
}
