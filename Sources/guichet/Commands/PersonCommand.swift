import ArgumentParser
import Casework
import Foundation

/// `guichet person …`
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Réunit deux fiches d'une même personne, ou défait une réunion ; dit qui agit pour qui.",
        subcommands: [
            PersonMerge.self, PersonUnmerge.self, PersonMerges.self, PersonMandate.self, PersonMandates.self, PersonEndMandate.self,
        ])
}

struct PersonMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Réunit deux fiches d'une même personne : la seconde se lit désormais avec la première.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("La fiche gardée, ou la référence d'une de ses demandes.", valueName: "fiche"))
    var kept: String

    @Argument(help: ArgumentHelp("La fiche réunie à elle, ou la référence d'une de ses demandes.", valueName: "autre-fiche"))
    var absorbed: String

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        let outcome = try await hub.withStore { store in
            try await store.merge(
                site: site, keep: try await store.person(named: kept, site: site),
                absorb: try await store.person(named: absorbed, site: site),
                by: .administrator, at: Date())
        }
        let merge = try outcome.orFail()
        Output.write(merge.id.rawValue)
        Talk.say("Pour la défaire : guichet person unmerge \(merge.id) --site \(site)")
    }
}

struct PersonUnmerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "Défait une réunion : chaque fiche retrouve exactement ce qui était sien.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant de la réunion, tel que « guichet person merges » le donne.", valueName: "réunion"))
    var merge: String

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        let outcome = try await hub.withStore {
            try await $0.unmerge(site: site, merge: MergeID(merge), by: .administrator, at: Date())
        }
        let undone = try outcome.orFail()
        Output.write("\(undone.kept)\t\(undone.absorbed)")
    }
}

struct PersonMerges: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merges", abstract: "Les réunions d'une personne, celles qui sont défaites comprises.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var who: PersonOptions

    func run() async throws {
        let merges = try await hub.withStore { store in
            try await store.merges(site: who.site, person: try await store.person(named: who.person, site: who.site))
        }
        for merge in merges {
            let undone = merge.undone.map { "défaite le \($0.ISO8601Format())" } ?? "en vigueur"
            Output.write("\(merge.id)\t\(merge.kept)\t\(merge.absorbed)\t\(merge.instant.ISO8601Format())\t\(undone)")
        }
    }
}

extension Result where Failure == Refusal {
    /// - Throws: the refusal's sentence as a `CommandFailure`.
    func orFail() throws -> Success {
        switch self {
        case .success(let value): return value
        case .failure(let refusal): throw CommandFailure(refusal.sentence)
        }
    }
}
