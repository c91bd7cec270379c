import ArgumentParser
import Casework
import Directory
import Foundation

/// `guichet measures`
struct MeasuresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures", abstract: "Contacts, demandes, personnes, transmissions et refus, chaque chiffre avec sa formule.",
        discussion: """
            Une personne oubliée compte toujours : l'oubli rend illisible, il n'ôte rien des comptes.
              guichet measures --site valmont --from 2026-11-01 --to 2026-11-30
              guichet measures --site valmont --json
            """)

    @OptionGroup var hub: HubOptions
    @OptionGroup var period: Period

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Flag(help: "Un objet JSON.")
    var json = false

    func run() async throws {
        let range = period.range(in: .paris, now: Date())
        let measures = try await hub.withStore { store in
            let overrules = try await store.journal(site: site, kinds: [Overrule.kind], in: range).count
            return Measures(try await store.activity(site: site, in: range), overrules: overrules, site: site, period: range)
        }
        if json {
            Output.write(try JSONLines.encoded(measures, pretty: true))
        } else {
            Output.write(measures.text)
        }
    }
}

extension Measures {
    /// For a person: each figure with its formula beside it, then offers by pair of bodies, then refusals.
    var text: String {
        let figures = figures.map { "\($0.label) : \($0.shown)\n    \($0.formula)" }
        let pairs = pairs.map { pair in
            let ends = "\(pair.accepted) acceptée(s), \(pair.refused) refusée(s), \(pair.expired) sans réponse à temps"
            return "\(pair.from) → \(pair.to) : \(pair.offered) ; \(ends), \(pair.voided) sans objet, \(pair.pending) en attente"
        }
        let refusals = refusals.map {
            "\($0.count) × \($0.from) → \($0.to) : \($0.reason.split(whereSeparator: \.isNewline).joined(separator: " "))"
        }
        return
            (figures + ["", "Transmissions par paire", "    \(pairsFormula)"] + (pairs.isEmpty ? ["aucune"] : pairs)
            + ["", "Refus et raisons", "    \(refusalsFormula)"] + (refusals.isEmpty ? ["aucun"] : refusals)).joined(separator: "\n")
    }
}

extension Measures.Figure {
    /// « 3 demandes », « 1,5 minute » (the plural begins at 2 in French); a dash when it is made of nothing.
    fileprivate var shown: String {
        guard let value else { return "–" }
        let number = value == value.rounded() ? String(Int(value)) : String(value).replacingOccurrences(of: ".", with: ",")
        return "\(number) \(value < 2 && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
    }
}
