import Casework
import Foundation

/// One case re-pointed, inside the transaction of them all.
struct RepointingWork {
    let item: SQLStore.Stranded
    let repointing: Repointing
    let party: Party
    let instant: Date
    let vault: Vault

    private var site: String { item.found.site }

    func carryOut(_ connection: any SQLConnection) throws {
        var facts = ["reason": repointing.reason, "body": repointing.body]
        if let successor = repointing.successor {
            try repoint(to: successor, connection)
            facts["successor"] = successor.id
        } else if var offer = item.offer, offer.void(reason: repointing.reason, at: instant) {
            _ = try TransferRow.end(offer, connection)
        }
        if let offer = item.offer { facts["transfer"] = offer.id.rawValue }
        if let key = try vault.existingKey(site: site, .conversation(item.found.conversation), connection) {
            try SQLStore.insert(message(repointing.notice, to: .citizen, item.found.channel), key: key, connection)
            try write(to: repointing.successor, key: key, connection)
        }
        try journal(facts, connection)
    }

    /// The wait ends or changes body. An agent who took the case meanwhile keeps it.
    private func journal(_ facts: [String: String], _ connection: any SQLConnection) throws {
        guard case .waiting(let wait) = item.found.state, case .body = wait.awaited else {
            let fact = JournalFact("case.repointed", item.found.id.rawValue, facts)
            return try SQLStore.append(fact, site: site, by: party, at: instant, connection)
        }
        let move = repointing.successor.map { CaseMove.repoint($0.name) } ?? .resume(reason: repointing.reason)
        _ = try SQLStore.move(move, site: site, case: item.found.id, by: party, at: instant, facts: facts, vault, connection)
    }

    private func repoint(to successor: Repointing.Successor, _ connection: any SQLConnection) throws {
        if let offer = item.offer {
            let next = offer.repointed(to: .body(id: successor.id, name: successor.name), at: instant)
            _ = try TransferRow.repoint(next, connection)
            try LinkRow.replaceAll(of: next, at: instant, connection)
        }
        try SQLStore.changeClocks(site: site, case: item.found.id, connection) { $0.competentBody = successor.name }
    }

    /// The letter that asked the ended body goes to its successor: itself while it is still here, else another with the same words. One that
    /// nobody would read is not sent.
    private func write(to successor: Repointing.Successor?, key: Data, _ connection: any SQLConnection) throws {
        guard let letter = try SQLStore.letter(of: item.found, to: repointing.body, connection), let text = letter.text else { return }
        guard let successor, let email = successor.email else {
            guard letter.delivery == .queued else { return }
            let failed = DeliveryState.failed(reason: repointing.reason, at: instant)
            try connection.execute(
                "UPDATE message SET progress = ?, delivery = ? WHERE site = ? AND id = ?",
                [.text(failed.name), try .json(failed), .string(site), .string(letter.id.rawValue)])
            return
        }
        let recipient = Message.Recipient.body(id: successor.id, address: email)
        guard letter.delivery == .queued else {
            return try SQLStore.insert(message(repointing.preface + text, to: recipient, letter.channel), key: key, connection)
        }
        try connection.execute(
            "UPDATE message SET recipient = ? WHERE site = ? AND id = ?",
            [try .json(recipient), .string(site), .string(letter.id.rawValue)])
    }

    private func message(_ text: String, to recipient: Message.Recipient, _ channel: Casework.Channel) -> Message {
        Message(
            id: .fresh(at: instant), site: site, caseID: item.found.id, from: .hub, recipient: recipient, channel: channel,
            instant: instant, text: text)
    }
}
