import ArgumentParser
import Casework
import Directory
import Foundation
import Reception
import Sites

struct DirectoryRepoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repoint",
        abstract: "Confie au successeur d'un organisme disparu ce qui attend encore cet organisme.",
        discussion: """
            Les transmissions en attente et les dossiers qui attendent l'organisme passent à son successeur : NOUVEAU, sinon celui que donne
            l'annuaire. S'il a fermé sans successeur, les dossiers reviennent à la file, avec la raison. Une entrée de journal par dossier ; le
            demandeur est prévenu. Recommencer ne change rien.
              guichet directory repoint msap-meaux --dry-run
              guichet directory repoint msap-meaux france-services-meaux --site valmont
            """)

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant de l'organisme disparu.", valueName: "ancien"))
    var old: String

    @Argument(help: ArgumentHelp("Identifiant de celui qui lui succède (à défaut, celui de l'annuaire).", valueName: "nouveau"))
    var new: String?

    @Option(help: ArgumentHelp("Collectivité dont les dossiers sont visés (à défaut, toutes).", valueName: "collectivité"))
    var site: String?

    @Flag(help: "Dit ce qui changerait, et ne change rien.")
    var dryRun = false

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let slugs = try site.map { [try catalogue.site($0).slug] } ?? catalogue.sites.keys.sorted()
        let now = Date()
        let day = CivilTime(now, in: .paris).date
        let repointing: Repointing
        switch catalogue.repointing(of: old, to: new, site: site, on: day) {
        case .failure(let refusal): throw CommandFailure(refusal.sentence)
        case .success(let found): repointing = found
        }
        let moved = try await hub.withStore { store in
            var moved: [(slug: String, case: Repointed)] = []
            for slug in slugs {
                moved += try await store.repoint(repointing, site: slug, by: .administrator, at: now, dryRun: dryRun).map { (slug, $0) }
            }
            return moved
        }
        let destination = repointing.successor?.id ?? "file"
        for (slug, item) in moved {
            Output.write("\(slug)\t\(item.reference)\t\(item.caseID)\t\(item.transfer?.rawValue ?? "-")\t\(destination)")
        }
        Talk.say(sentence(moved.map(\.case), repointing))
    }

    private func sentence(_ moved: [Repointed], _ repointing: Repointing) -> String {
        guard !moved.isEmpty else { return "Rien n'attend cet organisme." }
        let destination = repointing.successor.map { "vers « \($0.name) »" } ?? "vers la file"
        let letters = moved.count(where: \.isWritten)
        let unwritten = repointing.successor == nil ? "" : " ; courriers : \(letters), à prévenir autrement : \(moved.count - letters)"
        return "\(repointing.reason) : \(moved.count) dossier(s) \(destination)\(unwritten)."
            + (dryRun ? " Rien n'a été changé." : "")
    }
}
