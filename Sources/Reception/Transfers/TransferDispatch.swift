import Casework
import Directory
import Foundation
import Sites

/// Offers a case elsewhere and tells all who must know: the citizen gets the *avis de transmission* (CRPA L114-2), an outside body its
/// letter, the legal clocks their dates. All in one transaction of the store.
struct TransferDispatch {
    /// Whom a case is offered to.
    enum Receiver {
        case site(Site)
        case body(Body)

        /// How long they have to reply before the case comes back, in days. An outside body has the delay of the *accusé de réception électronique*
        /// (ten working days, CRPA R112-11-1) in calendar days.
        var days: Double {
            switch self {
            case .site: 3
            case .body: 14
            }
        }

        var name: String {
            switch self {
            case .site(let site): site.name
            case .body(let body): body.name
            }
        }

        var destination: Transfer.Destination {
            switch self {
            case .site(let site): .site(site.slug)
            case .body(let body): .body(id: body.id, name: body.name)
            }
        }

        /// « 01 99 00 34 00, accueil@pays-orge.example.org ».
        var reach: String? {
            switch self {
            case .site(let site): site.contact.reach
            case .body(let body): SiteContact(phone: body.phones.first?.display, email: body.emails.first).reach
            }
        }
    }

    let store: any Store
    let catalogue: Catalogue
    let site: Site
    /// What this is part of: done again, it makes nothing more.
    let errand: Errand
    let now: Date

    /// - Parameter isShown: the notice is shown at once to the citizen, who is there; else it is sent to their case.
    /// - Returns: the notice.
    func offer(
        _ found: Case, to receiver: Receiver, reason: String, by party: Party, isShown: Bool
    ) async throws -> Result<String, Refusal> {
        let offer = Transfer(
            id: errand.id("transfer"), from: site.slug, to: receiver.destination, caseID: found.id, reference: found.reference,
            reason: reason, by: party, proposed: now, expires: now.addingTimeInterval(receiver.days * 86_400))
        let words = CitizenWords.of(try await TransferContent(of: found, in: store))
        let silence = try await SilenceNotice(
            of: found, words: words, in: store, procedures: catalogue.procedures, zone: site.zone)
        let notice = TransferNotice.text(
            to: receiver.name, from: site.name, forwarded: now, silence: silence, reach: receiver.reach)
        var letters = isShown ? [] : [message("notice", notice, to: .citizen, found.channel, found)]
        if case .body(let body) = receiver {
            guard let address = body.letterAddress else {
                let sentence = "Cet organisme n’a ni courriel ni adresse dans l’annuaire : appelez-le, ou choisissez-en un autre."
                return .failure(Refusal(.invalid, sentence))
            }
            let letter = BodyLetter(
                sender: site, offer: offer, commune: found.territory.map(catalogue.communeLabel),
                words: words, silence: silence)
            letters.append(message("letter", letter.text, to: .body(id: body.id, address: address.text), address.channel, found))
        }
        let outcome = try await store.propose(offer, with: TransferPost(letters: letters, told: found.channel))
        return outcome.map { _ in notice }
    }

    /// The case waits for the receiver from now on, so that these go in the hub's name.
    private func message(
        _ part: String, _ text: String, to recipient: Message.Recipient, _ channel: Casework.Channel, _ found: Case
    ) -> Message {
        Message(
            id: errand.id(part), site: found.site, caseID: found.id, from: .hub, recipient: recipient, channel: channel, instant: now,
            text: text)
    }
}

extension Body {
    /// Where a letter reaches it: its e-mail address, else its postal one; nothing when the directory gives neither.
    var letterAddress: (text: String, channel: Casework.Channel)? {
        if let email = emails.first { return (email, .email) }
        return visitAddress.map(\.oneLine).flatMap { $0.isEmpty ? nil : ($0, .post) }
    }
}
