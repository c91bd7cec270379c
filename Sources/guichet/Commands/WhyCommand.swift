import ArgumentParser
import Casework
import Foundation

/// `guichet why …`
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Explique la date promise pour une demande.", subcommands: [WhyDue.self])
}

struct WhyDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Le chemin, jour par jour, de l'arrivée d'une demande à ce qui a été promis.")

    @OptionGroup var hub: HubOptions

    @Argument(help: "La référence de la demande.")
    var reference: String

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        let found = try await hub.withStore { try await $0.named(reference, site: site) }
        guard let promise = found.promise else {
            throw CommandFailure("Aucune promesse n'est en cours pour \(found.reference) : une réponse l'a tenue, ou rien n'a été promis.")
        }
        for line in promise.why { Output.write(line) }
        Talk.say(found.isLate(at: Date()) ? "Promesse dépassée." : "Promesse à tenir avant \(promise.due.ISO8601Format()).")
    }
}
