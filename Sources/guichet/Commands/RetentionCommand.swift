import ArgumentParser
import Casework
import Foundation

/// `guichet retention …`
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Ce qui n'est plus utile : une liste proposée, approuvée, puis exécutée.",
        discussion: "Rien ne disparaît sans « approve ». Ce qui a bougé depuis la proposition est épargné.",
        subcommands: [RetentionPropose.self, RetentionApprove.self, RetentionList.self])
}

struct RetentionPropose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Fait la liste de ce qui n'est plus utile, sans rien effacer.")

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Option(help: ArgumentHelp("conversations (sans demande) ou closed_cases (demandes closes).", valueName: "objet"))
    var subject: String = RetentionRule.Subject.conversations.rawValue

    @Option(help: ArgumentHelp("Seulement ce qui n'a pas bougé depuis ce nombre de jours.", valueName: "jours"))
    var days: Int

    @Flag(help: "Montre la liste sans l'enregistrer.")
    var dryRun = false

    func validate() throws {
        guard RetentionRule.Subject(rawValue: subject) != nil else {
            throw ValidationError("--subject : \(RetentionRule.Subject.allCases.map(\.rawValue).joined(separator: " ou ")).")
        }
        guard (1...36_500).contains(days) else { throw ValidationError("--days va de 1 à 36500.") }
    }

    func run() async throws {
        let rule = RetentionRule(subject: RetentionRule.Subject(rawValue: subject) ?? .conversations, days: days)
        let proposal = try await hub.withStore {
            try await $0.proposeRetention(rule, site: site, by: .administrator, at: Date(), dryRun: dryRun)
        }
        for item in proposal.items {
            let references = item.references.map(\.description).joined(separator: ",")
            Output.write("\(item.conversation)\t\(item.lastActivity.ISO8601Format())\t\(item.exchanges)\t\(references)")
        }
        Talk.say(
            dryRun
                ? "\(proposal.items.count) conversation(s). Rien n'a été enregistré."
                : "\(proposal.items.count) conversation(s). Pour l'exécuter : guichet retention approve \(proposal.id) --site \(site)")
    }
}

struct RetentionApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Efface ce que dit une proposition, après le visa des archives (Code du patrimoine, art. L212-2)."
    )

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant de la proposition, tel que « guichet retention list » le donne.", valueName: "proposition"))
    var proposal: String

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        let outcome = try await hub.withStore {
            try await $0.approveRetention(RetentionID(proposal), site: site, by: .administrator, at: Date())
        }
        let report = try outcome.orFail()
        Output.write("conversations \(report.conversations)\téchanges \(report.exchanges)\tépargnées \(report.spared)")
    }
}

struct RetentionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Les propositions, les plus récentes d'abord.")

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        for proposal in try await hub.withStore({ try await $0.retentionProposals(site: site) }) {
            let state = proposal.approved.map { "exécutée le \($0.ISO8601Format())" } ?? "à approuver"
            Output.write(
                "\(proposal.id)\t\(proposal.instant.ISO8601Format())\t\(proposal.rule.subject.rawValue) \(proposal.rule.days) j"
                    + "\t\(proposal.items.count)\t\(state)")
        }
    }
}
