import Casework
import Foundation
import Sites

extension LocalDesk {
    package func resend(site slug: String, case id: String) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        let found = try await held(id, site)
        let pending = try await store.outgoing(site: slug, case: found.id).last { $0.status == .proposed }
        guard let offer = pending, case .body(let body, _) = offer.to, let letter = try await letter(of: found, to: body),
            let text = letter.text
        else { throw DeskError.refused("Aucune transmission de ce dossier n’attend la réponse d’un organisme.") }
        guard letter.delivery != .queued else { throw DeskError.refused("Le courrier n’est pas encore parti : il aura son lien.") }
        let now = clock()
        // Made to end the former one at once; the body's own is made as the letter leaves.
        _ = try await store.issueLink(offer.id, site: slug, expires: offer.expires, at: now)
        let again = Message(
            id: .fresh(at: now), site: slug, caseID: found.id, from: .hub, recipient: letter.recipient, channel: letter.channel,
            instant: now,
            text: text)
        _ = try await store.send(again, then: nil, at: now).allowed()
        return try await sheet(found, site)
    }

    private func letter(of found: Case, to body: String) async throws -> Message? {
        try await store.messages(site: found.site, case: found.id).last { message in
            if case .body(body, _) = message.recipient { true } else { false }
        }
    }
}
