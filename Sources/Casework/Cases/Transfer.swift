package import Foundation

/// A case offered to another body: accepted, refused, or back to the sender. Someone always owns it.
package struct Transfer: Hashable, Sendable, Codable, Identifiable {
    /// Whom it is offered to.
    package enum Destination: Hashable, Sendable, Codable {
        /// A site of this installation, by its slug.
        case site(String)
        /// A body outside, by its id in the directory and its name.
        case body(id: String, name: String)

        /// Slug or name.
        package var name: String {
            switch self {
            case .site(let slug): slug
            case .body(_, let name): name
            }
        }
    }

    /// Where the offer is.
    package enum Status: Hashable, Sendable, Codable {
        /// Waiting for the receiver.
        case proposed
        /// The receiver has it.
        case accepted(by: Party, at: Date)
        /// Back to the sender, with the reason.
        case refused(by: Party, at: Date, reason: String)
        /// Back to the sender: nobody replied in time.
        case expired(at: Date)
        /// Back to the sender: the receiver no longer exists, and nobody took over.
        case voided(at: Date, reason: String)

        /// Name for storage and programs.
        package var name: String {
            switch self {
            case .proposed: "proposed"
            case .accepted: "accepted"
            case .refused: "refused"
            case .expired: "expired"
            case .voided: "voided"
            }
        }

        /// The words an operator reads.
        package var label: String {
            switch self {
            case .proposed: "attend une réponse"
            case .accepted: "acceptée"
            case .refused: "refusée"
            case .expired: "sans réponse à temps"
            case .voided: "sans objet"
            }
        }
    }

    /// What the receiver replies.
    package enum Reply: Hashable, Sendable, Codable {
        /// Takes the case.
        case accept
        /// Does not, with a reason told to the sender and the citizen.
        case refuse(reason: String)
        /// Takes it and answers the citizen at once: an outside body, which has no other way to write to them.
        case answer(text: String)
    }

    /// Where the case is after a refusal or an expiry.
    package enum Return: String, Hashable, Sendable, Codable {
        /// In the sender's queue.
        case sender
        /// Before the installation's arbiter: it was refused twice.
        case arbiter
    }

    /// Identity.
    package let id: TransferID
    /// Slug of the site that offers.
    package let from: String
    /// Whom it is offered to.
    package let to: Destination
    /// The sender's case.
    package let caseID: CaseID
    /// What the citizen quotes, before and after.
    package let reference: Reference
    /// Why the receiver is competent, in French, shown to the citizen.
    package let reason: String
    /// Who offers.
    package let by: Party
    /// When.
    package let proposed: Date
    /// First instant at which it goes back by itself.
    package let expires: Date
    /// How many offers of this case were refused or expired before.
    package let earlierRefusals: Int
    /// Where it is.
    package internal(set) var status: Status

    /// An offer, or one read back with its status.
    package init(
        id: TransferID, from: String, to: Destination, caseID: CaseID, reference: Reference, reason: String, by: Party, proposed: Date,
        expires: Date, earlierRefusals: Int = 0, status: Status = .proposed
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.caseID = caseID
        self.reference = reference
        self.reason = reason
        self.by = by
        self.proposed = proposed
        self.expires = expires
        self.earlierRefusals = earlierRefusals
        self.status = status
    }

    /// Why an offer cannot be made at all, or nil.
    package var fault: Refusal? {
        if case .site(let slug) = to, slug == from { return Refusal(.invalid, "Un service ne se transmet pas une demande à lui-même.") }
        if expires <= proposed { return Refusal(.invalid, "Le délai de réponse est déjà passé.") }
        return nil
    }

    /// Takes the receiver's reply, once, before it expires.
    package mutating func answer(_ reply: Reply, by party: Party, at instant: Date) -> Result<Status, Refusal> {
        guard status == .proposed else { return .failure(Refusal(.already, "Cette transmission a déjà reçu une réponse.")) }
        guard instant < expires else {
            return .failure(Refusal(.illegal, "Cette transmission a expiré : la demande est revenue à l’expéditeur."))
        }
        switch reply {
        case .accept: status = .accepted(by: party, at: instant)
        case .refuse(let reason):
            guard !reason.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
                return .failure(Refusal(.invalid, "Un refus se motive."))
            }
            status = .refused(by: party, at: instant, reason: reason)
        case .answer(let text):
            guard case .body = to else {
                return .failure(Refusal(.invalid, "Acceptez la demande, puis répondez depuis votre guichet."))
            }
            guard !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
                return .failure(Refusal(.invalid, "La réponse est vide."))
            }
            status = .accepted(by: party, at: instant)
        }
        return .success(status)
    }

    /// Goes back to the sender when its time has come; false when it has not, or a reply came first.
    package mutating func expire(at instant: Date) -> Bool {
        guard status == .proposed, expires <= instant else { return false }
        status = .expired(at: instant)
        return true
    }

    /// The same offer made to the body that took over from the receiver, which has the whole delay from now.
    package func repointed(to successor: Destination, at instant: Date) -> Transfer {
        Transfer(
            id: id, from: from, to: successor, caseID: caseID, reference: reference, reason: reason, by: by, proposed: proposed,
            expires: instant.addingTimeInterval(expires.timeIntervalSince(proposed)), earlierRefusals: earlierRefusals, status: status)
    }

    /// The same without what people wrote, for a case that was forgotten: what is counted stays.
    package var withoutWords: Transfer {
        let erased = "effacé"
        var status = status
        if case .refused(let by, let at, _) = status { status = .refused(by: by, at: at, reason: erased) }
        return Transfer(
            id: id, from: from, to: to, caseID: caseID, reference: reference, reason: erased, by: by, proposed: proposed, expires: expires,
            earlierRefusals: earlierRefusals, status: status)
    }

    /// Goes back to the sender because the receiver no longer exists; false when a reply came first.
    package mutating func void(reason: String, at instant: Date) -> Bool {
        guard status == .proposed else { return false }
        status = .voided(at: instant, reason: reason)
        return true
    }

    /// Where a case goes that was refused, has expired or has lost its receiver: the second refusal to the arbiter, so that nobody is bounced
    /// for ever; a body that closed refused nothing.
    package var goesBackTo: Return? {
        switch status {
        case .proposed, .accepted: nil
        case .voided: .sender
        case .refused, .expired: earlierRefusals >= 1 ? .arbiter : .sender
        }
    }
}
