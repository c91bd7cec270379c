package import Casework
package import Foundation

/// Puts the one-time link into the letters that leave. Whatever sends the outbox passes its messages through here.
package struct LetterLinks {
    private let store: any Store
    /// Where citizens and bodies reach the installation, without a slash at the end: `https://guichet.example.org`.
    private let publicURL: String

    package init(store: any Store, publicURL: String) {
        self.store = store
        self.publicURL = publicURL
    }

    /// The text of a message as it leaves at `instant`; a new link replaces those issued before for the same offer.
    package func text(of message: Message, at instant: Date) async throws -> String {
        let text = message.text ?? ""
        guard case .body(let id, _) = message.recipient, let place = text.firstRange(of: BodyLetter.linkPlace) else { return text }
        guard let offer = try await offer(of: message, to: id), let link = try await issue(offer, at: instant) else {
            return text.replacingCharacters(in: place, with: "(cette transmission a pris fin, il n’y a plus rien à faire)")
        }
        return text.replacingCharacters(in: place, with: link)
    }

    /// Whether a letter has nothing left to ask at `instant`: the body has replied, or its time is over. It must not leave.
    package func isOver(_ message: Message, at instant: Date) async throws -> Bool {
        guard case .body(let id, _) = message.recipient, message.text?.contains(BodyLetter.linkPlace) == true else { return false }
        return try await offer(of: message, to: id).map { $0.expires <= instant } ?? true
    }

    /// The offer that a letter was written for and that still waits; an earlier letter to the same body is not for a later offer. Messages keep
    /// milliseconds.
    private func offer(of message: Message, to body: String) async throws -> Transfer? {
        try await store.outgoing(site: message.site, case: message.caseID).last { offer in
            guard case .body(body, _) = offer.to, offer.status == .proposed else { return false }
            return offer.proposed.milliseconds <= message.instant.milliseconds
        }
    }

    /// A new link for an offer, which ends the earlier ones; nil when the offer has ended or goes to a site.
    package func issue(_ offer: Transfer, at instant: Date) async throws -> String? {
        guard offer.expires > instant else { return nil }
        return try await store.issueLink(offer.id, site: offer.from, expires: offer.expires, at: instant).map { "\(publicURL)/t/\($0)" }
    }
}
