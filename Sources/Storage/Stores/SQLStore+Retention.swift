import Casework
import Foundation

extension SQLStore {
    func proposeRetention(_ rule: RetentionRule, site: String, by party: Party, at instant: Date, dryRun: Bool) async throws
        -> RetentionProposal
    {
        try await driver.write { connection in
            let items = try Self.expired(rule, site: site, at: instant, connection).map { conversation, activity in
                RetentionItem(
                    conversation: conversation, lastActivity: activity,
                    exchanges: try Self.exchangeCount(site: site, conversation, connection),
                    references: try Self.references(site: site, conversation, connection))
            }
            let proposal = RetentionProposal(id: .fresh(at: instant), site: site, rule: rule, by: party, instant: instant, items: items)
            guard !dryRun else { return proposal }
            try connection.execute(
                "INSERT INTO retention_proposal (site, id, instant, content) VALUES (?, ?, ?, ?)",
                [.string(site), .string(proposal.id.rawValue), .instant(instant), try .json(proposal)])
            let facts = ["conversations": String(items.count), "rule": rule.subject.rawValue, "days": String(rule.days)]
            try Self.append(JournalFact("retention.proposed", proposal.id.rawValue, facts), site: site, by: party, at: instant, connection)
            return proposal
        }
    }

    func retentionProposals(site: String) async throws -> [RetentionProposal] {
        try await driver.read { connection in
            try connection.query(
                "SELECT content, approved FROM retention_proposal WHERE site = ? ORDER BY instant DESC, id DESC", [.string(site)]
            ).map(Self.proposal)
        }
    }

    func approveRetention(_ id: RetentionID, site: String, by party: Party, at instant: Date) async throws -> Result<
        RetentionReport, Refusal
    > {
        let outcome: Result<RetentionReport, Refusal> = try await driver.write { [vault] connection in
            let values: [SQLValue] = [.string(site), .string(id.rawValue)]
            guard
                let proposal = try connection.first("SELECT content, approved FROM retention_proposal WHERE site = ? AND id = ?", values)
                    .map(Self.proposal)
            else { return .failure(.unknown) }
            guard
                try connection.execute(
                    "UPDATE retention_proposal SET approved = ? WHERE site = ? AND id = ? AND approved IS NULL",
                    [.instant(instant)] + values) == 1
            else { return .failure(Refusal(.already, "Cette proposition a déjà été exécutée.")) }

            let expired = Set(try Self.expired(proposal.rule, site: site, at: proposal.instant, connection).map(\.0))
            let gone = proposal.items.filter { expired.contains($0.conversation) }
            for item in gone { try Self.forget(item.conversation, site: site, vault, at: instant, connection) }
            let report = RetentionReport(
                conversations: gone.count, exchanges: gone.map(\.exchanges).reduce(0, +), spared: proposal.items.count - gone.count)
            let facts = ["conversations": String(report.conversations), "spared": String(report.spared)]
            try Self.append(JournalFact("retention.approved", id.rawValue, facts), site: site, by: party, at: instant, connection)
            return .success(report)
        }
        if case .success = outcome { try await driver.scrub("sealing_key") }
        return outcome
    }

    /// Conversations without activity for the rule's days, still readable, with their last activity.
    private static func expired(
        _ rule: RetentionRule, site: String, at instant: Date, _ connection: any SQLConnection
    ) throws -> [(ConversationID, Date)] {
        let limit = SQLValue.instant(instant.addingTimeInterval(-Double(rule.days) * 86_400))
        let cases =
            switch rule.subject {
            case .conversations: "NOT EXISTS (SELECT 1 FROM request r WHERE r.site = c.site AND r.conversation = c.id)"
            case .closedCases: "EXISTS (SELECT 1 FROM request r WHERE r.site = c.site AND r.conversation = c.id)"
            }
        return try connection.query(
            """
            SELECT c.id, c.last_activity FROM conversation c JOIN sealing_key k ON k.site = c.site AND k.subject = 'c:' || c.id
            WHERE c.site = ? AND c.last_activity < ? AND k.secret IS NOT NULL AND \(cases)
            AND NOT EXISTS (SELECT 1 FROM request r WHERE r.site = c.site AND r.conversation = c.id AND (r.state <> 'closed' OR r.since >= ?))
            AND NOT EXISTS (SELECT 1 FROM exchange e WHERE e.site = c.site AND e.conversation = c.id AND e.instant >= ?)
            ORDER BY c.last_activity, c.id
            """, [.string(site), limit, limit, limit]
        ).map { row in
            var row = row
            return (ConversationID(try row.text()), try row.instant())
        }
    }

    private static func exchangeCount(site: String, _ conversation: ConversationID, _ connection: any SQLConnection) throws -> Int {
        var row = try connection.first(
            "SELECT COUNT(*) FROM exchange WHERE site = ? AND conversation = ?", [.string(site), .string(conversation.rawValue)])
        return try row?.int() ?? 0
    }

    private static func references(site: String, _ conversation: ConversationID, _ connection: any SQLConnection) throws -> [Reference] {
        try connection.query(
            "SELECT reference FROM request WHERE site = ? AND conversation = ? ORDER BY opened, id",
            [.string(site), .string(conversation.rawValue)]
        ).compactMap { row in
            var row = row
            return Reference(try row.text())
        }
    }

    private static func proposal(_ row: SQLRow) throws -> RetentionProposal {
        var row = row
        var proposal: RetentionProposal = try row.json()
        proposal.approved = try row.optionalInstant()
        return proposal
    }
}
