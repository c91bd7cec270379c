import ArgumentParser
import Casework
import Foundation

/// `guichet journal …`
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Le journal : qui a fait quoi, en chaîne, sans donnée personnelle.",
        subcommands: [JournalVerify.self, JournalShow.self])
}

struct JournalVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Vérifie que rien n'a été changé, ôté ni ajouté ; code de sortie 1 s'il y a une faute.")

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Une seule collectivité.", valueName: "collectivité"))
    var site: String?

    func run() async throws {
        let faults = try await hub.withStore { store in
            var faults = 0
            for slug in try await store.journalledSites() where site == nil || slug == site {
                let found = try await store.verifyJournal(site: slug)
                for fault in found { Output.write("\(slug)\t\(fault)") }
                if found.isEmpty { Output.write("\(slug)\tintact") }
                faults += found.count
            }
            return faults
        }
        guard faults == 0 else { throw CommandFailure("\(faults) faute(s) dans le journal.") }
    }
}

struct JournalShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Les entrées d'une collectivité, une ligne JSON chacune.")

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Collectivité ; « * » pour ce qui concerne toute l'installation.", valueName: "collectivité"))
    var site: String

    @Option(help: ArgumentHelp("Seulement après ce numéro.", valueName: "numéro"))
    var after: Int = 0

    private static let page = 500

    func run() async throws {
        try await hub.withStore { store in
            var last = after
            while true {
                let entries = try await store.journal(site: site, after: last, limit: Self.page)
                for entry in entries { Output.write(try JSONLines.encoded(entry)) }
                guard let end = entries.last?.sequence, entries.count == Self.page else { return }
                last = end
            }
        }
    }
}
