package import Directory
package import Foundation
import Sites

/// What silence means for a kind of request, and after how long: data, per procedure (CRPA L231-1 and L231-4).
package struct SilenceRule: Sendable, Equatable, Codable {
    package enum Effect: String, Sendable, Codable {
        /// Silence is a refusal; the delay runs from the body that received the request first (L114-3).
        case rejection = "rejet"
        /// Silence is an agreement; the delay runs from the competent body (L114-3).
        case acceptance = "acceptation"
    }

    package var effect: Effect
    package var months: Int
    /// Article or decree.
    package var source: String

    package init(effect: Effect, months: Int, source: String) {
        self.effect = effect
        self.months = months
        self.source = source
    }

    /// Requests that belong to no listed procedure, claims and financial requests: two months of silence are a refusal.
    package static let `default` = SilenceRule(effect: .rejection, months: 2, source: "art. L231-4")
}

/// The *avis de transmission* that the citizen reads when their request is moved.
package enum TransferNotice {
    /// - Parameters:
    ///   - received: when the first body received the request.
    ///   - forwarded: when it was sent on.
    ///   - reach: how to reach the body without waiting; nothing when nothing is known.
    package static func text(
        to body: String, from sender: String, received: Date, forwarded: Date, in zone: CivilZone, rule: SilenceRule,
        reach: String? = nil
    ) -> String {
        let departure = CivilTime(forwarded, in: zone)
        var lines = [
            "Votre message a été transmis \(SpokenName(body).at) le \(departure.date.french) à \(frenchClock(departure.minute)), "
                + "parce que cet organisme est compétent (CRPA, art. L114-2).",
            "- Reçu par \(SpokenName(sender).withArticle) le \(frenchMoment(received, in: zone)).",
        ]
        switch rule.effect {
        case .rejection: lines.append("- Sans réponse, \(rejection(received, in: zone, rule))")
        case .acceptance:
            lines.append(
                "- Sans réponse, le silence vaudra acceptation \(rule.months) mois après la réception par cet organisme "
                    + "(art. L114-3 ; \(rule.source)) ; nous vous dirons quand il l'aura reçue.")
        }
        lines.append("- C'est cet organisme qui doit vous adresser l'accusé de réception (art. L114-4).")
        if let reach { lines.append("- Pour le joindre : \(reach).") }
        return lines.joined(separator: "\n")
    }

    /// When silence is a refusal: the date does not move, whoever has the request.
    static func rejection(_ received: Date, in zone: CivilZone, _ rule: SilenceRule) -> String {
        let day = due(CivilTime(received, in: zone).date, rule)
        return "le silence vaudra rejet le \(day.frenchWithoutWeekday) : le délai de \(rule.months) mois "
            + "court depuis la première réception (art. L114-3 ; \(rule.source))."
    }

    /// The same day of the month, `months` later; the last day of a shorter month.
    static func due(_ day: CivilDate, _ rule: SilenceRule) -> CivilDate {
        let (year, month, number) = day.components
        let index = year * 12 + month - 1 + rule.months
        return (0..<4).lazy.compactMap { CivilDate(year: index / 12, month: index % 12 + 1, day: number - $0) }.first ?? day
    }
}
