import ArgumentParser
import Casework
import Foundation
import Reception
import Sites

struct DirectoryWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Retire une correction acceptée : la valeur du fichier est de nouveau servie.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant du signalement (guichet directory corrections --all).", valueName: "identifiant"))
    var id: String

    @Option(help: ArgumentHelp("Collectivité à qui il revient de décider (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        try await hub.withStore { store in
            let directory = try await hub.directory(of: site, store)
            let outcome = try await directory.withdraw(
                CorrectionID(id), national: try await directory.national(), by: .administrator, at: Date())
            switch outcome {
            case .success(let version): Output.write("Retirée : annuaire « \(directory.site.name) », version \(version).")
            case .failure(let refusal): throw CommandFailure(refusal.sentence)
            }
        }
    }
}
