import ArgumentParser
import Casework
import Foundation
import Reception

struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Liste les versions publiées, les compare, ou revient à l'une d'elles.",
        subcommands: [CatalogueList.self, CatalogueDiff.self, CatalogueRollback.self], defaultSubcommand: CatalogueList.self)
}

struct CatalogueList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Les versions publiées, les plus récentes d'abord.")

    @OptionGroup var hub: HubOptions

    @Flag(help: "Un objet JSON : pour chaque partie, la version servie et ses comptes.")
    var json = false

    func run() async throws {
        let store = try await hub.openStore()
        let publications = try await store.publications()
        guard !json else { return Output.write(try Self.json(publications)) }
        let authors = Authors(try await store.agents())
        if publications.isEmpty { Talk.say("Rien n'est publié : « guichet serve » publie l'exemple, « guichet import » vos données.") }
        for publication in publications {
            let served = publication.isCurrent ? "servie" : ""
            Output.write(
                "\(String(publication.version).padded(to: 5)) \(publication.kind.french.padded(to: 10)) "
                    + "\((publication.site ?? "").padded(to: 12)) \(publication.frenchMoment.padded(to: 26)) \(served.padded(to: 7)) "
                    + "\(publication.note) · \(publication.frenchCounts) · par \(authors.name(of: publication.author))")
        }
        await store.close()
    }

    private static func json(_ publications: [Publication]) throws -> Data {
        var object: [String: [String: Int]] = [:]
        for kind in CatalogueKind.allCases {
            guard let current = publications.first(where: { $0.kind == kind && $0.site == nil && $0.isCurrent }) else { continue }
            object[kind.rawValue] = current.counts.merging(["version": current.version]) { _, version in version }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try encoder.encode(object)
    }
}

struct CatalogueRollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rollback", abstract: "Sert de nouveau une version antérieure.")

    @OptionGroup var hub: HubOptions

    @Argument(help: "Le numéro de la version, tel que « guichet catalogue » le donne.")
    var version: Int

    func run() async throws {
        let store = try await hub.openStore()
        guard let publication = try await store.publications().first(where: { $0.version == version }) else {
            throw CommandFailure("Aucune version \(version) : voyez « guichet catalogue ».")
        }
        if let refusal = try await store.rollback(
            publication.kind, site: publication.site, to: version, by: .administrator, at: Date())
        {
            throw CommandFailure(refusal.sentence)
        }
        Output.write("La version \(version) (\(publication.catalogueName)) est de nouveau servie.")
        await store.close()
    }
}
