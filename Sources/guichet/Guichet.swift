import ArgumentParser
import Glibc

@main
struct Guichet: AsyncParsableCommand {
    static func main() async {
        Allocation.settle()
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch {
            end(error)
        }
    }

    /// As `exit(withError:)` does, in French: help is data, the rest is talk.
    private static func end(_ error: any Error) -> Never {
        let status = exitCode(for: error)
        let text = ParserWords.french(fullMessage(for: error))
        if !text.isEmpty { if status.isSuccess { Output.write(text) } else { Talk.say(text) } }
        Glibc.exit(status.rawValue)
    }

    /// In front of each failure: ArgumentParser's own is English.
    static var _errorPrefix: String { "Erreur : " }

    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: "Le guichet des services publics : répond depuis les fiches officielles et l'annuaire, et passe la main à un agent.",
        discussion: """
            Premiers pas :
              guichet serve                               ouvre http://localhost:8080/
              guichet ask "carte d'identité perdue"       une question, sa réponse
              guichet import knowledge vosdroits.zip      publie le guide national
              guichet import directory annuaire.json.gz   publie l'annuaire national
              guichet import communes communes.csv --postal-codes codes.csv

            Les données vont sur la sortie standard, les messages sur la sortie d'erreur.
            Codes de sortie : 0 fait, 1 refusé ou échoué (une phrase dit pourquoi), 64 commande mal écrite.
            """,
        version: "0.1.0",
        subcommands: [
            Serve.self, Import.self, CatalogueCommand.self, DirectoryCommand.self, Ask.self, Search.self, RouteCommand.self, Evaluate.self,
            Bench.self, Check.self, DeskCommand.self, AgentCommand.self, PersonCommand.self, ExportCommand.self, ForgetCommand.self,
            RetentionCommand.self, OutboxCommand.self, TransferCommand.self, MeasuresCommand.self, OverrulesCommand.self, WhyCommand.self,
            JournalCommand.self, BackupCommand.self, VerifyCommand.self,
        ])
}
