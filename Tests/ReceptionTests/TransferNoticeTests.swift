import Directory
import Foundation
import Routing
import Testing

@testable import Reception

@Suite("Avis de transmission")
struct TransferNoticeTests {
    /// 21 November 2026, 10:40 in Paris.
    private let received = Date(timeIntervalSince1970: 1_795_254_000)

    private func notice(_ rules: [SilenceRule]) -> String {
        TransferNotice.text(
            to: "Caf de Seine-et-Marne", from: "la mairie", forwarded: received.addingTimeInterval(120),
            silence: SilenceNotice(rules: rules, received: received, zone: .paris))
    }

    @Test("A request that no listed procedure frames has the ordinary rule, said as such, from the first reception")
    func ordinary() {
        let text = notice([])
        #expect(text.contains("samedi 21 novembre 2026 à 10 h 42"))
        #expect(text.contains("le silence vaudra rejet le 21 janvier 2027, 2 mois après la première réception"))
        #expect(text.contains("qu’aucun texte n’encadre") && text.contains("art. L114-3 ; CRPA, art. L231-4"))
        #expect(text.contains("peut avoir la sienne") && !text.contains("S’il s’agit"))
    }

    @Test("Silence that means acceptance has no date until the competent body has the request, and is said under a condition")
    func acceptance() {
        let rule = SilenceRule(
            procedure: "permis de démolir", effect: .acceptance, outcome: "permis tacite", months: 2, source: "art. R*423-23",
            caveat: "le délai part d’un dossier complet")
        let text = notice([rule])
        #expect(
            text.contains(
                "- S’il s’agit de « permis de démolir » : le silence vaudra permis tacite 2 mois après la réception par cet organisme "
                    + "(art. L114-3 ; art. R*423-23) ; le délai part d’un dossier complet."))
        #expect(text.contains("- Pour une autre demande, sans réponse, le silence vaudra rejet le 21 janvier 2027"))
    }

    @Test("Silence that means refusal in a procedure has its own date")
    func refusal() {
        let rule = SilenceRule(procedure: "document", effect: .rejection, outcome: "refus", months: 1, source: "CRPA, art. R*311-13")
        #expect(notice([rule]).contains("S’il s’agit de « document » : le silence vaudra refus le 21 décembre 2026"))
    }
}
