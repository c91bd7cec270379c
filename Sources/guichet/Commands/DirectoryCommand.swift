import ArgumentParser
import Casework
import Directory
import Foundation
import Reception
import Sites

/// `guichet directory …`: what the published directory knows.
struct DirectoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory",
        abstract: "Montre ce que sait l'annuaire publié : un organisme et l'origine de chaque champ, la couverture.",
        subcommands: [DirectoryShow.self, DirectoryCoverageCommand.self])
}

struct DirectoryShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Un organisme : chaque champ, et d'où il vient.",
        discussion: "Le fichier de la collectivité l'emporte sur une correction acceptée, qui l'emporte sur l'annuaire national.")

    @OptionGroup var hub: HubOptions

    @Argument(help: "Identifiant de l'organisme, tel que l'import et les réponses le donnent.")
    var id: String

    @Option(help: "Collectivité dont l'annuaire est montré (nom de son dossier) ; sinon l'annuaire national.")
    var site: String?

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let own = try site.flatMap { try catalogue.services[catalogue.site($0).slug] }?.first { $0.id == id || $0.oldCode == id }
        guard let body = own ?? catalogue.bodies.body(id: id) else {
            throw CommandFailure("Aucun organisme « \(id) »\(site.map { " chez « \($0) »" } ?? "").")
        }
        let provenance = Provenance(source: body.source)
        Output.write("\("identifiant".padded(to: 22)) \(body.id)")
        for field in DirectoryChanges.fields(from: Body(id: body.id, name: ""), to: body) {
            let origin = Self.field(field.label).map { provenance[$0].rawValue } ?? provenance.main.rawValue
            Output.write("\(field.label.padded(to: 22)) \(field.after)  [\(origin)]")
        }
        let today = CivilTime(Date(), in: body.zone).date
        if !body.life.isInForce(on: today) { Output.write("Cet organisme ne reçoit plus.") }
        guard !body.life.successor.isEmpty else { return }
        let services = site.flatMap { catalogue.services[$0] } ?? []
        let end = Successions.follow(body.id) { id in
            (id == body.id ? body : services.first { $0.id == id } ?? catalogue.bodies.body(id: id))?.life
        }
        switch end {
        case .body(let successor, let path): Output.write("Suite : \((path + [successor]).joined(separator: " → "))")
        case .cycle(let path): Output.write("Suite qui tourne en rond : \(path.joined(separator: " → "))")
        case .missing(let missing, let path): Output.write("Suite introuvable : \((path + [missing]).joined(separator: " → "))")
        }
    }

    /// The field that a label of a change stands for.
    private static func field(_ label: String) -> BodyField? {
        switch label {
        case "type", "communes desservies": .roles
        case "depuis", "jusqu’au", "remplacé par": .life
        default: BodyField(rawValue: label)
        }
    }
}

struct DirectoryCoverageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Pour chaque commune et chaque genre d'organisme : trouvé, deviné, ou non, et pourquoi.",
        discussion: """
            déclaré : l'organisme dit servir la commune · calculé : sa liste de communes a été calculée · sur place : il est dans la commune ·
            supposé : le plus proche du département ou de la région, dit comme tel · aucun : avec la raison.
            """)

    @OptionGroup var hub: HubOptions

    @Option(help: "Genres d'organismes, séparés par des virgules (à défaut, les 20 que le guide cite le plus).")
    var kinds: String?

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let asked = kinds?.split(separator: ",").map(String.init) ?? DirectoryCoverage.usualKinds
        let coverage = DirectoryCoverage(catalogue.bodies, kinds: asked) { Talk.progress("couverture : \($0)") }
        Talk.progress("")
        Output.write(
            "\(coverage.communes - coverage.overseas) communes et \(coverage.overseas) des collectivités d'outre-mer · \(asked.count) genres · annuaire de \(catalogue.bodies.count) organismes"
        )
        Output.write(Self.line("genre", ["déclaré", "calculé", "sur place", "supposé", "aucun"]))
        for row in coverage.rows {
            Output.write(Self.line(row.kind, [row.declared, row.derived, row.sameCommune, row.guess, row.none].map(String.init)))
            for reason in row.reasons { Output.write("    \(reason.communes) : \(reason.text)") }
        }
        func total(_ value: (DirectoryCoverage.Row) -> Int) -> String { String(coverage.rows.reduce(0) { $0 + value($1) }) }
        Output.write(
            Self.line("total", [total(\.declared), total(\.derived), total(\.sameCommune), total(\.guess), total(\.none)]))
    }

    private static func line(_ kind: String, _ cells: [String]) -> String {
        kind.padded(to: 26) + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
    }
}
