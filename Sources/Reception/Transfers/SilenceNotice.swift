package import Casework
package import Directory
import Foundation
package import Routing

/// What silence will mean for a request: the rule of each procedure that its words name, as « s’il s’agit de », then the ordinary one.
package struct SilenceNotice: Sendable {
    /// Of the procedures named.
    let rules: [SilenceRule]
    /// When the first body received the request.
    let received: Date
    let zone: CivilZone

    /// For a reader who is neither the sender nor the receiver.
    package static let byCompetent = "la réception par l’organisme compétent"

    /// - Parameter reception: of the competent body, as the reader sees it: « la réception par cet organisme ».
    /// - Returns: sentences.
    package func sentences(reception: String) -> [String] {
        let named = rules.map { rule in
            "S’il s’agit de « \(rule.procedure ?? "") » : \(meaning(rule, reception)) (\(basis(rule)))\(tail(rule))."
        }
        let lead = named.isEmpty ? "Sans réponse, " : "Pour une autre demande, sans réponse, "
        let ordinary = SilenceRule.ordinary
        let scope = named.isEmpty ? " ; une démarche que prévoit un texte peut avoir la sienne" : ""
        return named + [
            "\(lead)\(meaning(ordinary, reception)) : c’est la règle des réclamations et des demandes qu’aucun texte n’encadre "
                + "(\(basis(ordinary)))\(scope)."
        ]
    }

    private func meaning(_ rule: SilenceRule, _ reception: String) -> String {
        switch rule.effect {
        case .rejection:
            let due = rule.due(from: CivilTime(received, in: zone).date).frenchWithoutWeekday
            return "le silence vaudra \(rule.outcome) le \(due), \(rule.months) mois après la première réception"
        case .acceptance: return "le silence vaudra \(rule.outcome) \(rule.months) mois après \(reception)"
        }
    }

    /// L114-3 says from whose reception the delay runs.
    private func basis(_ rule: SilenceRule) -> String { "art. L114-3 ; \(rule.source)" }

    private func tail(_ rule: SilenceRule) -> String { rule.caveat.map { " ; \($0)" } ?? "" }
}

extension SilenceNotice {
    /// For a case, from what the citizen wrote and the day the first body received it.
    ///
    /// - Parameter words: of the citizen, when the caller has read them already.
    package init(of found: Case, words: [String]? = nil, in store: any Store, procedures: ProcedureLexicon, zone: CivilZone) async throws {
        let said = if let words { words } else { CitizenWords.of(try await TransferContent(of: found, in: store)) }
        rules = procedures.rules(in: said.joined(separator: "\n"))
        received = try await store.clocks(site: found.site, case: found.id)?.receivedFirst ?? found.opened
        self.zone = zone
    }
}

extension TransferContent {
    /// What a case would carry to a receiver.
    init(of found: Case, in store: any Store) async throws {
        self.init(
            subject: found.subject, exchanges: try await store.exchanges(site: found.site, conversation: found.conversation),
            messages: try await store.messages(site: found.site, case: found.id))
    }
}

extension Catalogue {
    /// Procedures whose rule of silence is known.
    var procedures: ProcedureLexicon { router.procedures }
}
