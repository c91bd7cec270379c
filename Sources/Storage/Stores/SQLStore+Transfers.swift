import Casework
import Foundation

extension SQLStore {
    func propose(_ transfer: Transfer) async throws -> Result<Transfer, Refusal> {
        if let fault = transfer.fault { return .failure(fault) }
        return try await write(announcing: Self.works) { [vault] connection in
            if let known = try TransferRow.find(transfer.id, seenBy: transfer.from, connection) { return .success(known) }
            let values: [SQLValue] = [.string(transfer.from), .string(transfer.caseID.rawValue)]
            let earlier = try connection.query("SELECT status FROM transfer WHERE site = ? AND request = ?", values).map { row in
                var row = row
                return try row.text()
            }
            if earlier.contains("proposed") { return .failure(Refusal(.already, "Ce dossier est déjà proposé à un autre organisme.")) }
            let moved = try Self.move(
                .awaitBody(transfer.to.name), site: transfer.from, case: transfer.caseID, by: transfer.by, at: transfer.proposed, vault,
                connection)
            guard case .success(let sent) = moved else { return moved.map { _ in transfer } }

            let offer = transfer.following(refusals: earlier.count { $0 == "refused" || $0 == "expired" }, of: sent)
            try TransferRow.insert(offer, connection)
            try Self.changeClocks(site: offer.from, case: offer.caseID, connection) { clocks in
                clocks.forwarded = offer.proposed
                clocks.competentBody = offer.to.name
            }
            let facts = ["to": offer.to.name, "transfer": offer.id.rawValue]
            try Self.append(
                JournalFact("case.transfer_proposed", sent.id.rawValue, facts), site: offer.from, by: offer.by, at: offer.proposed,
                connection)
            return .success(offer)
        }
    }

    /// Both sites have something new to look at.
    private static func works(_ outcome: Result<Transfer, Refusal>) -> [StoreChange] {
        guard case .success(let transfer) = outcome else { return [] }
        guard case .site(let receiver) = transfer.to else { return [.work(site: transfer.from)] }
        return [.work(site: transfer.from), .work(site: receiver)]
    }

    func transfer(seenBy site: String, id: TransferID) async throws -> Transfer? {
        try await driver.read { connection in try TransferRow.find(id, seenBy: site, connection) }
    }

    func content(of id: TransferID, seenBy site: String) async throws -> TransferContent? {
        try await driver.read { connection in
            guard let transfer = try TransferRow.find(id, seenBy: site, connection), transfer.from == site || transfer.status == .proposed,
                let sent = try CaseRow.find(site: transfer.from, transfer.caseID, connection)
            else { return nil }
            return TransferContent(
                subject: sent.subject, exchanges: try Self.exchanges(site: transfer.from, conversation: sent.conversation, connection),
                messages: try Self.messages(site: transfer.from, case: sent.id, connection))
        }
    }

    func incoming(site: String) async throws -> [Transfer] {
        try await driver.read { connection in
            try connection.query(
                "SELECT \(TransferRow.columns) FROM transfer t WHERE t.to_site = ? AND t.status = 'proposed' ORDER BY t.proposed, t.id",
                [.string(site)]
            ).map(TransferRow.read)
        }
    }

    func outgoing(site: String, case id: CaseID?) async throws -> [Transfer] {
        try await driver.read { connection in
            let ofCase = id == nil ? "" : "AND t.request = ?"
            return try connection.query(
                "SELECT \(TransferRow.columns) FROM transfer t WHERE t.site = ? \(ofCase) ORDER BY t.proposed, t.id",
                [.string(site)] + (id.map { [.string($0.rawValue)] } ?? [])
            ).map(TransferRow.read)
        }
    }

    func answer(
        _ id: TransferID, site: String, reply: Transfer.Reply, by party: Party, at instant: Date
    ) async throws -> Result<Transfer, Refusal> {
        try await write(announcing: Self.works) { [vault] connection in
            guard let transfer = try TransferRow.find(id, seenBy: site, connection), transfer.isAnswered(from: site) else {
                return .failure(.unknown)
            }
            return try Self.answer(transfer, reply, by: party, at: instant, vault, connection)
        }
    }

    private static func answer(
        _ transfer: Transfer, _ reply: Transfer.Reply, by party: Party, at instant: Date, _ vault: Vault, _ connection: any SQLConnection
    ) throws -> Result<Transfer, Refusal> {
        var transfer = transfer
        if case .failure(let refusal) = transfer.answer(reply, by: party, at: instant) { return .failure(refusal) }
        guard try TransferRow.end(transfer, connection) else { return .failure(.stale) }
        switch transfer.status {
        case .accepted:
            try handOver(transfer, by: party, at: instant, vault, connection)
        case .refused, .expired, .voided, .proposed:
            try takeBack(transfer, by: party, at: instant, vault, connection)
        }
        return .success(transfer)
    }

    /// The receiver has it: the sender's case is over, and lives on in the receiver's site when it is one of ours.
    private static func handOver(
        _ transfer: Transfer, by party: Party, at instant: Date, _ vault: Vault, _ connection: any SQLConnection
    ) throws {
        try changeClocks(site: transfer.from, case: transfer.caseID, connection) { $0.receivedCompetent = instant }
        if case .site(let receiver) = transfer.to, let sent = try CaseRow.find(site: transfer.from, transfer.caseID, connection) {
            try Relocation(sent: sent, receiver: receiver, vault: vault, instant: instant).carryOut(by: party, connection)
        }
        _ = try move(.close(.rerouted), site: transfer.from, case: transfer.caseID, by: .hub, at: instant, vault, connection)
        let facts = ["by": party.code, "transfer": transfer.id.rawValue]
        try append(
            JournalFact("case.transfer_accepted", transfer.caseID.rawValue, facts), site: transfer.from, by: .hub, at: instant, connection)
    }

    /// Back in the sender's queue; before the arbiters, who have that theme among their skills, the second time.
    private static func takeBack(
        _ transfer: Transfer, by party: Party, at instant: Date, _ vault: Vault, _ connection: any SQLConnection
    ) throws {
        let reason = "transmission \(transfer.status.name == "expired" ? "restée sans réponse" : "refusée") : \(transfer.to.name)"
        _ = try move(.resume(reason: reason), site: transfer.from, case: transfer.caseID, by: .hub, at: instant, vault, connection)
        if transfer.goesBackTo == .arbiter, let back = try CaseRow.find(site: transfer.from, transfer.caseID, connection) {
            let arbitration = CaseMove.qualify(theme: Case.arbitrationTheme, territory: back.territory, language: back.language)
            _ = try move(arbitration, site: transfer.from, case: transfer.caseID, by: .hub, at: instant, vault, connection)
        }
        let facts = ["by": party.code, "transfer": transfer.id.rawValue, "to": transfer.goesBackTo?.rawValue ?? ""]
        try append(
            JournalFact("case.transfer_\(transfer.status.name)", transfer.caseID.rawValue, facts), site: transfer.from, by: .hub,
            at: instant, connection)
    }

    func expireTransfers(at instant: Date) async throws -> [Transfer] {
        let due = try await driver.read { connection in
            try connection.query(
                "SELECT \(TransferRow.columns) FROM transfer t WHERE t.status = 'proposed' AND t.expires <= ? ORDER BY t.expires LIMIT 1000",
                [.instant(instant)]
            ).map(TransferRow.read)
        }
        var expired: [Transfer] = []
        for offer in due {
            let outcome = try await write(announcing: Self.works) { [vault] connection in
                var offer = offer
                guard offer.expire(at: instant), try TransferRow.end(offer, connection) else {
                    return Result<Transfer, Refusal>.failure(.stale)
                }
                try Self.takeBack(offer, by: .hub, at: instant, vault, connection)
                return .success(offer)
            }
            if case .success(let offer) = outcome { expired.append(offer) }
        }
        return expired
    }

    func issueLink(_ id: TransferID, site: String, expires: Date) async throws -> String? {
        let token = Tokens.fresh()
        return try await driver.write { connection in
            let changed = try connection.execute(
                "UPDATE transfer SET link = ?, link_expires = ? WHERE site = ? AND id = ? AND to_site IS NULL AND status = 'proposed'",
                [.blob(Tokens.hash(token)), .instant(expires), .string(site), .string(id.rawValue)])
            return changed == 1 ? token : nil
        }
    }

    func transfer(link: String, at instant: Date) async throws -> Transfer? {
        try await driver.read { connection in try Self.transfer(link: link, at: instant, connection) }
    }

    private static func transfer(link: String, at instant: Date, _ connection: any SQLConnection) throws -> Transfer? {
        try connection.first(
            "SELECT \(TransferRow.columns) FROM transfer t WHERE t.link = ? AND t.link_expires > ? AND t.status = 'proposed'",
            [.blob(Tokens.hash(link)), .instant(instant)]
        ).map(TransferRow.read)
    }

    func answer(link: String, reply: Transfer.Reply, at instant: Date) async throws -> Result<Transfer, Refusal> {
        try await write(announcing: Self.works) { [vault] connection in
            guard let transfer = try Self.transfer(link: link, at: instant, connection), case .body(let id, _) = transfer.to else {
                return .failure(Refusal(.unknown, "Ce lien n’est plus valable : demandez-en un autre."))
            }
            return try Self.answer(transfer, reply, by: .body(id), at: instant, vault, connection)
        }
    }
}

extension Transfer {
    /// The same offer, with what the store knows of the case.
    fileprivate func following(refusals: Int, of case: Case) -> Transfer {
        Transfer(
            id: id, from: from, to: to, caseID: caseID, reference: `case`.reference, reason: reason, by: by, proposed: proposed,
            expires: expires,
            earlierRefusals: refusals)
    }

    /// A site replies for itself; the sender writes down the reply of an outside body.
    fileprivate func isAnswered(from site: String) -> Bool {
        switch to {
        case .site(let receiver): receiver == site
        case .body: from == site
        }
    }
}
