import Directory
package import Foundation
import Sites

/// The *avis de transmission* that the citizen reads when their request is moved.
package enum TransferNotice {
    /// - Parameters:
    ///   - forwarded: when it was sent on.
    ///   - silence: when the first body received it, and what silence will mean.
    ///   - reach: how to reach the body without waiting; nothing when nothing is known.
    package static func text(
        to body: String, from sender: String, forwarded: Date, silence: SilenceNotice, reach: String? = nil
    ) -> String {
        let departure = CivilTime(forwarded, in: silence.zone)
        var lines = [
            "Votre message a été transmis \(SpokenName(body).at) le \(departure.date.french) à \(frenchClock(departure.minute)), "
                + "parce que cet organisme est compétent (CRPA, art. L114-2).",
            "- Reçu par \(SpokenName(sender).withArticle) le \(frenchMoment(silence.received, in: silence.zone)).",
        ]
        lines += silence.sentences(reception: "la réception par cet organisme").map { "- \($0)" }
        lines.append("- C'est cet organisme qui doit vous adresser l'accusé de réception (art. L114-4).")
        if let reach { lines.append("- Pour le joindre : \(reach).") }
        return lines.joined(separator: "\n")
    }
}
