import Casework
import Foundation

extension SQLStore {
    func propose(_ transfer: Transfer, with post: TransferPost) async throws -> Result<Transfer, Refusal> {
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
                guard let channel = post.told else { return }
                clocks.citizenTold = offer.proposed
                clocks.channelTold = channel
            }
            if let key = try vault.existingKey(site: sent.site, .conversation(sent.conversation), connection) {
                for letter in post.letters { try Self.insert(letter, key: key, connection) }
            }
            let facts = ["to": offer.to.name, "transfer": offer.id.rawValue]
            try Self.append(
                JournalFact("case.transfer_proposed", sent.id.rawValue, facts), site: offer.from, by: offer.by, at: offer.proposed,
                connection)
            return .success(offer)
        }
    }

    /// Both sites have something new to look at.
    static func works(_ outcome: Result<Transfer, Refusal>) -> [StoreChange] {
        guard case .success(let transfer) = outcome else { return [] }
        guard case .site(let receiver) = transfer.to else { return [.work(site: transfer.from)] }
        return [.work(site: transfer.from), .work(site: receiver)]
    }

    func transfer(seenBy site: String, id: TransferID) async throws -> Transfer? {
        try await driver.read { connection in try TransferRow.find(id, seenBy: site, connection) }
    }

    func content(of id: TransferID, seenBy site: String) async throws -> TransferContent? {
        try await driver.read { connection in
            guard let transfer = try TransferRow.find(id, seenBy: site, connection), transfer.from == site || transfer.status == .proposed
            else { return nil }
            return try Self.content(of: transfer, connection)
        }
    }

    static func content(of transfer: Transfer, _ connection: any SQLConnection) throws -> TransferContent? {
        guard let sent = try CaseRow.find(site: transfer.from, transfer.caseID, connection) else { return nil }
        return TransferContent(
            subject: sent.subject, exchanges: try exchanges(site: transfer.from, conversation: sent.conversation, connection),
            messages: try messages(site: transfer.from, case: sent.id, connection))
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
        _ id: TransferID, site: String, reply: Transfer.Reply, by party: Party, at instant: Date, telling: @escaping TransferTelling
    ) async throws -> Result<Transfer, Refusal> {
        try await write(announcing: Self.works) { [vault] connection in
            guard let transfer = try TransferRow.find(id, seenBy: site, connection), transfer.isAnswered(from: site) else {
                return .failure(.unknown)
            }
            return try TransferEnding(party: party, instant: instant, vault: vault, telling: telling).answer(transfer, reply, connection)
        }
    }

    func expireTransfers(at instant: Date, telling: @escaping TransferTelling) async throws -> [Transfer] {
        let due = try await driver.read { connection in
            try connection.query(
                "SELECT \(TransferRow.columns) FROM transfer t WHERE t.status = 'proposed' AND t.expires <= ? ORDER BY t.expires LIMIT 1000",
                [.instant(instant)]
            ).map(TransferRow.read)
        }
        var expired: [Transfer] = []
        for offer in due {
            let outcome = try await write(announcing: Self.works) { [vault] connection in
                try TransferEnding(party: .hub, instant: instant, vault: vault, telling: telling).expire(offer, connection)
            }
            if case .success(let offer) = outcome { expired.append(offer) }
        }
        return expired
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
