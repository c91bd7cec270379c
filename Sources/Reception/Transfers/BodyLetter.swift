import Casework
import Directory
import Foundation
import Sites

/// What an outside body receives with a request: what it is, what to do, until when, by which law, then the citizen's words.
package struct BodyLetter {
    /// Stands in a letter for the link, which is made when the letter leaves: no link that works is kept anywhere.
    package static let linkPlace = "[lien personnel, ajouté à l’envoi]"

    let sender: Site
    let offer: Transfer
    /// « Valmont-sur-Orge (91990) »; nothing when it is not known.
    let commune: String?
    /// The citizen's, oldest first.
    let words: [String]
    /// When the sender received it, and what silence will mean.
    let silence: SilenceNotice

    var text: String {
        let zone = sender.zone
        let until = frenchMoment(offer.expires, in: zone)
        let head = [
            "Objet : demande transmise à l’autorité compétente, référence \(offer.reference)",
            "",
            "Madame, Monsieur,",
            "",
            "\(sender.name) a reçu une demande qui relève de votre compétence et vous la transmet "
                + "(code des relations entre le public et l’administration, art. L114-2). Le demandeur en est avisé.",
            "",
            "Référence à rappeler : \(offer.reference)",
            "Reçue par \(SpokenName(sender.name).withArticle) le \(frenchMoment(silence.received, in: zone)), transmise le \(frenchMoment(offer.proposed, in: zone)).",
            "Pourquoi vous : \(DeskText.line(offer.reason, longest: DeskText.longestLine))",
        ]
        let place = commune.map { ["Commune : \($0)"] } ?? []
        let action = [
            "",
            "Ce que nous vous demandons, avant le \(until), sans compte à créer :",
            "- accepter la demande, la refuser en disant pourquoi, ou répondre au demandeur ;",
            "- par ce lien, qui ne sert qu’une fois : \(Self.linkPlace)",
            "Ce lien permet de répondre en votre nom : ne le faites pas suivre hors de vos services.",
            "Sans réponse à cette date, la demande revient \(SpokenName(sender.name).at), et le lien ne vaut plus rien.",
            "",
            "Délais :",
        ]
        let delays = (silence.sentences(reception: "votre réception") + [acknowledgement]).map { "- \($0)" }
        let reach = sender.contact.reach.map { ["Pour nous joindre ou obtenir un nouveau lien : \($0)"] } ?? []
        let said = ["", "Ce que le demandeur a écrit :"] + words.map { "- \($0)" }
        return (head + place + action + delays + reach + said).joined(separator: "\n")
    }
}

private let acknowledgement = "L’accusé de réception est délivré par l’autorité compétente (art. L114-4)."

extension SiteContact {
    /// « 01 99 00 12 00, mairie@valmont.example.org »; nothing when neither is known.
    var reach: String? {
        let ways = [phone, email].compactMap(\.self)
        return ways.isEmpty ? nil : ways.joined(separator: ", ")
    }
}
