import ArgumentParser
import Casework
import Directory
import Foundation

struct ImportCommunes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communes",
        abstract: "Publie la liste des communes (COG de l'Insee), leurs codes postaux et leurs changements.",
        discussion:
            "Les fichiers departements.csv et mouvements-communes.csv (ou les options) sont lus à côté de communes.csv s'ils y sont.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var options: ImportOptions

    @Argument(help: "communes.csv du Code officiel géographique.", completion: .file())
    var communes: String

    @Option(help: ArgumentHelp("Base officielle des codes postaux (La Poste).", valueName: "fichier"), completion: .file())
    var postalCodes: String?

    @Option(help: ArgumentHelp("Changements de communes (mouvements-communes.csv).", valueName: "fichier"), completion: .file())
    var movements: String?

    @Option(help: ArgumentHelp("Noms des départements (departements.csv).", valueName: "fichier"), completion: .file())
    var departments: String?

    func run() async throws {
        let store = try await hub.openStore()
        let tables = CommuneTables(
            communes: try bytes(communes), postalCodes: try (postalCodes ?? beside("codes-postaux-2023.csv")).map(bytes),
            movements: try (movements ?? beside("mouvements-communes.csv")).map(bytes),
            departments: try (departments ?? beside("departements.csv")).map(bytes))
        let (read, report) = try tables.read()
        Output.write("communes \(read.count) · codes postaux \(report.postalCodes) · problèmes \(report.problems.count)")
        options.print(problems: report.problems)
        guard !options.dryRun else { return Output.write("Rien n'a été changé. Publier : la même commande sans --dry-run.") }
        let version = try await store.publish(
            .communes, site: nil, blob: read.encoded(),
            counts: ["communes": report.communes, "entries": read.count, "postal_codes": report.postalCodes],
            author: .administrator, note: URL(fileURLWithPath: communes).lastPathComponent, at: Date())
        Output.write("Publié : communes, version \(version).")
        await store.close()
    }

    private func beside(_ name: String) -> String? {
        let path = URL(fileURLWithPath: communes).deletingLastPathComponent().appendingPathComponent(name).path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private func bytes(_ path: String) throws -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw CommandFailure("Impossible de lire « \(path) ».")
        }
    }
}
