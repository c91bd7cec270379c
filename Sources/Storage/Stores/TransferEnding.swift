import Casework
import Foundation

/// The end of an offer, inside its transaction: where the case goes, what the journal keeps, what the citizen is told.
struct TransferEnding {
    let party: Party
    let instant: Date
    let vault: Vault
    let telling: TransferTelling

    func answer(
        _ offer: Transfer, _ reply: Transfer.Reply, _ connection: any SQLConnection
    ) throws -> Result<Transfer, Refusal> {
        var ended = offer
        if case .failure(let refusal) = ended.answer(reply, by: party, at: instant) { return .failure(refusal) }
        guard try TransferRow.end(ended, connection) else { return .failure(.stale) }
        switch reply {
        case .accept: try handOver(ended, .rerouted, telling(ended), from: .hub, connection)
        case .answer(let text): try handOver(ended, .answered, text, from: party, connection)
        case .refuse: try takeBack(ended, connection)
        }
        return .success(ended)
    }

    func expire(_ offer: Transfer, _ connection: any SQLConnection) throws -> Result<Transfer, Refusal> {
        var ended = offer
        guard ended.expire(at: instant), try TransferRow.end(ended, connection) else { return .failure(.stale) }
        try takeBack(ended, connection)
        return .success(ended)
    }

    // MARK: Accepted

    /// The receiver has it: the sender's case is over, and lives on in the receiver's site when it is one of ours. The citizen reads `text`
    /// where the case lives.
    private func handOver(
        _ transfer: Transfer, _ outcome: CaseOutcome, _ text: String?, from: Party, _ connection: any SQLConnection
    ) throws {
        try SQLStore.changeClocks(site: transfer.from, case: transfer.caseID, connection) { $0.receivedCompetent = instant }
        guard let sent = try CaseRow.find(site: transfer.from, transfer.caseID, connection) else { return }
        var living = sent
        if case .site(let receiver) = transfer.to {
            living = try Relocation(sent: sent, receiver: receiver, vault: vault, instant: instant).carryOut(by: party, connection)
        }
        try tell(text, from: from, in: living, connection)
        _ = try SQLStore.move(.close(outcome), site: sent.site, case: sent.id, by: .hub, at: instant, vault, connection)
        try journal("accepted", transfer, [:], connection)
    }

    // MARK: Back

    /// Back in the sender's queue; before the arbiters, who have that theme among their skills, the second time.
    private func takeBack(_ transfer: Transfer, _ connection: any SQLConnection) throws {
        let reason = "transmission \(transfer.status.name == "expired" ? "restée sans réponse" : "refusée") : \(transfer.to.name)"
        let (site, id) = (transfer.from, transfer.caseID)
        _ = try SQLStore.move(.resume(reason: reason), site: site, case: id, by: .hub, at: instant, vault, connection)
        if let back = try CaseRow.find(site: site, id, connection) {
            if transfer.goesBackTo == .arbiter {
                let arbitration = CaseMove.qualify(theme: Case.arbitrationTheme, territory: back.territory, language: back.language)
                _ = try SQLStore.move(arbitration, site: site, case: id, by: .hub, at: instant, vault, connection)
            }
            try tell(telling(transfer), from: .hub, in: back, connection)
        }
        try journal(transfer.status.name, transfer, ["to": transfer.goesBackTo?.rawValue ?? ""], connection)
    }

    // MARK: Kept and told

    private func journal(_ end: String, _ transfer: Transfer, _ more: [String: String], _ connection: any SQLConnection) throws {
        let facts = ["by": party.code, "transfer": transfer.id.rawValue].merging(more) { first, _ in first }
        try SQLStore.append(
            JournalFact("case.transfer_\(end)", transfer.caseID.rawValue, facts), site: transfer.from, by: .hub, at: instant, connection)
    }

    /// Nothing where the content of the case was erased: there is nobody left to tell.
    private func tell(_ text: String?, from: Party, in found: Case, _ connection: any SQLConnection) throws {
        guard let text, let key = try vault.existingKey(site: found.site, .conversation(found.conversation), connection) else { return }
        let message = Message(
            id: .fresh(at: instant), site: found.site, caseID: found.id, from: from, recipient: .citizen, channel: found.channel,
            instant: instant, text: text)
        try SQLStore.insert(message, key: key, connection)
    }
}
