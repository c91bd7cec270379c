package import Foundation

/// What a one-time link leads to.
package enum TransferLink: Hashable, Sendable {
    /// An offer that waits for a reply, with the instant from which the link no longer holds.
    case open(Transfer, TransferContent, until: Date)
    /// It does not hold.
    case ended(End)
    /// Too many wrong links from the same source; none counts before that instant.
    case tooMany(until: Date)

    /// Why a link does not hold. Only whoever was once sent it can learn more than `unknown`: nobody guesses 256 bits.
    package enum End: String, Hashable, Sendable, Codable, CaseIterable {
        /// Never issued.
        case unknown
        /// A reply was given.
        case used
        /// A newer one was issued, or the offer was withdrawn.
        case replaced
        /// Its time is over.
        case expired

        /// What its holder reads: what happened to the link and what to do, nothing of what it led to.
        package var sentence: String {
            switch self {
            case .unknown:
                "Ce lien n’est pas valable. Copiez-le en entier depuis le message reçu, ou demandez-en un autre à l’expéditeur."
            case .used: "Ce lien a déjà servi : une réponse a été enregistrée. Pour la changer, écrivez à l’expéditeur du message."
            case .replaced:
                "Ce lien a été remplacé ou retiré. Utilisez celui du dernier message reçu, ou demandez-en un autre à l’expéditeur."
            case .expired: "Ce lien a expiré. Demandez-en un autre à l’expéditeur du message."
            }
        }
    }

    /// Why a link does not hold at `instant`, or nil when it does.
    ///
    /// - Parameters:
    ///   - replaced: a newer link was issued since.
    ///   - expires: first instant at which the link no longer holds.
    package static func end(of transfer: Transfer, replaced: Bool, expires: Date, at instant: Date) -> End? {
        switch transfer.status {
        case .accepted, .refused: .used
        case .expired: .expired
        case .voided: .replaced
        case .proposed where replaced: .replaced
        case .proposed: min(expires, transfer.expires) <= instant ? .expired : nil
        }
    }
}
