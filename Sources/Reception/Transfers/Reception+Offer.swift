package import Casework
import Directory
import Foundation
import Sites

extension Reception: OfferDesk {
    package func offer(link: String, source: String) async throws -> OfferReading {
        switch try await opened(link, source) {
        case .open(let offer, let content, let until): .open(try await view(offer, content, until: until))
        case .ended(let end): .ended(end)
        case .tooMany: throw FrontDeskError.tooManyAttempts
        }
    }

    package func answer(link: String, with reply: Transfer.Reply, source: String) async throws -> OfferOutcome {
        let read = try await opened(link, source)
        guard case .open(let offer, let content, let until) = read else {
            if case .ended(let end) = read { return .ended(end) }
            throw FrontDeskError.tooManyAttempts
        }
        let view = try await view(offer, content, until: until)
        let checked: Transfer.Reply
        do {
            checked = try Self.checked(reply, from: view)
        } catch let refusal as DeskError {
            return .incomplete(view, field: Self.field(of: reply), sentence: refusal.sentence)
        }
        let outcome = try await store.answer(link: link, reply: checked, at: clock(), telling: TransferNotice.telling(live))
        if case .success = outcome { return .recorded(body: view.body, sender: view.sender, reference: view.reference) }
        // Somebody else used it, or it expired, between the two.
        if case .ended(let end) = try await opened(link, source) { return .ended(end) }
        return .ended(.unknown)
    }

    /// A token is 43 characters: a longer text is none, and is not looked for.
    private func opened(_ link: String, _ source: String) async throws -> TransferLink {
        try await store.link(String(link.prefix(100)), source: source, at: clock())
    }

    // MARK: What is written

    /// Longest reason, in UTF-8 bytes: the citizen reads it.
    private static let longestReason = DeskText.longestLine

    private static func checked(_ reply: Transfer.Reply, from view: OfferView) throws -> Transfer.Reply {
        switch reply {
        case .accept: .accept
        case .refuse(let reason): .refuse(reason: try DeskText.required(reason, "Raison du refus", longest: longestReason))
        case .answer(let text):
            .answer(
                text: "Réponse de \(view.body) à votre demande \(view.reference) :\n"
                    + (try DeskText.required(text, "Réponse au demandeur")))
        }
    }

    private static func field(of reply: Transfer.Reply) -> OfferField {
        if case .answer = reply { .text } else { .reason }
    }

    // MARK: What is shown

    private func view(_ offer: Transfer, _ content: TransferContent, until: Date) async throws -> OfferView {
        let catalogue = live.current
        let sender = catalogue.sites[offer.from]
        let zone = sender?.zone ?? .paris
        let held = try await store.case(site: offer.from, id: offer.caseID)
        let received = try await store.clocks(site: offer.from, case: offer.caseID)?.receivedFirst ?? offer.proposed
        return OfferView(
            body: offer.to.name, sender: sender?.name ?? offer.from, senderReach: sender?.contact.reach,
            reference: offer.reference.description, reason: offer.reason, received: frenchMoment(received, in: zone),
            forwarded: frenchMoment(offer.proposed, in: zone), until: frenchMoment(until, in: zone),
            commune: held?.territory.map(catalogue.communeLabel), words: CitizenWords.of(content))
    }
}
