import ArgumentParser
import Directory
import Foundation
import Reception
import Sites

struct DirectoryFind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Les organismes d'un nom, présent ou ancien, ou les services d'un besoin : identifiant, nom, note.",
        discussion: "Un organisme qui a fermé mène à son successeur ; celui qui n'en a pas n'est pas montré (voir « show »).")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Des mots du nom, entiers ou commencés, ou un besoin (voirie, cantine).", valueName: "mots"))
    var words: String

    @Option(help: ArgumentHelp("Collectivité dont les services sont cherchés d'abord.", valueName: "collectivité"))
    var site: String?

    @Option(help: ArgumentHelp("Nombre d'organismes.", valueName: "nombre"))
    var top: Int = 10

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let slug = try site.map { try catalogue.site($0).slug }
        let query = NameQuery(words)
        let today = CivilTime(Date(), in: .paris).date
        let own = slug.flatMap { catalogue.services[$0] }?.filter(query.matches) ?? []
        var seen: Set<String> = []
        let doing = (slug.map { [$0] } ?? catalogue.sites.keys.sorted()).flatMap {
            catalogue.services(doing: words, for: $0, on: today)
        }
        for body in doing where seen.count < top && seen.insert(body.id).inserted { Output.write("\(body.id)\t\(body.name)") }
        for body in own + Array(catalogue.bodies.bodies(named: query)) where seen.count < top {
            guard let (found, note) = catalogue.reached(body, by: query, site: slug, on: today), seen.insert(found.id).inserted else {
                continue
            }
            Output.write([found.id, found.name, note].compactMap(\.self).joined(separator: "\t"))
        }
        guard !seen.isEmpty else {
            throw CommandFailure("Aucun organisme en service ne porte ni n'a porté ce nom, et aucun service ne s'en occupe.")
        }
    }
}
