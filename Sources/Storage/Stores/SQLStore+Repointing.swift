import Casework
import Foundation

extension SQLStore {
    func repoint(
        _ repointing: Repointing, site: String, by party: Party, at instant: Date, dryRun: Bool
    ) async throws -> [Repointed] {
        if repointing.fault != nil { return [] }
        if dryRun {
            return try await driver.read { connection in
                try Self.stranded(repointing, site: site, connection).map { try Self.outcome($0, repointing, connection) }
            }
        }
        let announced = { @Sendable (moved: [Repointed]) in moved.isEmpty ? [] : [StoreChange.work(site: site)] }
        return try await write(announcing: announced) { [vault] connection in
            try Self.stranded(repointing, site: site, connection).map { item in
                let outcome = try Self.outcome(item, repointing, connection)
                let work = RepointingWork(item: item, repointing: repointing, party: party, instant: instant, vault: vault)
                try work.carryOut(connection)
                return outcome
            }
        }
    }

    /// A case that an ended body holds up, with the offer made to it.
    struct Stranded {
        let found: Case
        let offer: Transfer?
    }

    /// Offers that nobody will answer, then cases that wait for the name without an offer.
    private static func stranded(_ repointing: Repointing, site: String, _ connection: any SQLConnection) throws -> [Stranded] {
        let pending = try connection.query(
            "SELECT \(TransferRow.columns) FROM transfer t WHERE t.site = ? AND t.status = 'proposed' ORDER BY t.proposed, t.id",
            [.string(site)]
        ).map(TransferRow.read)
        let offered: [Stranded] = try pending.compactMap { offer in
            guard case .body(repointing.body, _) = offer.to, let found = try CaseRow.find(site: site, offer.caseID, connection) else {
                return nil
            }
            return Stranded(found: found, offer: offer)
        }
        let waiting = try connection.query(
            "SELECT \(CaseRow.columns) FROM \(CaseRow.join) WHERE r.site = ? AND r.state = 'waiting' AND r.awaited_body IS NOT NULL ORDER BY r.opened, r.id",
            [.string(site)]
        ).map(CaseRow.read)
        let withOffer = Set(pending.map(\.caseID))
        return offered
            + waiting.filter { found in
                guard case .waiting(let wait) = found.state, case .body(let name) = wait.awaited else { return false }
                return repointing.names.contains(name) && name != repointing.successor?.name && !withOffer.contains(found.id)
            }.map { Stranded(found: $0, offer: nil) }
    }

    private static func outcome(_ item: Stranded, _ repointing: Repointing, _ connection: any SQLConnection) throws -> Repointed {
        let isWritten =
            try repointing.successor?.email != nil && letter(of: item.found, to: repointing.body, connection) != nil
        return Repointed(
            caseID: item.found.id, reference: item.found.reference, transfer: item.offer?.id, isWritten: isWritten)
    }

    /// The last message of a case to a body.
    static func letter(of found: Case, to body: String, _ connection: any SQLConnection) throws -> Message? {
        try messages(site: found.site, case: found.id, connection).last { message in
            if case .body(body, _) = message.recipient { message.text != nil } else { false }
        }
    }
}
