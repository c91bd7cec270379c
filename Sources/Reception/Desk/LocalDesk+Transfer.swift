import Casework
import Directory
import Foundation
import Sites

extension LocalDesk {
    /// How long another site of the installation has to reply before the case comes back, in days.
    static let siteReplyDays = 3.0

    package func transfer(site slug: String, case id: String, to destination: DeskDestination, reason: String) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        let reason = try DeskText.required(reason, "Raison", longest: DeskText.longestLine)
        let found = try await held(id, site)
        let (to, days) = try receiver(destination)
        let now = clock()
        let errand = errand(at: now)
        let offer = Transfer(
            id: errand.id("transfer"), from: slug, to: to, caseID: found.id, reference: found.reference, reason: reason, by: party,
            proposed: now,
            expires: now.addingTimeInterval(days * 86_400))
        _ = try await store.propose(offer).allowed()
        try await tell(found, site, offer, to: destination, errand, at: now)
        return try await sheet(try await held(id, site), site)
    }

    private func receiver(_ destination: DeskDestination) throws -> (Transfer.Destination, days: Double) {
        switch destination.kind {
        case .site:
            guard live.current.sites[destination.id] != nil else { throw DeskError.refused("Ce guichet n’est pas de l’installation.") }
            return (.site(destination.id), Self.siteReplyDays)
        case .body:
            guard let body = body(destination) else {
                throw DeskError.refused("Cet organisme n’est pas dans l’annuaire, ou ne reçoit plus.")
            }
            return (.body(id: body.id, name: body.name), Reception.outsideReplyDays)
        }
    }

    /// The body that receives today at the place of the one chosen.
    private func body(_ destination: DeskDestination) -> Body? {
        live.current.bodies.current(id: destination.id, on: CivilTime(clock(), in: .paris).date)?.body
    }

    // MARK: Who is told

    /// The citizen gets the *avis de transmission* (CRPA L114-2) and the legal clock notes it; an outside body gets the request.
    private func tell(
        _ found: Case, _ site: Site, _ offer: Transfer, to destination: DeskDestination, _ errand: Errand, at now: Date
    ) async throws {
        let body = destination.kind == .body ? body(destination) : nil
        let name = body?.name ?? live.current.sites[destination.id]?.name ?? destination.name
        var clocks =
            try await store.clocks(site: site.slug, case: found.id)
            ?? LegalClocks(receivedFirst: found.opened, receivedFirstBy: site.slug)
        let notice = TransferNotice.text(
            to: name, from: site.name, received: clocks.receivedFirst, forwarded: now, in: site.zone, rule: .default)
        try await send(notice, errand.id("notice"), to: .citizen, found.channel, found, at: now)
        clocks.forwarded = now
        clocks.competentBody = offer.to.name
        clocks.citizenTold = now
        clocks.channelTold = found.channel
        try await store.set(clocks, site: site.slug, case: found.id, by: .hub, at: now)
        guard destination.kind == .body, let body, let email = body.emails.first else { return }
        let letter = """
            \(site.name) vous transmet une demande qui relève de votre compétence (CRPA, art. L114-2).
            Référence : \(found.reference)
            Pourquoi : \(offer.reason)

            \(try await words(of: found))
            """
        try await send(letter, errand.id("letter"), to: .body(id: body.id, address: email), .email, found, at: now)
    }

    /// The case waits for the receiver by now, so that these go in the hub's name.
    private func send(
        _ text: String, _ id: MessageID, to recipient: Message.Recipient, _ channel: Casework.Channel, _ found: Case, at now: Date
    ) async throws {
        let message = Message(
            id: id, site: found.site, caseID: found.id, from: .hub, recipient: recipient, channel: channel, instant: now,
            text: text)
        _ = try await store.send(message, then: nil, at: now).allowed()
    }

    private func words(of found: Case) async throws -> String {
        try await conversation(of: found).filter { $0.author == .citizen }.map { "- \($0.text)" }.joined(separator: "\n")
    }

    // MARK: Offers

    package func answerTransfer(site slug: String, transfer id: String, accept: Bool, reason: String?) async throws {
        _ = try admitted(to: slug)
        let reason = try DeskText.optional(reason ?? "", "Raison", longest: DeskText.longestLine)
        let reply: Transfer.Reply = accept ? .accept : .refuse(reason: reason)
        _ = try await store.answer(TransferID(id), site: slug, reply: reply, by: party, at: clock()).allowed()
    }
}
