package import Casework
import Directory
import Foundation
import Sites

extension TransferNotice {
    /// What citizens are told when an offer ends, with the sites as they are served at that moment.
    package static func telling(_ live: LiveCatalogue) -> TransferTelling {
        { transfer in ending(of: transfer, sites: live.current.sites) }
    }

    /// Who has the request now, since when, and what comes next; nothing for an offer that still waits, or whose end is told elsewhere.
    static func ending(of transfer: Transfer, sites: [String: Site]) -> String? {
        let sender = sites[transfer.from]?.name ?? transfer.from
        let zone = sites[transfer.from]?.zone ?? .paris
        let receiver = name(of: transfer.to, sites)
        switch transfer.status {
        case .proposed, .voided: return nil
        case .accepted(_, let instant):
            let moment = frenchMoment(instant, in: zone)
            return lines("\(receiver) a reçu et accepté votre demande le \(moment).", next(transfer, receiver))
        case .refused(_, let instant, let reason):
            let moment = frenchMoment(instant, in: zone)
            return lines("\(receiver) n'a pas pris votre demande, le \(moment). Raison donnée : « \(reason) »", back(transfer, sender))
        case .expired(let instant):
            let moment = frenchMoment(instant, in: zone)
            return lines("\(receiver) n'a pas répondu à temps : sa réponse était attendue avant le \(moment).", back(transfer, sender))
        }
    }

    static func name(of destination: Transfer.Destination, _ sites: [String: Site]) -> String {
        if case .site(let slug) = destination { return sites[slug]?.name ?? slug }
        return destination.name
    }

    private static func lines(_ head: String, _ items: [String]) -> String {
        ([head] + items.map { "- \($0)" }).joined(separator: "\n")
    }

    private static func next(_ transfer: Transfer, _ receiver: String) -> [String] {
        let clock =
            "Si le silence vaut rejet, la date ne change pas ; s’il vaut acceptation, le délai part de cette réception (art. L114-3)."
        let follow =
            switch transfer.to {
            case .site: "Votre référence reste \(transfer.reference) : vous lirez la réponse au même endroit, avec le même code."
            case .body: "Votre référence reste \(transfer.reference) : rappelez-la à cet organisme, qui vous répond directement."
            }
        return [
            "C'est maintenant \(SpokenName(receiver).withArticle) qui s'en occupe et vous doit l'accusé de réception (art. L114-4).", clock,
            follow,
        ]
    }

    private static func back(_ transfer: Transfer, _ sender: String) -> [String] {
        let keeper =
            transfer.goesBackTo == .arbiter
            ? "Votre demande est revenue \(SpokenName(sender).at) : c'est la \(time(transfer.earlierRefusals + 1)) fois, "
                + "un responsable y décide qui la traite."
            : "Votre demande est revenue \(SpokenName(sender).at), qui la reprend."
        return [keeper, "Vous n'avez rien à refaire, et votre référence reste \(transfer.reference)."]
    }

    private static func time(_ count: Int) -> String {
        switch count {
        case 2: "deuxième"
        case 3: "troisième"
        default: "\(count)e"
        }
    }
}
