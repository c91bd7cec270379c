import ArgumentParser
import Casework
import Directory
import Foundation
import Reception
import Routing
import Sites

/// `guichet why …`
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Explique la date promise pour une demande.", subcommands: [WhyDue.self])
}

struct WhyDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract:
            "Le chemin, jour par jour, de l'arrivée d'une demande à ce qui a été promis ; puis ce que vaudra le silence, et par quel texte."
    )

    @OptionGroup var hub: HubOptions

    @Argument(help: "La référence de la demande.")
    var reference: String

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        let procedures = try RoutingLexicon.procedures(folder: hub.knowledgeFolder.appendingPathComponent("lexicon"))
        let zone = SiteFolder.load(folder: hub.sitesFolder).sites.first { $0.slug == site }?.zone ?? .paris
        let (found, silence) = try await hub.withStore { store in
            let found = try await store.named(reference, site: site)
            return (found, try await SilenceNotice(of: found, in: store, procedures: procedures, zone: zone))
        }
        guard let promise = found.promise else {
            throw CommandFailure("Aucune promesse n'est en cours pour \(found.reference) : une réponse l'a tenue, ou rien n'a été promis.")
        }
        for line in promise.why + silence.sentences(reception: SilenceNotice.byCompetent) { Output.write(line) }
        Talk.say(found.isLate(at: Date()) ? "Promesse dépassée." : "Promesse à tenir avant \(promise.due.ISO8601Format()).")
    }
}
