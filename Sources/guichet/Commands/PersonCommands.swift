import ArgumentParser
import Casework
import Foundation

/// `guichet export …`
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Donne à une personne ce qui est conservé sur elle.", subcommands: [ExportPerson.self])
}

/// `guichet forget …`
struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Rend illisible pour toujours ce qui est conservé sur une personne.",
        subcommands: [ForgetPerson.self])
}

/// Who is meant, and where.
struct PersonOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("La fiche de la personne, ou la référence d'une de ses demandes.", valueName: "fiche"))
    var person: String

    @Option(help: ArgumentHelp("Collectivité : chacune ne connaît que ses propres contacts.", valueName: "collectivité"))
    var site: String
}

struct ExportPerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Écrit un dossier : personne.txt à lire, personne.json à reprendre ailleurs (RGPD, art. 15 et 20)."
    )

    @OptionGroup var hub: HubOptions
    @OptionGroup var who: PersonOptions

    @Option(help: ArgumentHelp("Dossier à créer.", valueName: "dossier"), completion: .directory)
    var out: String

    func run() async throws {
        let folder = URL(fileURLWithPath: out, isDirectory: true)
        guard !FileManager.default.fileExists(atPath: folder.path) else { throw CommandFailure("« \(out) » existe déjà.") }
        let file = try await hub.withStore { store in
            try await store.file(
                site: who.site, person: try await store.person(named: who.person, site: who.site), by: .administrator, at: Date())
        }
        guard let file else { throw CommandFailure("Aucune personne de ce nom de fiche dans « \(who.site) ».") }
        // Only the one who exports may read it.
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try JSONLines.encoded(file, pretty: true).write(to: folder.appendingPathComponent("personne.json"))
        try Data(PersonFileText(file: file).text.utf8).write(to: folder.appendingPathComponent("personne.txt"))
        Output.write(folder.path)
        Talk.say("\(file.exchanges.count) échange(s), \(file.cases.count) demande(s).")
    }
}

struct ForgetPerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Détruit la clé qui rend lisibles ses nom, adresses, échanges et demandes ; les comptes et le journal restent.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var who: PersonOptions

    @Flag(help: "Compte ce qui deviendrait illisible, sans rien changer.")
    var dryRun = false

    func run() async throws {
        let report = try await hub.withStore { store in
            try await store.forget(
                site: who.site, person: try await store.person(named: who.person, site: who.site), by: .administrator, at: Date(),
                dryRun: dryRun)
        }
        guard let report else { throw CommandFailure("Aucune personne de ce nom de fiche dans « \(who.site) ».") }
        Output.write(
            "fiches \(report.persons)\tconversations \(report.conversations)\téchanges \(report.exchanges)\tdemandes \(report.cases)")
        Talk.say(dryRun ? "Rien n'a été changé." : "Illisible pour toujours.")
    }
}
