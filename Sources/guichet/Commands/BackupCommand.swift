import ArgumentParser
import Casework
import Foundation

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copie toute la base dans un nouveau fichier, pendant que le guichet répond (SQLite).",
        discussion: "La copie contient la clé de l'installation : gardez-la comme la base. PostgreSQL : pg_dump.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Le fichier à créer.", valueName: "fichier"), completion: .file())
    var file: String

    func run() async throws {
        try await hub.withStore { try await $0.backup(to: file) }
        Output.write(file)
    }
}

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Vérifie la base : le moteur, les liens, les journaux ; code de sortie 1 s'il y a une faute.")

    @OptionGroup var hub: HubOptions

    func run() async throws {
        let faults = try await hub.withStore { try await $0.verify() }
        for fault in faults { Output.write(fault) }
        guard faults.isEmpty else { throw CommandFailure("\(faults.count) faute(s) dans la base.") }
        Output.write("base intacte")
    }
}
