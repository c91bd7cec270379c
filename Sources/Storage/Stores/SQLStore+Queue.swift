import Casework
import Foundation

extension SQLStore {
    func queue(site: String, at instant: Date) async throws -> [Case] {
        try await driver.read { connection in
            let waiting = try connection.query(
                "SELECT \(CaseRow.columns) FROM \(CaseRow.join) WHERE r.site = ? AND (r.state = 'open' OR (r.state = 'claimed' AND r.lease_until <= ?))",
                [.string(site), .instant(instant)]
            ).map(CaseRow.read)
            return QueueOrder.sorted(waiting)
        }
    }

    func pending(site: String) async throws -> [Case] {
        try await driver.read { connection in
            let pending = try connection.query(
                "SELECT \(CaseRow.columns) FROM \(CaseRow.join) WHERE r.site = ? AND r.state IN ('open', 'claimed', 'waiting')",
                [.string(site)]
            ).map(CaseRow.read)
            return QueueOrder.sorted(pending)
        }
    }

    func caseCounts(site: String, from: Date, to: Date) async throws -> [String: Int] {
        try await driver.read { connection in
            let rows = try connection.query(
                """
                SELECT COALESCE(outcome, state), COUNT(*) FROM request WHERE site = ? AND opened >= ? AND opened < ?
                GROUP BY COALESCE(outcome, state)
                """, [.string(site), .instant(from), .instant(to)])
            return try rows.reduce(into: [:]) { counts, row in
                var row = row
                counts[try row.text()] = try row.int()
            }
        }
    }

    func cases(site: String, of agent: AgentID, at instant: Date) async throws -> [Case] {
        try await driver.read { connection in
            let mine = try connection.query(
                """
                SELECT \(CaseRow.columns) FROM \(CaseRow.join)
                WHERE r.agent = ? AND r.site = ? AND (r.state = 'waiting' OR (r.state = 'claimed' AND r.lease_until > ?))
                """, [.string(agent.rawValue), .string(site), .instant(instant)]
            ).map(CaseRow.read)
            return QueueOrder.sorted(mine)
        }
    }

    func claimNext(site: String, for agent: Agent, circle: Circle, seconds: Double, at instant: Date) async throws -> Case? {
        guard agent.may(.agent, in: site) else { return nil }
        let announced = { @Sendable (claimed: Case?) in claimed == nil ? [] : [StoreChange.work(site: site)] }
        return try await write(announcing: announced) { [vault] connection in
            var held = try connection.first(
                "SELECT COUNT(*) FROM request WHERE agent = ? AND state = 'claimed' AND lease_until > ?",
                [.string(agent.id.rawValue), .instant(instant)])
            guard try held?.int() ?? 0 < agent.capacity else { return nil }
            var offset = 0
            while true {
                let page = try Self.page(site: site, from: offset, at: instant, connection)
                for candidate in page {
                    guard case .now(let reason) = circle.eligibility(of: agent, for: candidate, at: instant) else { continue }
                    let claimed = try Self.move(
                        .claim(seconds: seconds), site: site, case: candidate.id, by: .agent(agent.id), at: instant,
                        facts: ["reason": reason],
                        vault, connection)
                    if case .success(let claimed) = claimed { return claimed }
                }
                if page.count < Self.pageSize { return nil }
                offset += page.count
            }
        }
    }

    private static let pageSize = 40

    /// The order of `QueueOrder`, a page at a time: an agent rarely has to look far.
    private static func page(site: String, from offset: Int, at instant: Date, _ connection: any SQLConnection) throws -> [Case] {
        try connection.query(
            """
            SELECT \(CaseRow.columns) FROM \(CaseRow.join)
            WHERE r.site = ? AND (r.state = 'open' OR (r.state = 'claimed' AND r.lease_until <= ?))
            ORDER BY CASE r.urgency WHEN 'vital' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END, COALESCE(r.promise_due, r.opened + 172800000), r.opened, r.id
            LIMIT ? OFFSET ?
            """, [.string(site), .instant(instant), .number(pageSize), .number(offset)]
        ).map(CaseRow.read)
    }

    func expireLeases(at instant: Date) async throws -> [Case] {
        let expired = try await driver.read { connection in
            try connection.query(
                "SELECT site, id FROM request WHERE state = 'claimed' AND lease_until <= ? ORDER BY lease_until LIMIT 1000",
                [.instant(instant)]
            ).map(Self.place)
        }
        return try await putBack(expired, at: instant, by: .hub, reason: "prise en charge expirée") { current in
            current.holder(at: instant) == nil
        }
    }

    func releaseAll(of agent: AgentID, reason: String, by party: Party, at instant: Date) async throws -> Int {
        let held = try await driver.read { connection in
            try connection.query("SELECT site, id FROM request WHERE agent = ? AND state = 'claimed'", [.string(agent.rawValue)]).map(
                Self.place)
        }
        return try await putBack(held, at: instant, by: party, reason: reason) { current in
            if case .claimed(let claim) = current.state { claim.agent == agent } else { false }
        }.count
    }

    private typealias Place = (site: String, id: CaseID)

    private static func place(_ row: SQLRow) throws -> Place {
        var row = row
        return (try row.text(), CaseID(try row.text()))
    }

    /// One transaction each: what another hub has put back meanwhile is left alone.
    private func putBack(
        _ places: [Place], at instant: Date, by party: Party, reason: String, _ stillMeant: @escaping @Sendable (Case) -> Bool
    ) async throws -> [Case] {
        var returned: [Case] = []
        for place in places {
            let outcome: Result<Case, Refusal> = try await work(in: place.site) { [vault] connection in
                guard let current = try CaseRow.find(site: place.site, place.id, connection), stillMeant(current) else {
                    return .failure(.stale)
                }
                return try Self.move(.takeBack(reason: reason), site: place.site, case: place.id, by: party, at: instant, vault, connection)
            }
            if case .success(let back) = outcome { returned.append(back) }
        }
        return returned
    }
}
