import ArgumentParser
import Casework
import Directory
import Foundation
import Reception
import Sites

struct DirectoryShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Un organisme : chaque champ, et d'où il vient.",
        discussion: Provenance.rule)

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant de l'organisme, tel que l'import et les réponses le donnent.", valueName: "identifiant"))
    var id: String

    @Option(
        help: ArgumentHelp(
            "Collectivité dont l'annuaire est montré (nom de son dossier) ; sinon l'annuaire national.", valueName: "collectivité"))
    var site: String?

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let slug = try site.map { try catalogue.site($0).slug }
        guard let found = catalogue.body(id: id, site: slug) else {
            throw CommandFailure("Aucun organisme « \(id) »\(site.map { " chez « \($0) »" } ?? "").")
        }
        let corrections = try await hub.withStore { store in
            if let slug { try await store.corrections(site: slug, in: [.waiting, .accepted]) } else { [Correction]() }
        }
        let sheet = ServiceSheet(
            found, national: catalogue.bodies.body(id: found.id), corrections: corrections, communes: catalogue.bodies.communes)
        let body = sheet.body
        Output.write("\("identifiant".padded(to: 22)) \(body.id)")
        for field in sheet.fields {
            Output.write("\(field.label.padded(to: 22)) \(field.value)  [\(field.origin.rawValue)]")
            for other in field.others { Output.write("\("".padded(to: 22)) écarté : \(other.value)  [\(other.origin.rawValue)]") }
        }
        for waiting in sheet.corrections where waiting.state == .waiting { Output.write("Signalé : \(waiting.fault)") }
        let today = CivilTime(Date(), in: body.zone).date
        switch body.life.standing(on: today) {
        case .inForce: break
        case .upcoming(let day): Output.write("Cet organisme recevra à partir du \(day.frenchWithoutWeekday).")
        case .ended(let day):
            Output.write("Cet organisme ne reçoit plus\(day.map { " depuis le \($0.adding(days: 1).frenchWithoutWeekday)" } ?? "").")
        }
        guard !body.life.successor.isEmpty else { return }
        let chain = Successions.follow(body.id) { catalogue.body(id: $0, site: slug)?.life }
        Output.write(Self.sentence(chain))
    }

    private static func sentence(_ chain: Successions.End) -> String {
        switch chain {
        case .body(let last, let path), .ended(let last, let path): "Suite : \((path + [last]).joined(separator: " → "))"
        case .cycle(let path): "Suite qui tourne en rond : \(path.joined(separator: " → "))"
        case .missing(let missing, let path): "Suite introuvable : \((path + [missing]).joined(separator: " → "))"
        case .tooLong(let path): "Suite de plus de \(Successions.longest) organismes : \(path.prefix(3).joined(separator: " → ")) → …"
        }
    }
}
