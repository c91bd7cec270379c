import Casework
import Foundation

/// A case accepted by another site lives on there: same reference, same place in time, everything already said copied under the
/// receiver's own keys. Internal notes stay behind. What the sender forgets later, the receiver, another controller, still holds.
struct Relocation {
    let sent: Case
    let receiver: String
    let vault: Vault
    let instant: Date

    /// The case as it begins at the receiver.
    func carryOut(by party: Party, _ connection: any SQLConnection) throws -> Case {
        let arrived = Case(
            id: .fresh(at: instant), site: receiver, reference: sent.reference, conversation: sent.conversation,
            person: try copyPerson(connection), channel: sent.channel, subject: sent.subject, handoffReason: sent.handoffReason,
            refused: sent.refused, theme: sent.theme, territory: sent.territory, language: sent.language, urgency: sent.urgency,
            promise: sent.promise, opened: sent.opened)
        try copyExchanges(to: arrived, connection)
        try SQLStore.insert(arrived, clocks: try clocks(connection), by: party, at: instant, vault, connection)
        try copyMessages(to: arrived, connection)
        try connection.execute(
            "UPDATE reference SET site = ?, request = ? WHERE code = ?",
            [.string(receiver), .string(arrived.id.rawValue), .text(arrived.reference.description)])
        return arrived
    }

    /// The same id in the receiver's site, unless that site already knows it or was asked to forget it.
    private func copyPerson(_ connection: any SQLConnection) throws -> PersonID? {
        guard let id = sent.person, let person = try PersonRow.find(site: sent.site, id, connection), person.forgotten == nil else {
            return nil
        }
        if let known = try PersonRow.find(site: receiver, id, connection) { return known.forgotten == nil ? id : nil }
        let copy = Person(
            id: id, site: receiver, given: person.given, family: person.family, language: person.language, addresses: person.addresses,
            created: person.created)
        return try PersonRow.write(copy, vault, at: instant, connection) ? id : nil
    }

    private func copyExchanges(to arrived: Case, _ connection: any SQLConnection) throws {
        let entries = try SQLStore.exchanges(site: sent.site, conversation: sent.conversation, connection).map { exchange in
            let copy = Exchange(
                id: exchange.id, site: receiver, conversation: exchange.conversation, person: arrived.person, channel: exchange.channel,
                instant: exchange.instant, textIn: exchange.textIn, textOut: exchange.textOut, outcome: exchange.outcome,
                shown: exchange.shown,
                durationMilliseconds: exchange.durationMilliseconds)
            return ExchangeEntry(copy, shown: try .json(copy.shown), vault)
        }
        guard !entries.isEmpty else { return }
        _ = try ExchangeBatch(entries: entries, vault: vault).write(connection)
    }

    private func copyMessages(to arrived: Case, _ connection: any SQLConnection) throws {
        guard let key = try vault.existingKey(site: receiver, .conversation(arrived.conversation), connection) else { return }
        for message in try SQLStore.messages(site: sent.site, case: sent.id, connection) {
            let copy = Message(
                id: .fresh(at: message.instant), site: receiver, caseID: arrived.id, from: message.from, recipient: message.recipient,
                channel: message.channel, instant: message.instant, text: message.text, delivery: message.delivery)
            try SQLStore.insert(copy, key: key, connection)
        }
    }

    private func clocks(_ connection: any SQLConnection) throws -> LegalClocks {
        var clocks =
            try SQLStore.clocks(site: sent.site, case: sent.id, connection)
            ?? LegalClocks(receivedFirst: sent.opened, receivedFirstBy: sent.site)
        clocks.receivedCompetent = instant
        clocks.competentBody = receiver
        return clocks
    }
}
